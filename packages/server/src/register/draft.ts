import type { Day, Invoice } from '@openirp/core';

/** A valid invoice, about to be registered. */
export interface Draft {
  readonly invoice: Invoice;
  readonly irn: string;
  readonly day: Day;
  /** The client that has sent it; clients take turns. */
  readonly clientId: string;
  /** GSTIN of the caller. */
  readonly generatedBy: string;
  /** The e-way bill to be made with it, when one was asked for and may be made. */
  readonly bill?: PlannedBill | undefined;
}

/** An e-way bill that may be made, before it has a number and a time. */
export interface PlannedBill {
  readonly km: number;
  /** The transport particulars as they were asked for, JSON. */
  readonly particulars: string;
  /** Until when a bill made at an instant holds, both UTC epoch milliseconds; null without Part B. */
  readonly validTill: (generatedAt: number) => number | null;
}
