import { decimalText, type Paise, scaled } from '@openirp/core';
import type { JsonTree } from './json-tree.ts';

type Amounts = Readonly<Record<string, string | undefined>>;

/** Each total and the amounts of the items that it is the sum of (validations 8). */
const sums: readonly (readonly [total: string, amounts: readonly string[]])[] = [
  ['AssVal', ['AssAmt']],
  ['CgstVal', ['CgstAmt']],
  ['SgstVal', ['SgstAmt']],
  ['IgstVal', ['IgstAmt']],
  ['CesVal', ['CesAmt', 'CesNonAdvlAmt']],
  ['StCesVal', ['StateCesAmt', 'StateCesNonAdvlAmt']],
];

/**
 * Computes the members of ValDtls that the document lacks. Amounts that are no amounts count as
 * nothing: the check of the document tells of them.
 */
export function fillTotals(invoice: JsonTree): void {
  const document = invoice as Record<string, JsonTree>;
  const items = (document.ItemList ?? []) as Amounts[];
  const given = (document.ValDtls ?? {}) as Amounts;
  const totals: Record<string, string> = {};
  for (const [total, amounts] of sums) {
    const present = amounts.some((name) => items.some((item) => item[name] !== undefined));
    if (present) totals[total] = decimalText(sumOf(items, amounts), 2);
  }
  const value =
    sumOf(items, ['TotItemVal']) -
    paiseOf(given.Discount) +
    paiseOf(given.OthChrg) +
    paiseOf(given.RndOffAmt);
  document.ValDtls = { ...totals, TotInvVal: decimalText(value, 2), ...given } as JsonTree;
}

const sumOf = (items: readonly Amounts[], names: readonly string[]): Paise =>
  items.reduce((sum, item) => names.reduce((part, name) => part + paiseOf(item[name]), sum), 0n);

const paiseOf = (lexeme: string | undefined): Paise => scaled(lexeme ?? '0', 2) ?? 0n;
