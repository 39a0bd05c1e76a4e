/**
 * Exact decimal amounts. Nothing here is a float: an amount is a bigint counted in paise (two
 * decimals), a quantity, unit price or rate is a bigint counted in thousandths.
 */

/** Hundredths of a rupee. */
export type Paise = bigint;
/** Thousandths of a unit, of a rupee of unit price, or of a per cent. */
export type Milli = bigint;

/**
 * A JSON number lexeme as an integer of `decimals` decimals, or undefined when it has more of them,
 * an exponent, or a leading `-` before nothing. `scaled('10.5', 2)` is `1050n`.
 */
export function scaled(lexeme: string, decimals: number): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(lexeme);
  if (match === null) return undefined;
  const fraction = match[3] ?? '';
  if (fraction.length > decimals) return undefined;
  const digits = BigInt(match[2] + fraction.padEnd(decimals, '0'));
  return match[1] === '-' ? -digits : digits;
}

/** A scaled integer as plain decimal text: `decimalText(1050n, 2)` is `10.50`. */
export function decimalText(value: bigint, decimals: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const sign = value < 0n ? '-' : '';
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Paise as rupees with two decimals, for messages. */
export const rupees = (amount: Paise): string => decimalText(amount, 2);

/** An exact quotient that is not rounded until somebody asks. */
export interface Fraction {
  readonly numerator: bigint;
  /** Positive. */
  readonly denominator: bigint;
}

/** A whole number of paise as a fraction. */
export const exactly = (amount: Paise): Fraction => ({ numerator: amount, denominator: 1n });

/** `rateMilli` per cent of an amount, exactly, in paise. */
export const percentOf = (amount: Paise, rateMilli: Milli): Fraction => ({
  numerator: amount * rateMilli,
  denominator: 100_000n,
});

/** Half of `rateMilli` per cent of an amount: what CGST and SGST each are. */
export const halfPercentOf = (amount: Paise, rateMilli: Milli): Fraction => ({
  numerator: amount * rateMilli,
  denominator: 200_000n,
});

/** The inclusive window of amounts that pass for a computed value, in paise. */
export interface Window {
  readonly from: Paise;
  readonly to: Paise;
}

const divideDown = (numerator: bigint, denominator: bigint): bigint => {
  const quotient = numerator / denominator;
  return numerator < 0n && numerator % denominator !== 0n ? quotient - 1n : quotient;
};

/**
 * The tolerance of "plus or minus one rupee" as the portal computes it: from one rupee under the
 * whole rupee below to one rupee over the whole rupee above, both ends included. A tax of 2345.04
 * may be sent as anything from 2344.00 to 2347.00 (validations 8.1).
 */
export function tolerance({ numerator, denominator }: Fraction): Window {
  const rupee = denominator * 100n;
  const floor = divideDown(numerator, rupee);
  const ceiling = -divideDown(-numerator, rupee);
  return { from: (floor - 1n) * 100n, to: (ceiling + 1n) * 100n };
}

/** Whether an amount lies in the tolerance window of a computed value. */
export function within(amount: Paise, computed: Fraction): boolean {
  const { from, to } = tolerance(computed);
  return amount >= from && amount <= to;
}

/** A computed value rounded half up to paise, for messages. */
export function nearestPaise({ numerator, denominator }: Fraction): Paise {
  return divideDown(2n * numerator + denominator, 2n * denominator);
}
