import { documentDate, istDay } from '@openirp/core';
import writeExcelFile from 'write-excel-file/node';

/** A cell that is a day of Excel's. */
type Cell = string | number | Date;

const headings = [
  ...['Supply Type', 'Invoice Type', 'Invoice No', 'Invoice Date'],
  ...['Seller GSTIN', 'Seller Name', 'Seller Address', 'Seller City', 'Seller PIN', 'Seller State'],
  ...['Buyer GSTIN', 'Buyer Name', 'Buyer Address', 'Buyer City', 'Buyer PIN', 'Buyer State'],
  ...['Place of Supply', 'Line No', 'Item Description', 'HSN', 'Is Service', 'Quantity', 'UQC'],
  ...['Unit Price', 'Gross Amount', 'Taxable Value', 'Tax Rate', 'IGST', 'Item Total'],
  ...['Total Taxable Value', 'Total IGST', 'Invoice Value'],
];

/** Who trades in the rows. */
export interface Traders {
  readonly seller: string;
  /** In another state than the seller. */
  readonly buyer: string;
}

/**
 * The rows of invoices of today, numbered from 1, of two items each; no two have the same amounts.
 */
export function* invoiceRows(
  count: number,
  { seller, buyer }: Traders,
  stem = 'X',
): Generator<readonly Cell[]> {
  const day = new Date(`${istDay(Date.now())}T00:00:00Z`);
  for (let number = 1; number <= count; number++) {
    const quantity = (number % 900) + 1;
    const lines = [quantity * 100, quantity * 250];
    const taxable = lines.reduce((sum, line) => sum + line, 0);
    for (const [at, amount] of lines.entries()) {
      yield [
        ...['B2B', 'INV', `${stem}/${number}`, day],
        ...[seller, 'Seller Private Limited', '1 First Road', 'Bengaluru', 560001, 29],
        ...[buyer, `Buyer ${number} Limited`, '2 Second Road', 'Mumbai', 400001, 27, 27],
        ...[at + 1, `Laptop computer ${number}`, 84713010, 'N', quantity, 'NOS', amount / quantity],
        ...[amount, amount, 18, (amount * 18) / 100, (amount * 118) / 100],
        ...[taxable, (taxable * 18) / 100, (taxable * 118) / 100],
      ];
    }
  }
}

/** Rows as a spreadsheet, as a program of the trade would write it. */
export async function invoiceSheet(rows: Iterable<readonly Cell[]>): Promise<Buffer> {
  const cells = (row: readonly Cell[]) =>
    row.map((value) =>
      value instanceof Date
        ? { value, type: Date, format: 'dd/mm/yyyy' }
        : { value, type: typeof value === 'number' ? Number : String },
    );
  const data = [headings.map((value) => ({ value }))];
  for (const row of rows) data.push(cells(row) as never);
  return writeExcelFile([{ sheet: 'Invoices', data }]).toBuffer();
}

/** Rows as CSV; days as they travel. */
export function invoiceCsv(rows: Iterable<readonly Cell[]>): string {
  let text = `${headings.join(',')}\n`;
  for (const row of rows) {
    const cells = row.map((cell) =>
      cell instanceof Date ? documentDate(cell.toISOString().slice(0, 10)) : cell,
    );
    text += `${cells.join(',')}\n`;
  }
  return text;
}
