import type { Day } from '../ist.ts';
import type { Document, Line } from './document.ts';
import type { Facts, LargeMasters, RuleSettings } from './facts.ts';
import type { Taxpayer } from './taxpayer.ts';

/** Why a rule does not hold. Everything is text for people; amounts are in rupees. */
export interface Broken {
  /** Values of the message's placeholders, in order. */
  readonly fill?: readonly (string | number)[];
  readonly expected?: string;
  readonly actual?: string;
  /** The inclusive window of values that would pass. */
  readonly allowed?: { readonly from: string; readonly to: string };
  /** JSON Pointer, where it is not the one that `at` gives. */
  readonly pointer?: string;
}

/** `true` when the rule holds. */
export type Verdict = true | Broken;

/** A change of the valid invoice: objects merge, arrays merge by index, `null` removes a member. */
export type Patch = { readonly [name: string]: unknown };

/** An example: a patch of the valid invoice, and of the facts around it. */
export interface Example {
  readonly invoice?: Patch;
  readonly today?: Day;
  readonly caller?: string;
  readonly settings?: Partial<RuleSettings>;
  /** Register entries added or replaced, by GSTIN; `null` takes an entry out. */
  readonly taxpayers?: { readonly [gstin: string]: Partial<Taxpayer> | null };
  readonly masters?: LargeMasters;
  /** Set on an example that today's schema refuses before any rule is asked. */
  readonly refusedBySchema?: true;
}

interface Definition {
  /** Section and name: `document/date-not-in-future`. */
  readonly id: string;
  readonly code: string;
  /** The published text, `{0}` `{1}` … for what the portal fills in. */
  readonly message: string;
  /** The field it speaks of: `DocDtls.Dt`, `ItemList[].IgstAmt`. */
  readonly at: string;
  /** Where the rule comes from: the section of the published validations. */
  readonly source: string;
  readonly confidence: 'sure' | 'likely' | 'guess';
  /** Why the law or the portal wants it. */
  readonly why: string;
  /** What the sender should do. */
  readonly cure: string;
  /** Withdrawn rules stay as definitions. */
  readonly raised?: false;
  /** In force from and up to a day (both inclusive), by the clock's day. */
  readonly since?: Day;
  readonly until?: Day;
  /** Left out where there is no taxpayer register. */
  readonly needs?: 'taxpayers';
  /** Named cases in which the rule holds, and cases in which it does not. */
  readonly accepts: { readonly [name: string]: Example };
  readonly refuses: { readonly [name: string]: Example };
}

export interface DocumentRule extends Definition {
  readonly scope: 'document';
  readonly holds: (document: Document, facts: Facts) => Verdict;
}

export interface LineRule extends Definition {
  readonly scope: 'line';
  readonly holds: (line: Line, document: Document, facts: Facts) => Verdict;
}

export type Rule = DocumentRule | LineRule;

/** Defines a rule about the document as a whole. */
export const rule = (definition: Omit<DocumentRule, 'scope'>): DocumentRule => ({
  scope: 'document',
  ...definition,
});

/** Defines a rule that is asked for every line. */
export const lineRule = (definition: Omit<LineRule, 'scope'>): LineRule => ({
  scope: 'line',
  ...definition,
});
