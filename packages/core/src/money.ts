/**
 * Exact decimal amounts. Nothing here is a float: an amount is a bigint counted in paise (two
 * decimals), a quantity, unit price or rate is a bigint counted in thousandths.
 */

/** Hundredths of a rupee. */
export type Paise = bigint;
/** Thousandths of a unit, of a rupee of unit price, or of a per cent. */
export type Milli = bigint;

/** Digits that a JavaScript number holds exactly, whatever they are. */
const exactDigits = 15;

/**
 * A JSON number lexeme as an integer of `decimals` decimals, or undefined when it has more of them or
 * an exponent. `scaled('10.5', 2)` is `1050n`.
 */
export function scaled(lexeme: string, decimals: number): bigint | undefined {
  const isNegative = lexeme.charCodeAt(0) === 0x2d;
  let digits = 0;
  let fraction = -1;
  let value = 0;
  for (let at = isNegative ? 1 : 0; at < lexeme.length; at++) {
    const digit = lexeme.charCodeAt(at) - 0x30;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits++;
      if (fraction >= 0) fraction++;
    } else if (digit === -2 && fraction < 0 && digits > 0) fraction = 0;
    else return undefined;
  }
  const missing = decimals - Math.max(fraction, 0);
  if (digits === 0 || fraction === 0 || missing < 0) return undefined;
  if (digits + missing > exactDigits) return scaledLong(lexeme, missing);
  const exact = BigInt(value * 10 ** missing);
  return isNegative ? -exact : exact;
}

/** The same for amounts beyond a JavaScript number. */
const scaledLong = (lexeme: string, missing: number): bigint =>
  BigInt(lexeme.replace('.', '') + '0'.repeat(missing));

/** Whether a JSON number lexeme is written plainly, with at most `decimals` decimals. */
export function isPlainDecimal(lexeme: string, decimals: number): boolean {
  const point = lexeme.indexOf('.');
  if (point >= 0 && (decimals === 0 || lexeme.length - point - 1 > decimals)) return false;
  return !lexeme.includes('e') && !lexeme.includes('E');
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
