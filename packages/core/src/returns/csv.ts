import { cellText } from './cell-text.ts';
import type { Gstr1 } from './gstr1.ts';
import type { CellKind, CellValue } from './table-columns.ts';
import { type Gstr1Table, gstr1Tables } from './tables.ts';

/**
 * Columns of the list of all tables by their ids: a spreadsheet can filter and add up, because a
 * column is headed alike in every table. Those that registered documents never fill are left out.
 */
const columns: readonly (readonly [id: string, header: string])[] = [
  ['ctin', 'GSTIN/UIN of Recipient'],
  ['receiverName', 'Receiver Name'],
  ['exportType', 'Export Type'],
  ['noteType', 'Note Type'],
  ['number', 'Document Number'],
  ['date', 'Document Date'],
  ['value', 'Total Value'],
  ['pos', 'Place Of Supply'],
  ['reverseCharge', 'Reverse Charge'],
  ['supply', 'Supply Type'],
  ['etin', 'E-Commerce GSTIN'],
  ['port', 'Port Code'],
  ['shippingBill', 'Shipping Bill Number'],
  ['shippingBillDate', 'Shipping Bill Date'],
  ['hsn', 'HSN'],
  ['uqc', 'UQC'],
  ['quantity', 'Total Quantity'],
  ['rate', 'Rate'],
  ['taxable', 'Taxable Value'],
  ['igst', 'Integrated Tax Amount'],
  ['cgst', 'Central Tax Amount'],
  ['sgst', 'State/UT Tax Amount'],
  ['cess', 'Cess Amount'],
  ['irn', 'IRN'],
  ['irnDate', 'IRN Date'],
];

/** Without it Excel takes UTF-8 for the code page of the machine. */
const byteOrderMark = '\ufeff';

/** One table as CSV (RFC 4180), headed as the offline tool of the common portal heads it. */
export function gstr1TableCsv({ columns: own, rows }: Gstr1Table): string {
  let text = byteOrderMark + record(own.map(({ header }) => header));
  for (const row of rows()) text += record(own.map(({ kind }, at) => cell(row[at], kind)));
  return text;
}

/** The whole return as one list in CSV (RFC 4180), line by line. */
export function* gstr1Csv(gstr1: Gstr1): Generator<string> {
  yield byteOrderMark + record(['Table', ...columns.map(([, header]) => header)]);
  for (const table of gstr1Tables(gstr1)) yield* recordsOf(table);
}

function* recordsOf(table: Gstr1Table): Generator<string> {
  const places = columns.map(([id]) => table.columns.findIndex((column) => column.id === id));
  for (const row of table.rows()) {
    const cells = places.map((place) => {
      const column = table.columns[place];
      return column === undefined ? '' : cell(row[place], column.kind);
    });
    yield record([table.name, ...cells]);
  }
}

/** Excel would compute a text that begins so, and names come from outside. */
function cell(value: CellValue, kind: CellKind): string {
  const text = cellText(value, kind);
  return kind === 'text' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

const record = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
