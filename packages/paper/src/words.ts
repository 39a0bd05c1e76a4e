import { type Paise, scaled } from '@openirp/core';

const small = [
  ...['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'],
  ...['Eleven', 'Twelve', 'Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen'],
  'Nineteen',
];
const tens = [
  ...['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety'],
];

/** The steps of the Indian system. Beyond a crore, crores are counted in crores. */
const steps: readonly (readonly [value: bigint, name: string])[] = [
  [10_000_000n, 'Crore'],
  [100_000n, 'Lakh'],
  [1_000n, 'Thousand'],
  [100n, 'Hundred'],
];

function belowHundred(value: number): string {
  if (value < 20) return small[value]!;
  const ones = value % 10;
  const ten = tens[Math.floor(value / 10)]!;
  return ones === 0 ? ten : `${ten}-${small[ones]}`;
}

/** A whole number, not negative, in words: `Twelve Lakh Thirty-Four Thousand`. */
export function wholeInWords(value: bigint): string {
  for (const [step, name] of steps) {
    if (value < step) continue;
    const rest = value % step;
    const head = `${wholeInWords(value / step)} ${name}`;
    return rest === 0n ? head : `${head} ${wholeInWords(rest)}`;
  }
  return belowHundred(Number(value));
}

/** Rupees and paise in words: `Rupees Twelve Lakh Five and Fifty Paise Only`. */
export function paiseInWords(amount: Paise): string {
  const size = amount < 0n ? -amount : amount;
  const [rupees, paise] = [size / 100n, size % 100n];
  const sign = amount < 0n ? 'Minus ' : '';
  const whole = `${rupees === 1n ? 'Rupee' : 'Rupees'} ${wholeInWords(rupees)}`;
  if (paise === 0n) return `${sign}${whole} Only`;
  const part = `${wholeInWords(paise)} ${paise === 1n ? 'Paisa' : 'Paise'}`;
  return `${sign}${whole} and ${part} Only`;
}

/**
 * An amount of money in words of the Indian system, from its JSON number lexeme; undefined when the
 * lexeme has more than two decimals or an exponent.
 */
export function amountInWords(lexeme: string): string | undefined {
  const amount = scaled(lexeme, 2);
  return amount === undefined ? undefined : paiseInWords(amount);
}
