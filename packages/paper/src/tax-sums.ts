import { type Paise, scaled } from '@openirp/core';
import type { Fields } from './fields.ts';

/** The amounts that a tax summary adds up, and the fields of an item that go into each. */
const parts = {
  taxable: ['AssAmt'],
  igst: ['IgstAmt'],
  cgst: ['CgstAmt'],
  sgst: ['SgstAmt'],
  cess: ['CesAmt', 'CesNonAdvlAmt'],
  stateCess: ['StateCesAmt', 'StateCesNonAdvlAmt'],
} as const;

export type TaxPart = keyof typeof parts;
export const taxParts = Object.keys(parts) as readonly TaxPart[];
export type TaxAmounts = Readonly<Record<TaxPart, Paise>>;

/** What was signed for all items of one HSN code and rate. */
export interface TaxSum {
  readonly hsn: string;
  /** Lexeme of the rate, as the first of the items has it. */
  readonly rate: string;
  readonly amounts: TaxAmounts;
}

/**
 * Sums by HSN code and rate, in the order in which they first occur; undefined when an amount is not
 * in whole paise, so that nothing is added up that would have to be rounded.
 */
export function taxSums(items: readonly Fields[]): readonly TaxSum[] | undefined {
  const sums = new Map<string, TaxSum>();
  for (const item of items) {
    const amounts = amountsOf(item);
    if (amounts === undefined) return undefined;
    const hsn = item.text('HsnCd') ?? '';
    const rate = item.number('GstRt') ?? '0';
    const key = `${hsn} ${withoutZeros(rate)}`;
    const known = sums.get(key);
    const total = known === undefined ? amounts : added(known.amounts, amounts);
    sums.set(key, { hsn, rate: known?.rate ?? rate, amounts: total });
  }
  return [...sums.values()];
}

/** The sum over all codes and rates. */
export const totalOf = (sums: readonly TaxSum[]): TaxAmounts =>
  sums.map(({ amounts }) => amounts).reduce(added);

/** All taxes together, without the taxable value. */
export const taxOf = ({ taxable: _taxable, ...taxes }: TaxAmounts): Paise =>
  Object.values(taxes).reduce((sum, amount) => sum + amount, 0n);

/** `18`, `18.0` and `18.00` are the same rate. */
const withoutZeros = (rate: string): string => rate.replace(/\.0*$|(\.\d*?)0+$/, '$1');

function amountsOf(item: Fields): TaxAmounts | undefined {
  const amounts: Record<TaxPart, Paise> = { ...nothing };
  for (const part of taxParts) {
    for (const name of parts[part]) {
      const amount = scaled(item.number(name) ?? '0', 2);
      if (amount === undefined) return undefined;
      amounts[part] += amount;
    }
  }
  return amounts;
}

const nothing: TaxAmounts = { taxable: 0n, igst: 0n, cgst: 0n, sgst: 0n, cess: 0n, stateCess: 0n };

function added(left: TaxAmounts, right: TaxAmounts): TaxAmounts {
  const sum: Record<TaxPart, Paise> = { ...left };
  for (const part of taxParts) sum[part] += right[part];
  return sum;
}
