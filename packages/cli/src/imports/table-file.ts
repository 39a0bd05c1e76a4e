import { readFileSync } from 'node:fs';
import readSheets from 'read-excel-file/node';
import { CsvRecords, delimiterOf } from './csv-records.ts';
import { lineBatches, lookAt, WrongFile } from './lines.ts';

/** A row of a table, or what is wrong with it. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: string;
}

/** A table of a file: the only one of a CSV file, or a sheet of a spreadsheet. */
export interface Table {
  /** Empty for a CSV file. */
  readonly sheet: string;
  readonly header: readonly string[];
  /** In batches. */
  rows(): AsyncIterable<readonly TableRow[]> | Iterable<readonly TableRow[]>;
}

/** Spreadsheets are unpacked in memory, ten times their size and more. */
const spreadsheetBytesMax = 32 * 1024 * 1024;

/** The header stands among the first rows, behind a title perhaps. */
const headerRowsMax = 20;

type IsHeader = (cells: readonly string[]) => boolean;

/** Opens a CSV file or a spreadsheet (XLSX). */
export async function tablesIn(file: string, isHeader: IsHeader): Promise<readonly Table[]> {
  const { bytes, isSpreadsheet } = lookAt(file);
  if (!isSpreadsheet) return [await csvTable(file, isHeader)];
  if (bytes > spreadsheetBytesMax) {
    throw new WrongFile(`${file} is larger than ${spreadsheetBytesMax} bytes: save it as CSV`);
  }
  return sheetsIn(file, isHeader);
}

async function sheetsIn(file: string, isHeader: IsHeader): Promise<Table[]> {
  let sheets: Awaited<ReturnType<typeof readSheets>>;
  try {
    sheets = await readSheets(readFileSync(file));
  } catch (error) {
    throw new WrongFile(`${file} is no spreadsheet that can be read: ${(error as Error).message}`);
  }
  return sheets.map(({ sheet, data }) => {
    const rows = data
      .map((cells, at) => ({ line: at + 1, cells: cells.map(cellText) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
    const first = rows.slice(0, headerRowsMax).findIndex(({ cells }) => isHeader(cells));
    const header = rows[Math.max(first, 0)]?.cells ?? [];
    return { sheet, header, rows: () => [rows.slice(Math.max(first, 0) + 1)] };
  });
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

async function csvTable(file: string, isHeader: IsHeader): Promise<Table> {
  const { header, line, delimiter } = await csvHeader(file, isHeader);
  return { sheet: '', header, rows };

  async function* rows(): AsyncGenerator<readonly TableRow[]> {
    const records = new CsvRecords(delimiter, header.length);
    for await (const { lines } of lineBatches(file, line)) yield records.push(lines);
    yield records.end();
  }
}

/** The header of a CSV file; its first row where none of the first looks like one. */
async function csvHeader(file: string, isHeader: IsHeader) {
  const seen: { header: readonly string[]; line: number; delimiter: string }[] = [];
  reading: for await (const { lines } of lineBatches(file)) {
    for (const line of lines) {
      if (line.fault !== undefined)
        throw new WrongFile(`${file}, line ${line.number} ${line.fault}`);
      if (line.text.trim() === '') continue;
      const delimiter = delimiterOf(line.text);
      const cells = new CsvRecords(delimiter).all([line])[0]?.cells ?? [];
      const header = cells.map((cell) => cell.trim());
      if (isHeader(header)) return { header, line: line.number, delimiter };
      seen.push({ header, line: line.number, delimiter });
      if (seen.length >= headerRowsMax) break reading;
    }
  }
  if (seen[0] === undefined) throw new WrongFile(`${file} holds nothing`);
  return seen[0];
}
