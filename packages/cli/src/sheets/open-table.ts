import { lookAt, WrongFile } from '../imports/lines.ts';
import type { TableRow } from '../imports/table-file.ts';
import { Workbook } from './workbook.ts';

/** A table of a file, read row by row. */
export interface RowTable {
  readonly headings: readonly string[];
  /** The rows behind the headings, in batches; from the beginning, each time. */
  rows(): AsyncIterable<readonly TableRow[]> | Iterable<readonly TableRow[]>;
}

type AreHeadings = (cells: readonly string[]) => boolean;

/** Headings stand among the first rows, behind a title perhaps. */
const headingRowsMax = 20;

/**
 * Opens a CSV file, or the first sheet of a spreadsheet that has the headings. Rejects with
 * `WrongFile` when none has.
 */
export async function openTable(file: string, areHeadings: AreHeadings): Promise<RowTable> {
  if (lookAt(file).isSpreadsheet) return sheetTable(file, areHeadings);
  // Its reader of CSV comes with one of spreadsheets.
  const { tablesIn } = await import('../imports/table-file.ts');
  const [table] = await tablesIn(file, areHeadings);
  if (table === undefined || !areHeadings(table.header)) throw noHeadings(file);
  return { headings: table.header, rows: table.rows };
}

async function sheetTable(file: string, areHeadings: AreHeadings): Promise<RowTable> {
  const book = await Workbook.open(file);
  for (const sheet of book.sheets) {
    const head = await headOf(book.rows(sheet), areHeadings);
    if (head === undefined) continue;
    return { headings: head.cells, rows: () => rowsBehind(book.rows(sheet), head.line) };
  }
  throw noHeadings(file);
}

async function headOf(batches: AsyncIterable<readonly TableRow[]>, areHeadings: AreHeadings) {
  let seen = 0;
  for await (const rows of batches) {
    for (const row of rows) {
      if (areHeadings(row.cells)) return row;
      if (++seen >= headingRowsMax) return undefined;
    }
  }
  return undefined;
}

async function* rowsBehind(
  batches: AsyncIterable<readonly TableRow[]>,
  line: number,
): AsyncGenerator<readonly TableRow[]> {
  for await (const rows of batches) yield rows.filter((row) => row.line > line);
}

const noHeadings = (file: string): WrongFile =>
  new WrongFile(`${file} has no row of headings among its first ${headingRowsMax} rows`);
