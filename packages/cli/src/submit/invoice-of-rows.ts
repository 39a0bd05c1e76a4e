import type { TableRow } from '../imports/table-file.ts';
import { cellValue, WrongCell } from './cell-values.ts';
import type { Column } from './columns.ts';
import { fillTotals } from './fill-totals.ts';
import { type JsonTree, putInto, writeTree } from './json-tree.ts';
import type { RowGroup } from './row-groups.ts';

/** Rows that are no document; the message says which row and cell, and why. */
export class WrongRows extends Error {}

/**
 * The JSON text of the invoice that some rows are: what is the document's from the first row that has
 * it, and an item from each row. Empty cells are left out. Throws `WrongRows`.
 */
export function invoiceOfRows(
  { rows, key }: RowGroup,
  columns: readonly Column[],
  { fillsTotals }: { readonly fillsTotals: boolean },
): string {
  for (const { line, fault } of rows) {
    if (fault !== undefined) throw new WrongRows(`line ${line} ${fault}`);
  }
  if (key === '') {
    throw new WrongRows(
      `line ${rows[0]!.line} does not say which document it belongs to: every row needs the ` +
        "seller's GSTIN and the document's type, number and date",
    );
  }
  const invoice: JsonTree = { Version: '"1.1"', TranDtls: { TaxSch: '"GST"' } };
  for (const column of columns) {
    if (column.field.isOfItem) putItems(invoice, column, rows);
    else putOnce(invoice, column, rows);
  }
  numberItems(invoice, rows.length);
  if (fillsTotals) fillTotals(invoice);
  return writeTree(invoice);
}

function putOnce(invoice: JsonTree, column: Column, rows: readonly TableRow[]): void {
  const first = rows.find((row) => cellOf(row, column) !== '');
  if (first === undefined) return;
  const value = readCell(first, column);
  for (const row of rows) {
    const cell = cellOf(row, column);
    if (cell === '' || cell === cellOf(first, column) || readCell(row, column) === value) continue;
    throw new WrongRows(
      `"${column.heading}" is one for the whole document, and line ${row.line} has another than ` +
        `line ${first.line}`,
    );
  }
  putInto(invoice, stepsOf(column, 0), value);
}

function putItems(invoice: JsonTree, column: Column, rows: readonly TableRow[]): void {
  for (const [item, row] of rows.entries()) {
    if (cellOf(row, column) === '') continue;
    putInto(invoice, stepsOf(column, item), readCell(row, column));
  }
}

/** The first list on the way of an item's field is the items themselves. */
function stepsOf({ field, entry }: Column, item: number): (string | number)[] {
  return field.steps.map((step, at) => {
    if (step !== '[]') return step;
    return field.isOfItem && at === 1 ? item : entry;
  });
}

/** Items are counted where no column numbers them. */
function numberItems(invoice: JsonTree, count: number): void {
  const { ItemList = [] } = invoice as { ItemList?: { SlNo?: string }[] };
  for (let item = 0; item < count; item++) {
    ItemList[item] = { SlNo: `"${item + 1}"`, ...ItemList[item] };
  }
  (invoice as Record<string, JsonTree>).ItemList = ItemList as JsonTree[];
}

const cellOf = ({ cells }: TableRow, { at }: Column): string => cells[at]?.trim() ?? '';

function readCell(row: TableRow, column: Column): string {
  try {
    return cellValue(cellOf(row, column), column.field);
  } catch (error) {
    if (!(error instanceof WrongCell)) throw error;
    throw new WrongRows(`"${column.heading}" in line ${row.line}: ${error.message}`);
  }
}
