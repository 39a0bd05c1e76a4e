import type { FoundDocument } from '../split-documents.ts';

/** What stands in a file where a document should be, and is none. */
export interface NoDocument {
  readonly place: string;
  /** What it seems to be: `INV A/17 of 05/11/2026`; empty when nobody can tell. */
  readonly name: string;
  readonly reason: string;
}

export type Found = FoundDocument | NoDocument;

/** Documents of a file, which was looked through once: nothing is sent of a file that is wrong. */
export interface Source {
  readonly file: string;
  readonly count: number;
  /** From the beginning, each time. */
  documents(): AsyncIterable<Found>;
}

export interface SourceOptions {
  readonly ignoresUnknown: boolean;
  readonly fillsTotals: boolean;
}
