import { addDays, type Day, istDay } from '@openirp/core';

/** A verification takes four to five working days (seed document, 4.2.1). */
export const verificationDays = { from: 4, to: 5 } as const;

/** The day so many working days after an instant. Holidays differ by state, and are not counted out. */
export function afterWorkingDays(epochMs: number, count: number): Day {
  let day = istDay(epochMs);
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left--;
  }
  return day;
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}
