import {
  type CellKind,
  type CellValue,
  cellText,
  type Gstr1,
  type Gstr1Table,
  gstr1SummaryTable,
  gstr1Tables,
} from '@openirp/core';
import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node';

/** Rows of a worksheet, the header among them. */
const rowsMax = 1_048_576;

const formats: Record<Exclude<CellKind, 'text'>, string> = {
  date: 'dd-mmm-yyyy',
  // Grouped by lakh and crore, and by thousands below zero: Excel has room for no more conditions.
  amount: '[>=10000000]##\\,##\\,##\\,##0.00;[>=100000]##\\,##\\,##0.00;#,##0.00',
  rate: '0.###',
  quantity: '0.00',
  count: '0',
};

const widths: Record<CellKind, number> = {
  ...{ text: 22, date: 13, amount: 18 },
  ...{ rate: 8, quantity: 15, count: 10 },
};

/** The return as an Excel workbook: the summary, then a worksheet for each table. */
export async function gstr1Workbook(gstr1: Gstr1): Promise<Buffer> {
  const sheets = [gstr1SummaryTable(gstr1), ...gstr1Tables(gstr1)].map(sheetOf);
  return writeExcelFile(sheets).toBuffer();
}

function sheetOf({ name, columns, rows }: Gstr1Table): Sheet<never> {
  const header: Row = columns.map((column) => ({ value: column.header, fontWeight: 'bold' }));
  const data = [header];
  for (const row of rows()) {
    data.push(columns.map(({ kind }, at) => cellOf(row[at], kind)));
    if (data.length > rowsMax) {
      throw new Error(`table ${name} has more rows than a worksheet holds: take --format csv`);
    }
  }
  return {
    sheet: name,
    data,
    columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    stickyRowsCount: 1,
  };
}

/** A cell of Excel, whose numbers are floating-point ones of 15 digits whatever we do. */
function cellOf(value: CellValue, kind: CellKind): Row[number] {
  if (value === undefined) return null;
  // Texts are stored as texts: one that begins with = is no formula.
  if (kind === 'text') return String(value);
  const format = formats[kind];
  if (kind === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format };
  return { value: Number(cellText(value, kind)), type: Number, format };
}
