import { decimalText, type Milli, nearestPaise, type Paise } from '../money.ts';

/** A scaled integer as the shortest plain number: `1050n` of two decimals is `10.5`. */
export function shortDecimal(value: bigint, decimals: number): string {
  return decimalText(value, decimals).replace(/\.?0+$/, '');
}

/** Rupees as GSTR-1 writes them: a number of two decimals at most. */
export const amountLexeme = (amount: Paise): string => shortDecimal(amount, 2);

/** A rate in per cent. */
export const rateLexeme = (rate: Milli): string => shortDecimal(rate, 3);

/** GSTR-1 counts quantities with two decimals, e-invoices with three: rounded half up. */
export const quantityInHundredths = (quantity: Milli): bigint =>
  nearestPaise({ numerator: quantity, denominator: 10n });

/** A quantity as GSTR-1 writes it: a number of two decimals at most. */
export const quantityLexeme = (quantity: Milli): string =>
  shortDecimal(quantityInHundredths(quantity), 2);
