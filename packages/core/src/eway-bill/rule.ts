import type { Day } from '../ist.ts';
import type { Distance } from '../masters/distance.ts';
import type { Document } from '../rules/document.ts';
import type { DocumentRule, Patch, Verdict } from '../rules/rule.ts';
import type { EwayBillFacts, EwayBillSettings, TransporterStanding } from './facts.ts';
import type { EwayBillRequest } from './request.ts';

/** An example: a change of an e-way bill by road for the valid invoice, and of the facts around it. */
export interface EwayBillExample {
  /** Changes the invoice, and the EwbDtls in it. */
  readonly invoice?: Patch;
  /** Changes the request by IRN; where it is set, the invoice has no EwbDtls. */
  readonly byIrn?: Patch;
  readonly today?: Day;
  readonly settings?: Partial<EwayBillSettings>;
  /** GSTINs that are blocked. */
  readonly blocked?: readonly string[];
  /** How the register stands to whatever transporter is named; it knows all of them otherwise. */
  readonly transporter?: TransporterStanding;
  /** The distance between any two PIN codes, `null` where nobody knows it; 980 km measured otherwise. */
  readonly distance?: Distance | null;
  /** Set on an example that today's schema refuses before any rule is asked. */
  readonly refusedBySchema?: true;
}

/** A rule of the e-way bill part. It never stops the registration of the invoice itself. */
export interface EwayBillRule
  extends Omit<DocumentRule, 'scope' | 'since' | 'until' | 'at' | 'holds' | 'accepts' | 'refuses'> {
  /** The field of the invoice that it speaks of; `pointerIn` finds it in a request by IRN. */
  readonly at: string;
  /** Broken, it is the whole answer: there is nothing the other rules could speak of. */
  readonly alone?: true;
  readonly holds: (request: EwayBillRequest, document: Document, facts: EwayBillFacts) => Verdict;
  readonly accepts: { readonly [name: string]: EwayBillExample };
  readonly refuses: { readonly [name: string]: EwayBillExample };
}
