/*
 * Invoices that nobody sent: copies of one that is there, with short documents, but IRNs, sellers,
 * numbers and days of their own, so that all keys and indexes are as large and as random as real
 * ones. They go in behind the portal's back, while it is stopped.
 */
export interface Filling {
  /** Fillers that are there already. */
  readonly from: number;
  readonly rows: number;
  readonly tell: (done: number) => void;
}

/** How many sellers share the invoices. */
export const fillerSellers = 50_000;

/** Days before that of the copied invoice over which they are spread. */
export const fillerDays = 60;
