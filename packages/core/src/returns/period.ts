import { addDays, type Day } from '../ist.ts';

/** The month that a return is for: the month of its documents' dates. */
export interface ReturnPeriod {
  /** `2026-11`. */
  readonly month: string;
  /** As the common portal writes it: `112026`. */
  readonly fp: string;
  /** First and last day, both inclusive. */
  readonly from: Day;
  readonly to: Day;
}

/** The period of a month written `yyyy-MM`, or undefined when that is no month. */
export function returnPeriod(month: string): ReturnPeriod | undefined {
  const match = /^(20\d{2})-(0[1-9]|1[0-2])$/.exec(month);
  if (match === null) return undefined;
  const [, year, number] = match as unknown as [string, string, string];
  const from: Day = `${month}-01`;
  // The first of the next month is at most 31 days away, and never in the month after that.
  const next = addDays(from, 31).slice(0, 7);
  return { month, fp: number + year, from, to: addDays(`${next}-01`, -1) };
}
