import { extname } from 'node:path';
import {
  type Day,
  parseDocumentDate,
  readJson,
  type SampleWorld,
  sampleInvoice,
} from '@openirp/core';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { byteOrderMark, csvRecord } from '../csv-text.ts';
import { writeOut } from '../write-out.ts';
import { type Field, fields } from './fields.ts';

/** What most invoices need; `irp submit --columns` has them all. */
const headings = new Set([
  ...['TranDtls.SupTyp', 'TranDtls.RegRev', 'DocDtls.Typ', 'DocDtls.No', 'DocDtls.Dt'],
  ...party('SellerDtls', []),
  ...party('BuyerDtls', ['Pos']),
  ...members('ItemList', 'SlNo PrdDesc IsServc HsnCd Qty FreeQty Unit UnitPrice TotAmt Discount'),
  ...members('ItemList', 'AssAmt GstRt IgstAmt CgstAmt SgstAmt CesRt CesAmt OthChrg TotItemVal'),
  ...members('ValDtls', 'AssVal IgstVal CgstVal SgstVal CesVal Discount OthChrg RndOffAmt'),
  'ValDtls.TotInvVal',
]);

function party(object: string, more: readonly string[]): string[] {
  return [...members(object, 'Gstin LglNm Addr1 Loc Pin Stcd'), ...members(object, more.join(' '))];
}

function members(object: string, names: string): string[] {
  return names.split(' ').flatMap((name) => (name === '' ? [] : `${object}.${name}`));
}

/** Writes a table with headings and one document of two rows: CSV where it is called so, else XLSX. */
export async function writeTemplate(
  file: string,
  day: Day,
  world: SampleWorld | undefined,
): Promise<void> {
  const columns = fields.filter(({ path }) => headings.has(path));
  const rows = exampleRows(columns, day, world);
  const names = columns.map(({ path }) => path);
  if (extname(file).toLowerCase() === '.csv') {
    return writeOut([byteOrderMark, ...[names, ...rows].map(csvRecord)], file);
  }
  const head: Row = names.map((value) => ({ value, fontWeight: 'bold' }));
  const data = rows.map((row) => row.map((cell, at) => excelCell(cell, columns[at]!)));
  const sheet = {
    ...{ sheet: 'Invoices', data: [head, ...data], stickyRowsCount: 1 },
    columns: columns.map(({ path }) => ({ width: Math.max(12, path.length + 1) })),
  };
  await writeOut(await writeExcelFile([sheet]).toBuffer(), file);
}

/** The cells of an invoice with two items. */
function exampleRows(
  columns: readonly Field[],
  day: Day,
  world: SampleWorld | undefined,
): string[][] {
  const { text } = sampleInvoice({ seed: 1, items: 2, day, intraState: false, world });
  const invoice = readJson(text);
  return [0, 1].map((item) =>
    columns.map(({ steps }) => {
      let value: unknown = invoice;
      for (const step of steps) {
        value =
          step === '[]' ? (value as unknown[])[item] : (value as Map<string, unknown>)?.get(step);
      }
      if (value === undefined) return '';
      return typeof value === 'string' ? value : (value as { lexeme: string }).lexeme;
    }),
  );
}

/** A cell of its column's kind; texts keep their leading zeros. */
function excelCell(cell: string, { type }: Field): Row[number] {
  if (cell === '') return null;
  if (type === 'text') return { value: cell, type: String, format: '@' };
  if (type !== 'date') return { value: Number(cell), type: Number };
  const value = new Date(`${parseDocumentDate(cell)}T00:00:00Z`);
  return { value, type: Date, format: 'dd/mm/yyyy' };
}
