import type { Fields } from '../fields.ts';
import { grouped, groupedAmount } from '../grouping.ts';

/** A column of the item table. */
export interface ItemColumn {
  readonly title: string;
  readonly isNumber: boolean;
  /** Undefined for the description, which is made of many fields. */
  readonly text: ((item: Fields) => string) | undefined;
}

/** What stands where an item does not have a field. */
const none = '–';

const textOf = (title: string, name: string): ItemColumn => ({
  title,
  isNumber: false,
  text: (item) => item.text(name) ?? none,
});
const numberOf = (title: string, name: string, shown: (lexeme: string) => string): ItemColumn => ({
  title,
  isNumber: true,
  text: (item) => shownNumber(item, name, shown),
});
const amountOf = (title: string, name: string) => numberOf(title, name, groupedAmount);

const shownNumber = (item: Fields, name: string, shown: (lexeme: string) => string): string => {
  const lexeme = item.number(name);
  return lexeme === undefined ? none : shown(lexeme);
};

/** Whether any item has a number of its own in a field, other than zero. */
const isUsed = (items: readonly Fields[], name: string): boolean =>
  items.some((item) => /[1-9]/.test(item.number(name) ?? ''));

/** Columns that only some invoices need, and the field that tells. */
const optional = (items: readonly Fields[], name: string, column: ItemColumn): ItemColumn[] =>
  isUsed(items, name) ? [column] : [];

/** The columns for these items, those that nobody fills left out. */
export const itemColumns = (items: readonly Fields[]): readonly ItemColumn[] => [
  textOf('Sl.', 'SlNo'),
  { title: 'Description', isNumber: false, text: undefined },
  textOf('HSN/SAC', 'HsnCd'),
  ...optional(items, 'Qty', numberOf('Qty', 'Qty', grouped)),
  ...(items.some((item) => item.text('Unit') !== undefined) ? [textOf('Unit', 'Unit')] : []),
  amountOf('Unit price', 'UnitPrice'),
  ...optional(items, 'Discount', amountOf('Discount', 'Discount')),
  amountOf('Taxable value', 'AssAmt'),
  numberOf('GST %', 'GstRt', grouped),
  ...optional(items, 'IgstAmt', amountOf('IGST', 'IgstAmt')),
  ...optional(items, 'CgstAmt', amountOf('CGST', 'CgstAmt')),
  ...optional(items, 'SgstAmt', amountOf('SGST/ UTGST', 'SgstAmt')),
  amountOf('Total', 'TotItemVal'),
];
