import type { Day, Invoice } from '@openirp/core';
import type { RoadStage, StageTimes } from '../stage-times.ts';

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
  /** Where it is noted how long it waits, is signed, and is committed. */
  readonly stages?: StageTimes | undefined;
}

/** An e-way bill that may be made, before it has a number and a time. */
export interface PlannedBill {
  readonly km: number;
  /** The transport particulars as they were asked for, JSON. */
  readonly particulars: string;
  /** Until when a bill made at an instant holds, both UTC epoch milliseconds; null without Part B. */
  readonly validTill: (generatedAt: number) => number | null;
}

/** Notes that all of a group enter a stage. */
export function enterAll(drafts: readonly Draft[], stage: RoadStage): void {
  for (const { stages } of drafts) stages?.enter(stage);
}
