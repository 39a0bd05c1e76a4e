import type { Tables } from './tables.ts';

/** Partitions by seller in each year of `invoices`; years that are there keep the number they have. */
const sellerParts = 8;

/**
 * The register's tables, each of which has a partition for every financial year on PostgreSQL, and by
 * how many partitions a year is split further. What follows an invoice is small beside it, and is read
 * together with it: more partitions there would cost every such look-up more than they save.
 */
export const tablesByYear = {
  invoices: sellerParts,
  cancellations: 1,
  eway_bills: 1,
  eway_bill_cancellations: 1,
  rejections: 1,
} as const satisfies Partial<Record<keyof Tables, number>>;

export type TableByYear = keyof typeof tablesByYear;

/** The partition of a year. */
export const partitionOf = (table: TableByYear, year: number): string => `${table}_${year}`;

/** The partition for documents of years that have none. */
export const otherPartitionOf = (table: TableByYear): string => `${table}_other`;
