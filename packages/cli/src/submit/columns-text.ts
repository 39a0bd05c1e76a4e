import { textTable } from '../text-table.ts';
import { defaults } from './columns.ts';
import { type Field, fields } from './fields.ts';

/** The columns that a file may have: a table for people, or a line of JSON for each. */
export function columnsText(json: boolean): string {
  if (json) return fields.map((field) => `${JSON.stringify(shown(field))}\n`).join('');
  const head = ['COLUMN', 'NEEDED', 'HOLDS', 'ALSO CALLED'];
  const rows = fields.map((field) => {
    const { path, needed, holds, names } = shown(field);
    return [path, needed, holds, names.join(', ')];
  });
  return textTable([head, ...rows]);
}

/** What there is to know of a column. */
export function shown({ path, isNeeded, isOfItem, isOfList, type, limits, names }: Field) {
  const byDefault = defaults[path];
  const mustBe = isNeeded ? (isOfItem ? 'every row' : 'yes') : '';
  const needed = byDefault === undefined ? mustBe : `else ${byDefault}`;
  const number = isOfList ? '; [2], [3] … for more' : '';
  return { path, needed, holds: `${type}, ${limits}${number}`, names };
}
