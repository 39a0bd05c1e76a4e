import {
  foldOffices,
  isHeading,
  isState,
  type PinOffice,
  parseDocumentDate,
  stateByName,
} from '@openirp/core';
import { distanceCode, type MasterList, type MasterRow } from '@openirp/server';
import { WrongFile } from './lines.ts';
import { type ColumnNames, type Columns, columnsIn } from './master-columns.ts';
import type { Table, TableRow } from './table-file.ts';

/** Told of a row: skipped, or taken with a change. */
export type Tell = (text: string) => void;

/** What a list's file is made of. */
interface Reader {
  /** Whether a row of a file is its header. */
  isHeader(cells: readonly string[]): boolean;
  /** Rows of the file's tables, in batches. */
  read(tables: readonly Table[], tell: Tell): AsyncGenerator<readonly MasterRow[]>;
}

const isHeaderOf = (wanted: ColumnNames) => (cells: readonly string[]) =>
  columnsIn(cells, wanted) !== undefined;

const days = {
  from: { names: ['from', 'validfrom', 'effectivefrom', 'wef', 'startdate'], isOptional: true },
  to: {
    names: ['to', 'validto', 'until', 'validuntil', 'effectiveto', 'enddate'],
    isOptional: true,
  },
} as const;

const hsnColumns = {
  code: {
    names: [
      'code',
      'hsn',
      'hsncd',
      'hsncode',
      'hscode',
      'hsnsac',
      'hsnsaccode',
      'sac',
      'saccd',
      'saccode',
      'tariffitem',
    ],
  },
  description: {
    names: [
      'description',
      'hsndescription',
      'sacdescription',
      'hsnsacdescription',
      'descriptionofgoods',
      'descriptionofservices',
      'desc',
      'name',
    ],
    isOptional: true,
  },
  ...days,
} as const satisfies ColumnNames;

const pinColumns = {
  pin: { names: ['pin', 'pincode', 'pincodes', 'postalcode'] },
  state: { names: ['state', 'statecode', 'statename', 'stcd', 'stateut'] },
} as const satisfies ColumnNames;

const distanceColumns = {
  from: { names: ['from', 'frompin', 'frompincode', 'pin1', 'pinfrom'] },
  to: { names: ['to', 'topin', 'topincode', 'pin2', 'pinto'] },
  km: { names: ['km', 'kms', 'distance', 'distancekm', 'kilometres'] },
} as const satisfies ColumnNames;

/** A row that is skipped, and why. */
class Skipped extends Error {}

/** Reads the tables that have the wanted columns, row by row; bad rows are told and skipped. */
async function* rowsOf<N extends ColumnNames, R>(
  tables: readonly Table[],
  wanted: N,
  tell: Tell,
  read: (cell: (duty: keyof N) => string, row: TableRow, note: Tell) => R | undefined,
): AsyncGenerator<readonly R[]> {
  let fitting = 0;
  for (const { sheet, header, rows } of tables) {
    const columns: Columns<N> | undefined = columnsIn(header, wanted);
    if (columns === undefined) continue;
    fitting++;
    for await (const batch of rows()) {
      const good: R[] = [];
      for (const row of batch) {
        const place = `${sheet === '' ? '' : `${sheet}, `}line ${row.line}`;
        try {
          if (row.fault !== undefined) throw new Skipped(row.fault);
          const cell = (duty: keyof N) => row.cells[columns[duty] ?? -1]?.trim() ?? '';
          const value = read(cell, row, (text) => tell(`${place}: warning: ${text}`));
          if (value !== undefined) good.push(value);
        } catch (error) {
          if (!(error instanceof Skipped)) throw error;
          tell(`${place}: skipped: ${error.message}`);
        }
      }
      if (good.length > 0) yield good;
    }
  }
  if (fitting > 0) return;
  const found = tables.map(({ header }) => header.slice(0, 12).join(', ')).join(' | ');
  throw new WrongFile(`no columns ${Object.keys(wanted).join(', ')} among ${found.slice(0, 300)}`);
}

const descriptionCharsMax = 4000;

const hsn: Reader = {
  isHeader: isHeaderOf(hsnColumns),
  read: (tables, tell) =>
    rowsOf(tables, hsnColumns, tell, (cell, _row, note) => {
      const code = hsnCode(cell('code'), note);
      // Chapters and groups of services stand in the official lists between the codes.
      if (code === undefined) return undefined;
      return {
        code,
        data: cell('description').replace(/\s+/g, ' ').slice(0, descriptionCharsMax),
        validFrom: dayOrNull(cell('from')),
        validTo: dayOrNull(cell('to')),
      };
    }),
};

/** A code of four, six or eight digits; undefined for what is above a heading. */
function hsnCode(text: string, note: Tell): string | undefined {
  const digits = text.replace(/[\s.']/g, '');
  if (!/^\d{1,8}$/.test(digits)) throw new Skipped(`"${text.slice(0, 40)}" is no code`);
  const isAboveHeading = digits.length <= 2 || /^99\d(\d\d)?$/.test(digits);
  if (isAboveHeading) return undefined;
  if (digits.length % 2 === 0) return digits;
  // A spreadsheet that takes codes for numbers drops the first 0; chapters 01 to 09 alone have one.
  const padded = `0${digits}`;
  if (!isHeading(padded.slice(0, 4))) {
    throw new Skipped(`"${digits}" has ${digits.length} digits, and ${padded} is no code either`);
  }
  note(`${digits} is taken as ${padded}: a spreadsheet seems to have dropped the first 0`);
  return padded;
}

/** A day as `yyyy-MM-dd`, `dd/MM/yyyy` or `dd-MM-yyyy`. */
function dayOrNull(text: string): string | null {
  if (text === '') return null;
  const isIso = /^\d{4}-\d{2}-\d{2}/.test(text);
  const wire = isIso ? text.slice(0, 10).split('-').reverse().join('/') : text.replaceAll('-', '/');
  const day = parseDocumentDate(wire);
  if (day === undefined) throw new Skipped(`"${text.slice(0, 40)}" is no day`);
  return day;
}

const pinOf = (text: string): number => {
  if (!/^[1-9]\d{5}$/.test(text)) throw new Skipped(`"${text.slice(0, 40)}" is no PIN code`);
  return Number(text);
};

const pin: Reader = {
  isHeader: isHeaderOf(pinColumns),
  async *read(tables, tell) {
    const offices: PinOffice[] = [];
    const batches = rowsOf(tables, pinColumns, tell, (cell) => ({
      pin: pinOf(cell('pin')),
      state: stateOf(cell('state')),
    }));
    for await (const batch of batches) for (const office of batch) offices.push(office);
    const folded = foldOffices(offices);
    for (const one of new Set(offices.map((office) => office.pin))) {
      if (!folded.has(one))
        tell(`${one}: skipped: the published prefixes have it in another state`);
    }
    yield [...folded].map(([code, states]) => ({
      code: String(code),
      data: states.join(','),
      validFrom: null,
      validTo: null,
    }));
  },
};

function stateOf(text: string): string {
  const code = text.padStart(2, '0');
  if (/^\d{1,2}$/.test(text) && isState(code)) return code;
  const named = stateByName(text);
  if (named === undefined) throw new Skipped(`"${text.slice(0, 40)}" is no state`);
  return named;
}

const distance: Reader = {
  isHeader: isHeaderOf(distanceColumns),
  read: (tables, tell) =>
    rowsOf(tables, distanceColumns, tell, (cell) => {
      const km = Math.round(Number(cell('km')));
      if (cell('km') === '' || !(km >= 0 && km <= 10_000)) {
        throw new Skipped(`"${cell('km').slice(0, 40)}" is no distance in km`);
      }
      return {
        code: distanceCode(pinOf(cell('from')), pinOf(cell('to'))),
        data: String(km),
        validFrom: null,
        validTo: null,
      };
    }),
};

/** How each list's file is read. */
export const masterReaders: Readonly<Record<MasterList, Reader>> = { hsn, pin, distance };
