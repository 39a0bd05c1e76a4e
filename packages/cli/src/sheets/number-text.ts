/** Digits that Excel keeps and shows; what stands behind them is the noise of binary fractions. */
const digitsShown = 15;

/** Decimals of a number whose shortest text would have an exponent. */
const decimalsMax = 15;

/** A number that stands as it would be written. */
const plain = /^-?(0|[1-9]\d{0,14})$|^-?(?=[\d.]{3,15}$)(0|[1-9]\d*)\.\d*[1-9]$/;

/**
 * The shortest decimal text of a number as a spreadsheet stores it: `0.30000000000000004` is 0.3,
 * `1E-2` is 0.01. A text that is no number stays as it is.
 */
export function numberText(stored: string): string {
  if (plain.test(stored)) return stored;
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  const text = String(Number(value.toPrecision(digitsShown)));
  if (!text.includes('e')) return text;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  const decimals = value.toFixed(decimalsMax).replace(/\.?0+$/, '');
  return decimals === '-0' ? '0' : decimals;
}
