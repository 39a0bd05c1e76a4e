import type { Gstr1 } from './gstr1.ts';
import type { Gstr1TableCode, ReturnDocument } from './return-document.ts';
import {
  type CellValue,
  type Column,
  type ColumnHead,
  type DocumentRow,
  exportColumns,
  exportNoteColumns,
  hsnColumns,
  invoiceColumns,
  noteColumns,
  summaryColumns,
} from './table-columns.ts';

/** A table of the return, for spreadsheets. */
export interface Gstr1Table {
  /** Short enough for the name of a worksheet. */
  readonly name: string;
  readonly columns: readonly ColumnHead[];
  /** Begins anew at every call. */
  rows(): Generator<readonly CellValue[]>;
}

/** Tables 4A to 9B, with a row for each document and rate, and table 12. */
export function gstr1Tables({ b2b, exp, cdnr, cdnur, hsn }: Gstr1): readonly Gstr1Table[] {
  const of = (code: Gstr1TableCode) => rowsOf(b2b.filter(({ table }) => table === code));
  return [
    table('4A', invoiceColumns, () => of('4A')),
    table('4B', invoiceColumns, () => of('4B')),
    table('4C', invoiceColumns, () => of('4C')),
    table('6A', exportColumns, () => rowsOf(exp)),
    table('6B', invoiceColumns, () => of('6B')),
    table('6C', invoiceColumns, () => of('6C')),
    table('9B CDNR', noteColumns, () => rowsOf(cdnr)),
    table('9B CDNUR', exportNoteColumns, () => rowsOf(cdnur)),
    table('12 B2B', hsnColumns, () => hsn.b2b),
    table('12 B2C', hsnColumns, () => hsn.b2c),
  ];
}

/** How much each table holds, and what is left when credit notes are set off. */
export const gstr1SummaryTable = ({ summary: { lines, net } }: Gstr1): Gstr1Table =>
  table('Summary', summaryColumns, () => [...lines, net]);

function table<Row>(
  name: string,
  columns: readonly Column<Row>[],
  entries: () => Iterable<Row>,
): Gstr1Table {
  return {
    name,
    columns,
    *rows() {
      for (const entry of entries()) yield columns.map(({ cell }) => cell(entry));
    },
  };
}

function* rowsOf(documents: readonly ReturnDocument[]): Generator<DocumentRow> {
  for (const document of documents) {
    for (const rate of document.rates) yield { document, rate };
  }
}
