/**
 * The largest value of a numeric field as it is published. As a number of JavaScript, sixteen nines
 * with two decimals would end in 98.
 */
export function largestText(field: {
  readonly maximum?: number | undefined;
  readonly decimals?: number | undefined;
}): string {
  const { maximum = 0, decimals = 0 } = field;
  const whole = String(Math.floor(maximum));
  return decimals > 0 && /^9+$/.test(whole) && maximum > Number(whole)
    ? `${whole}.${'9'.repeat(decimals)}`
    : String(maximum);
}
