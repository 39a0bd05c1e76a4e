import type { Day } from '../ist.ts';
import type { Milli } from '../money.ts';

/** A rate of GST (CGST and SGST together, or IGST) and the document days it may stand on. */
export interface GstRate {
  /** In thousandths of a per cent. */
  readonly rate: Milli;
  /** As people write it, in per cent. */
  readonly percent: string;
  readonly since?: Day;
  /** Both days are inclusive. */
  readonly until?: Day;
  /** Never accepted: the day of its withdrawal is not published. */
  readonly isWithdrawn?: true;
}

export const gstRatesSource =
  'GST rates of the e-invoice master (masters, section 9). 40 came with the rates of 22/09/2025; ' +
  '12 and 28 stay, because notes to older invoices carry them.';

export const gstRates: readonly GstRate[] = [
  { rate: 0n, percent: '0' },
  { rate: 100n, percent: '0.1' },
  { rate: 250n, percent: '0.25' },
  { rate: 500n, percent: '0.5', isWithdrawn: true },
  { rate: 1_000n, percent: '1' },
  { rate: 1_500n, percent: '1.5' },
  { rate: 3_000n, percent: '3' },
  { rate: 5_000n, percent: '5' },
  { rate: 6_000n, percent: '6' },
  { rate: 7_500n, percent: '7.5' },
  { rate: 12_000n, percent: '12' },
  { rate: 18_000n, percent: '18' },
  { rate: 28_000n, percent: '28' },
  { rate: 40_000n, percent: '40', since: '2025-09-22' },
];

const byRate = new Map(gstRates.map((entry) => [entry.rate, entry]));

/** Whether a rate may stand on a document registered on a day; on any, when none is given. */
export function isGstRate(rate: Milli, day?: Day): boolean {
  const entry = byRate.get(rate);
  if (entry === undefined || entry.isWithdrawn === true) return false;
  if (day === undefined) return true;
  return (entry.since ?? day) <= day && day <= (entry.until ?? day);
}
