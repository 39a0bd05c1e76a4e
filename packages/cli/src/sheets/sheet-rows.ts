import type { TableRow } from '../imports/table-file.ts';
import { dateText } from './date-cells.ts';
import { numberText } from './number-text.ts';
import { textIn } from './shared-texts.ts';
import { attributeOf, elementsIn, piecesOf, plainText } from './xml.ts';

/** What the cells of a workbook refer to. */
export interface SheetContext {
  readonly texts: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly calendar: '1900' | '1904';
}

/** A row of a spreadsheet has at most so many cells (XFD), and so many characters in each. */
const columnsMax = 16_384;
const rowCharsMax = 4 * 1024 * 1024;

/** A cell that holds an error in the place of a value, such as `#REF!`. */
class ErrorCell extends Error {}

/** The rows of a sheet's XML that have any content, in batches, with their numbers. */
export async function* rowsIn(
  chunks: AsyncIterable<Uint8Array>,
  context: SheetContext,
): AsyncGenerator<readonly TableRow[]> {
  let line = 0;
  for await (const xml of piecesOf(chunks, /<\/(?:\w+:)?row\s*>/g, rowCharsMax)) {
    const rows: TableRow[] = [];
    for (const { attributes, content } of elementsIn(xml, 'row')) {
      line = Number(attributeOf(attributes, 'r') ?? line + 1);
      const row = rowOf(line, content, context);
      if (row.fault !== undefined || row.cells.some((cell) => cell !== '')) rows.push(row);
    }
    if (rows.length > 0) yield rows;
  }
}

function rowOf(line: number, xml: string, context: SheetContext): TableRow {
  const cells: string[] = [];
  let fault: string | undefined;
  for (const { attributes, content } of elementsIn(xml, 'c')) {
    const place = attributeOf(attributes, 'r');
    const column = place === undefined ? cells.length : columnOf(place);
    if (column >= columnsMax) continue;
    while (cells.length < column) cells.push('');
    try {
      cells[column] = content === '' ? '' : cellText(attributes, content, context).trim();
    } catch (error) {
      if (!(error instanceof ErrorCell)) throw error;
      cells[column] = '';
      fault ??= `has ${error.message} in cell ${place}`;
    }
  }
  return fault === undefined ? { line, cells } : { line, cells, fault };
}

/** The number of a column, from 0: `A1` is 0, `AB7` is 27. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,4}/i.exec(place)?.[0].toUpperCase() ?? 'A') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

function cellText(attributes: string, xml: string, context: SheetContext): string {
  const type = attributeOf(attributes, 't') ?? 'n';
  if (type === 'inlineStr') return textIn(xml);
  const [value] = elementsIn(xml, 'v');
  const stored = plainText(value?.content ?? '');
  switch (type) {
    case 's':
      return context.texts[Number(stored)] ?? '';
    case 'n':
      return numberCell(attributes, stored, context);
    case 'b':
      return stored === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return stored.slice(0, 10).split('-').reverse().join('/');
    case 'e':
      throw new ErrorCell(stored);
    default:
      return stored;
  }
}

function numberCell(attributes: string, stored: string, context: SheetContext): string {
  const style = Number(attributeOf(attributes, 's') ?? 0);
  const day = context.dateStyles.has(style) ? dateText(stored, context.calendar) : undefined;
  return day ?? numberText(stored);
}
