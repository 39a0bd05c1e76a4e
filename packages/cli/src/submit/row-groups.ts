import { financialYear, limits, parseDocumentDate } from '@openirp/core';
import type { TableRow } from '../imports/table-file.ts';
import { dateOf } from './cell-values.ts';
import type { Column } from './columns.ts';

/** The rows of one document, which stand together. */
export interface RowGroup {
  /** Seller, type, number and financial year, which make the IRN; empty where a row does not say. */
  readonly key: string;
  /** For a person: `INV A/17 of 05/11/2026`. */
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** What makes two rows the same document; of the date, the year. */
const keyPaths = ['SellerDtls.Gstin', 'DocDtls.Typ', 'DocDtls.No', 'DocDtls.Dt'];

/** More rows than a document may have items; the last one shows that there were too many. */
const rowsMax = limits.itemsMax + 1;

/** Puts rows together that stand together and name the same document. */
export async function* groupsOf(
  batches: AsyncIterable<readonly TableRow[]> | Iterable<readonly TableRow[]>,
  columns: readonly Column[],
): AsyncGenerator<RowGroup> {
  const places = keyPaths.map((path) => columns.find(({ field }) => field.path === path)!.at);
  let key = '';
  let rows: TableRow[] = [];
  for await (const batch of batches) {
    for (const row of batch) {
      const own = keyOf(row, places);
      if (rows.length > 0 && (own !== key || own === '')) {
        yield { key, name: nameOf(rows[0]!, places), rows };
        rows = [];
      }
      key = own;
      if (rows.length < rowsMax) rows.push(row);
    }
  }
  if (rows.length > 0) yield { key, name: nameOf(rows[0]!, places), rows };
}

/** A row that cannot be read, or does not say which document it belongs to, is alone. */
function keyOf({ cells, fault }: TableRow, places: readonly number[]): string {
  const parts = places.map((at) => cells[at]?.trim().toUpperCase() ?? '');
  if (fault !== undefined || parts.includes('')) return '';
  const date = dateOf(parts.pop()!);
  const day = parseDocumentDate(date);
  return [...parts, day === undefined ? date : financialYear(day)].join('\t');
}

function nameOf({ cells }: TableRow, [, type, number, date]: readonly number[]): string {
  const [typ = '', no = '', dt = ''] = [type, number, date].map((at) => cells[at!]?.trim());
  return no === '' ? '' : `${typ} ${no} of ${dt}`.trim();
}
