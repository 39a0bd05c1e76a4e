import type { ReadEntry } from '../taxpayer-entry.ts';

/** What the common portal knows of a GSTIN, fit for the register. */
export type PortalEntry = Extract<ReadEntry, { row: object }>;

/** The GST common portal, from which GSTIN details are fetched. */
export interface CommonPortal {
  /**
   * The details of a GSTIN; undefined when there is no such registration. Rejects with
   * `CommonPortalError` when nobody can say.
   */
  fetch(gstin: string): Promise<PortalEntry | undefined>;
}

/** The common portal did not answer, or answered something that makes no sense. */
export class CommonPortalError extends Error {
  override readonly name = 'CommonPortalError';
}
