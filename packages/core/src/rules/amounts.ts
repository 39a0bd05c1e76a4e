import {
  exactly,
  type Fraction,
  nearestPaise,
  type Paise,
  rupees,
  tolerance,
  within,
} from '../money.ts';
import type { Broken, Verdict } from './rule.ts';

/**
 * Holds when an amount lies in the tolerance window of what was computed (validations 8.1); else
 * says both numbers and the window.
 */
export function agrees(
  actual: Paise,
  computed: Fraction | Paise,
  fill: Broken['fill'] = [],
): Verdict {
  const expected = typeof computed === 'bigint' ? exactly(computed) : computed;
  if (within(actual, expected)) return true;
  const { from, to } = tolerance(expected);
  return {
    fill,
    expected: rupees(nearestPaise(expected)),
    actual: rupees(actual),
    allowed: { from: rupees(from), to: rupees(to) },
  };
}

/** The sum of one amount over a list. */
export function sumOf<T>(list: readonly T[], amount: (entry: T) => Paise): Paise {
  let sum = 0n;
  for (const entry of list) sum += amount(entry);
  return sum;
}
