const plainNumber = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Digits grouped as India writes them: three, then two by two. `1234567` is `12,34,567`. */
const groupedDigits = (digits: string): string => digits.replace(/\B(?=(\d\d)*\d{3}$)/g, ',');

/**
 * A JSON number lexeme for people: digits grouped, its own decimals kept, and filled up with zeros
 * to `decimalsMin` of them. What is not written plainly (an exponent) stays as it is.
 */
export function grouped(lexeme: string, decimalsMin = 0): string {
  const match = plainNumber.exec(lexeme);
  if (match === null) return lexeme;
  const [, sign = '', digits = '', decimals = ''] = match;
  const fraction = decimals.padEnd(decimalsMin, '0');
  return `${sign}${groupedDigits(digits)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** An amount of money, with two decimals at least: `12,34,567.00`. */
export const groupedAmount = (lexeme: string): string => grouped(lexeme, 2);
