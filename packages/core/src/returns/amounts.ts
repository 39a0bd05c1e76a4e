import type { Milli, Paise } from '../money.ts';
import type { Line } from '../rules/document.ts';

/** What a return says of a document, or of a part of one. */
export interface TaxAmounts {
  readonly taxable: Paise;
  readonly igst: Paise;
  readonly cgst: Paise;
  readonly sgst: Paise;
  /** Compensation cess, ad valorem and specific. A cess of a state has no column in GSTR-1. */
  readonly cess: Paise;
}

/** The amounts of all lines of a document that bear one rate. */
export interface RateAmounts extends TaxAmounts {
  /** Thousandths of a per cent. */
  readonly rate: Milli;
}

export const noAmounts: TaxAmounts = { taxable: 0n, igst: 0n, cgst: 0n, sgst: 0n, cess: 0n };

export const amountsOfLine = (line: Line): TaxAmounts => ({
  taxable: line.assAmt,
  igst: line.igst,
  cgst: line.cgst,
  sgst: line.sgst,
  cess: line.ces + line.cesNonAdvl,
});

/** Adds amounts, `times` times: a credit note counts -1 where notes are set off. */
export const plus = (sum: TaxAmounts, more: TaxAmounts, times = 1n): TaxAmounts => ({
  taxable: sum.taxable + times * more.taxable,
  igst: sum.igst + times * more.igst,
  cgst: sum.cgst + times * more.cgst,
  sgst: sum.sgst + times * more.sgst,
  cess: sum.cess + times * more.cess,
});

/** Lines folded into one entry per rate, the lowest rate first. */
export function byRate(lines: readonly Line[]): RateAmounts[] {
  const sums = new Map<Milli, TaxAmounts>();
  for (const line of lines) {
    sums.set(line.gstRt, plus(sums.get(line.gstRt) ?? noAmounts, amountsOfLine(line)));
  }
  return [...sums]
    .map(([rate, sum]) => ({ rate, ...sum }))
    .sort((one, other) => Number(one.rate - other.rate));
}

/** The amounts of several rates together. */
export const sumOfRates = (rates: readonly RateAmounts[]): TaxAmounts =>
  rates.reduce<TaxAmounts>((sum, rate) => plus(sum, rate), noAmounts);
