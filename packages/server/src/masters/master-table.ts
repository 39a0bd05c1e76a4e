import { hsnTitle, type LargeMasters, stateName } from '@openirp/core';
import type { Found, Span } from './master-rows.ts';
import {
  type MasterList,
  type MasterRow,
  type MasterVersions,
  shippedVersion,
} from './master-versions.ts';

/** One large list as it is in force, to be read. */
export interface MasterTable {
  readonly list: MasterList;
  /** 0 for what ships. */
  readonly version: number;
  /** The imported file and when it came; unset for what ships. */
  readonly fileName: string | undefined;
  readonly importedAt: number | undefined;
  readonly count: number;
  /** Rows whose code begins with a text, or whose data holds it; all of them for an empty one. */
  find(text: string, span: Span): Promise<Found>;
  /** Every row, some thousands at a time. */
  chunks(): AsyncGenerator<readonly MasterRow[]>;
}

const chunkRows = 5000;

/** A version of a list that was imported. */
export async function importedTable(
  versions: MasterVersions,
  list: MasterList,
  version: number,
): Promise<MasterTable> {
  const about = (await versions.versions()).find(
    (one) => one.list === list && one.version === version,
  );
  return {
    list,
    version,
    fileName: about?.file_name,
    importedAt: about?.imported_at,
    count: about?.row_count ?? 0,
    find: (text, span) => versions.find(list, version, text, span),
    async *chunks() {
      let last = '';
      for (;;) {
        const rows = await versions.after(list, version, last, chunkRows);
        if (rows.length === 0) return;
        yield rows;
        last = rows.at(-1)!.code;
      }
    },
  };
}

/** What ships of a list: headings of HSN, the PIN codes, and no distances, which are estimated. */
export function shippedTable(list: MasterList, lists: LargeMasters): MasterTable {
  const rows = shippedRows(list, lists);
  return {
    list,
    version: shippedVersion,
    fileName: undefined,
    importedAt: undefined,
    count: rows.length,
    find: async (text, { offset, limit }) => {
      const lower = text.toLowerCase();
      const found = rows.filter(
        ({ code, data }) =>
          code.startsWith(text) ||
          data.toLowerCase().includes(lower) ||
          (list === 'pin' && lower !== '' && statesIn(data).includes(lower)),
      );
      return { count: found.length, rows: found.slice(offset, offset + limit) };
    },
    async *chunks() {
      for (let at = 0; at < rows.length; at += chunkRows) yield rows.slice(at, at + chunkRows);
    },
  };
}

const statesIn = (data: string): string =>
  data
    .split(',')
    .map((state) => stateName(state) ?? '')
    .join()
    .toLowerCase();

function shippedRows(list: MasterList, lists: LargeMasters): MasterRow[] {
  const row = (code: string, data: string) => ({ code, data, validFrom: null, validTo: null });
  const rows: MasterRow[] = [];
  if (list === 'hsn') {
    for (let number = 0; number <= 9999; number++) {
      const code = String(number).padStart(4, '0');
      if (lists.hsnStanding(code, undefined) === 'listed')
        rows.push(row(code, hsnTitle(code) ?? ''));
    }
  } else if (list === 'pin') {
    for (let pin = 110_000; pin <= 855_999; pin++) {
      const states = lists.statesOfPin(pin);
      if (states !== undefined) rows.push(row(String(pin), states.join()));
    }
  }
  return rows;
}
