export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** The value below which a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Prints a name and its value in two columns. */
export const line = (name: string, value: string): void =>
  console.log(`${name.padEnd(46)}${value}`);
