import type { Spread } from './numbers.ts';
import { isReached, type Row, type Unit, type Verdict } from './result.ts';

const decimals: Readonly<Record<Unit, number>> = {
  ratio: 2,
  µs: 0,
  ms: 1,
  '/s': 0,
  MB: 0,
  'MB/min': 2,
  '%': 0,
  count: 0,
  s: 0,
  GB: 1,
};

const signs: Partial<Record<Unit, string>> = { ratio: '', count: '' };

/** A value with its unit; a spread shows from where to where it goes. */
export function figure(value: number | Spread | null, unit: Unit): string {
  if (value === null || Number.isNaN(value)) return '–';
  const sign = signs[unit] ?? ` ${unit}`;
  if (typeof value === 'number') return plain(value, unit) + sign;
  const { median, low, high } = value;
  return `${plain(median, unit)}${sign} (${plain(low, unit)}–${plain(high, unit)})`;
}

/** The cells of a row, without its name. */
export const cellsOf = ({ values, unit }: Row): string[] =>
  values.map((value, index) => figure(value, typeof unit === 'string' ? unit : unit[index]!));

/** Small values keep two digits that say something. */
function plain(value: number, unit: Unit): string {
  const digits =
    decimals[unit] === 0 && Math.abs(value) < 10 && unit !== 'count' ? 1 : decimals[unit];
  return value.toFixed(digits);
}

/** What is asked for: `≤ 1.30 (stretch 1.20)`. */
export function goalText({ goal, stretch, unit }: Verdict): string {
  const text = 'most' in goal ? `≤ ${figure(goal.most, unit)}` : `≥ ${figure(goal.least, unit)}`;
  return stretch === undefined ? text : `${text} (stretch ${figure(stretch, unit)})`;
}

/** Whether it is reached, in words. */
export function verdictText(verdict: Verdict): string {
  if (!isReached(verdict)) return 'missed';
  const { goal, stretch, value } = verdict;
  if (stretch === undefined) return 'reached';
  const further = 'most' in goal ? { most: stretch } : { least: stretch };
  return isReached({ goal: further, value }) ? 'stretch reached' : 'reached';
}
