import type { Field } from './fields.ts';

/** A cell that cannot be what its column holds. */
export class WrongCell extends Error {}

/**
 * A cell as JSON text: numbers in the digits of the cell, dates as `dd/MM/yyyy`, everything else a
 * string. Throws `WrongCell`.
 */
export function cellValue(cell: string, { type }: Field): string {
  if (type === 'text') return JSON.stringify(cell);
  if (type === 'date') return JSON.stringify(dateOf(cell));
  const number = numberOf(cell);
  if (number !== undefined) return number;
  const shown = JSON.stringify(cell.slice(0, 40));
  if (/^-?\d+(\.\d+)?e[+-]?\d+$/i.test(cell)) {
    throw new WrongCell(`${shown} was shortened by a spreadsheet: format the column as a number`);
  }
  throw new WrongCell(`${shown} is no number`);
}

/** 1,23,456.50 and 123,456.50; a comma before two or three digits that end the number would be a guess. */
const grouped = /^-?\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/;

/** A number without grouping and leading zeros; undefined when it is none. */
export function numberOf(cell: string): string | undefined {
  const text = grouped.test(cell) ? cell.replaceAll(',', '') : cell;
  const match = /^(-?)0*(\d*)(\.\d+)?$/.exec(text);
  if (match === null || !/\d/.test(text)) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  return `${sign}${whole === '' ? '0' : whole}${fraction}`;
}

/** Days of a spreadsheet or a database as they travel; others stay as they are, to be refused. */
export function dateOf(cell: string): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(cell);
  if (iso !== null) return `${iso[3]}/${iso[2]}/${iso[1]}`;
  const spoken = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(cell);
  if (spoken === null) return cell;
  const [, day = '', month = '', year = ''] = spoken;
  return `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`;
}
