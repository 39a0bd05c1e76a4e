import { WrongFile } from '../imports/lines.ts';
import { type Field, fields, plainName } from './fields.ts';

/** A column of a file. */
export interface Column {
  /** From 0. */
  readonly at: number;
  readonly heading: string;
  readonly field: Field;
  /** Which entry of the field's list, from 0. */
  readonly entry: number;
}

/** Entries of a list that columns can hold. */
const entriesMax = 20;

const byPath = new Map(fields.map((field) => [field.path.toLowerCase(), field]));
const byName = new Map(
  fields.flatMap((field) => field.names.map((name) => [plainName(name), field] as const)),
);

/** The field, and the entry of its list, that a heading stands for; undefined when it is none. */
export function fieldOf(heading: string): Pick<Column, 'field' | 'entry'> | undefined {
  const text = heading.trim();
  return fieldAtPath(text) ?? fieldNamed(text);
}

/** `RefDtls.PrecDocDtls.InvNo`, `RefDtls.PrecDocDtls[2].InvNo` and `RefDtls.PrecDocDtls.2.InvNo`. */
function fieldAtPath(text: string) {
  const steps = text
    .toLowerCase()
    .replace(/\[(\d*)\]/g, '.$1')
    .split('.');
  const numbers = steps.filter((step) => /^\d+$/.test(step));
  const field = byPath.get(steps.filter((step) => !/^\d*$/.test(step)).join('.'));
  if (field === undefined || numbers.length > 1) return undefined;
  return entryOf(field, numbers[0]);
}

/** `Original Invoice Number`, and `Original Invoice Number 2`. */
function fieldNamed(text: string) {
  const name = plainName(text);
  const field = byName.get(name);
  if (field !== undefined) return { field, entry: 0 };
  const [, stem = '', number] = /^(.*?)(\d+)$/.exec(name) ?? [];
  const numbered = byName.get(stem);
  return numbered === undefined ? undefined : entryOf(numbered, number);
}

function entryOf(field: Field, number: string | undefined) {
  if (number === undefined) return { field, entry: 0 };
  const entry = Number(number) - 1;
  if (!field.isOfList || entry < 0 || entry >= entriesMax) return undefined;
  return { field, entry };
}

/** Whether a row of a file is its headings: three of them are known. */
export const areHeadings = (cells: readonly string[]): boolean =>
  cells.filter((cell) => fieldOf(cell) !== undefined).length >= 3;

export interface ColumnOptions {
  /** Columns that are no fields are passed over instead of refused. */
  readonly ignoresUnknown: boolean;
  /** ValDtls is computed, so it needs no columns. */
  readonly fillsTotals: boolean;
}

/** What is taken for a field that has no column. */
export const defaults: Readonly<Record<string, string>> = {
  Version: '1.1',
  'TranDtls.TaxSch': 'GST',
  'ItemList.SlNo': '1, 2, 3 …',
};

/**
 * The columns of a file, in the order of the schema. Throws `WrongFile` for headings that are no
 * fields, that stand there twice, or that lack what every document needs.
 */
export function columnsOf(
  headings: readonly string[],
  { ignoresUnknown, fillsTotals }: ColumnOptions,
): readonly Column[] {
  const columns: Column[] = [];
  const unknown: string[] = [];
  for (const [at, heading] of headings.entries()) {
    const found = fieldOf(heading);
    if (found !== undefined) columns.push({ at, heading, ...found });
    else if (heading.trim() !== '') unknown.push(heading);
  }
  if (unknown.length > 0 && !ignoresUnknown) throw strangeHeadings(unknown);
  refuseTwice(columns);
  const held = new Set(columns.map(({ field }) => field));
  const missing = fields.filter(
    (field) =>
      field.isNeeded &&
      !held.has(field) &&
      defaults[field.path] === undefined &&
      !(fillsTotals && field.path.startsWith('ValDtls.')),
  );
  if (missing.length > 0) throw missingColumns(missing);
  return columns.toSorted((one, other) => orderOf(one) - orderOf(other));
}

const orderOf = ({ field, entry }: Column): number => fields.indexOf(field) * entriesMax + entry;

function refuseTwice(columns: readonly Column[]): void {
  const seen = new Map<number, string>();
  for (const column of columns) {
    const before = seen.get(orderOf(column));
    if (before !== undefined) {
      throw new WrongFile(
        `the columns "${before}" and "${column.heading}" both are ${column.field.path}: remove one`,
      );
    }
    seen.set(orderOf(column), column.heading);
  }
}

const strangeHeadings = (unknown: readonly string[]): WrongFile =>
  new WrongFile(
    `no field of an e-invoice is called ${unknown.map((one) => `"${one.slice(0, 60)}"`).join(', ')}. ` +
      'Rename the columns (irp submit --columns lists the names), or add --ignore-unknown',
  );

const missingColumns = (missing: readonly Field[]): WrongFile =>
  new WrongFile(
    `there is no column for ${missing.map(({ path }) => path).join(', ')}. ` +
      'irp submit --columns lists the names; irp submit --template out.xlsx writes an example',
  );
