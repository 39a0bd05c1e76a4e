import type { InfoDetail } from '@openirp/core';

/** What a call may say beside its subject. */
export interface CallOptions {
  /** GSTIN of the supplier for whom an e-commerce operator acts (header `sup_gstin`). */
  readonly supplierGstin?: string;
  /** Hears what comes beside an answer: an e-way bill that was refused, a computed distance. */
  readonly onInfo?: (info: readonly InfoDetail[]) => void;
}

/** The same, for what lives on one IRP and can be asked for at its twin. */
export interface CrossingOptions extends CallOptions {
  /** Name of the IRP on which the record lives, such as `NIC2` (header `irp`). */
  readonly irp?: string;
}

/**
 * To which of several servers a call may go. `first`: the first one. `anywhere`: whichever answers.
 * `search`: all of them until one has the record. `change`: the one that has the record. `register`: one,
 * and no other until it is known what became of it there.
 */
export type Reach = 'first' | 'anywhere' | 'search' | 'change' | 'register';

/** One call of a logged-in user, before it is sealed. */
export interface Call extends CrossingOptions {
  /** Its name in messages. */
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  /** The published path, with its query. */
  readonly path: string;
  readonly reach: Reach;
  /** Sealed when given. */
  readonly payload?: string;
  /** Wraps the sealed payload as the e-way bill system wants it (wire contract 12). */
  readonly action?: string;
  /** Refusals with which a server says that it does not hold the record; another may. */
  readonly notHere?: readonly string[];
  /** What names the document that is registered, or asked for; asked only where it matters. */
  readonly document?: () => string | undefined;
}
