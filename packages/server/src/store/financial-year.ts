import { type Day, financialYear } from '@openirp/core';

/** First calendar year of the financial year that holds a day: 2026 for 2026-27. */
export const financialYearOf = (day: Day): number => Number(financialYear(day).slice(0, 4));
