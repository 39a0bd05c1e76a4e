import type { Day } from '../ist.ts';
import { decimalText } from '../money.ts';
import { rateLexeme } from './lexemes.ts';
import type { CellKind, CellValue } from './table-columns.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `05-Nov-2026`, as the offline tool writes and reads dates. */
function dateText(day: Day): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  return `${date}-${months[Number(month) - 1]}-${year}`;
}

/** A cell as plain text, numbers without grouping; empty where there is nothing to say. */
export function cellText(value: CellValue, kind: CellKind): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return kind === 'date' ? dateText(value) : value;
  switch (kind) {
    case 'count':
      return String(value);
    case 'rate':
      return rateLexeme(value);
    default:
      return decimalText(value, 2);
  }
}
