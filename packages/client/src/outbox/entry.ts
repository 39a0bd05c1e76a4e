import type { InfoDetail } from '@openirp/core';
import type { CancelledInvoice, DocumentType, RegisteredInvoice } from '../answers.ts';

/** What an entry is to bring about. */
export type OutboxKind = 'register' | 'cancel';

/**
 * Where an entry stands; `transitions` says what may follow.
 *
 * - `pending`: written down, nothing was sent.
 * - `sending`: a process holds it, and its request may be on its way.
 * - `waiting`: the portal did not take it this time, or it never left; it goes out again when due.
 * - `unknown`: sent, and no answer came: the portal is asked before anything is sent again.
 * - `done`: registered (or cancelled), and the complete answer is stored.
 * - `refused`: the portal refused what it says. It is not sent again.
 * - `conflict`: the register holds this document with other content, or another portal holds it.
 * - `expired`: not registered, and too late to be.
 */
export type OutboxState =
  | 'pending'
  | 'sending'
  | 'waiting'
  | 'unknown'
  | 'done'
  | 'refused'
  | 'conflict'
  | 'expired';

export const outboxStates: readonly OutboxState[] = [
  'pending',
  'sending',
  'waiting',
  'unknown',
  'done',
  'refused',
  'conflict',
  'expired',
];

/**
 * Which state may follow which. From `refused`, `conflict` and `expired` only a person leads on, with
 * `retry` or with a corrected invoice; from `done` nothing does.
 */
export const transitions: Readonly<Record<OutboxState, readonly OutboxState[]>> = {
  pending: ['sending', 'expired'],
  sending: ['done', 'refused', 'conflict', 'waiting', 'unknown', 'expired'],
  waiting: ['sending', 'expired'],
  unknown: ['unknown', 'sending', 'done', 'refused', 'conflict', 'expired'],
  done: [],
  refused: ['waiting', 'pending'],
  conflict: ['unknown'],
  expired: ['waiting', 'pending'],
};

/** States that no work of the outbox leads on from. */
export const isOutcome = (state: OutboxState): boolean =>
  state === 'done' || state === 'refused' || state === 'conflict' || state === 'expired';

/** What makes two documents the same for a register. */
export interface DocumentIdentity {
  /** The seller's. */
  readonly gstin: string;
  /** `2026-27`. */
  readonly financialYear: string;
  readonly type: DocumentType;
  /** As it was written; registers compare it in capitals. */
  readonly number: string;
  /** `dd/MM/yyyy`. */
  readonly date: string;
}

/** A member that the register holds otherwise than it was sent. */
export interface Difference {
  /** JSON Pointer (RFC 6901) into the invoice. */
  readonly pointer: string;
  /** JSON text of either side; undefined where the member is missing. */
  readonly sent: string | undefined;
  readonly registered: string | undefined;
}

/** The portal that has a document, as far as it is known. */
export interface Holder {
  readonly irn: string | null;
  readonly portal: string | null;
}

/** Why an entry stands where it stands. */
export interface Problem {
  /** What happened and what is to be done, for a person. */
  readonly text: string;
  /** The portal's own words, when it had some. */
  readonly errors?: readonly { readonly code: string; readonly message: string }[];
  /** Of a conflict: what differs, the first of them. */
  readonly differences?: readonly Difference[];
  /** Of a document that another portal registered. */
  readonly holder?: Holder;
}

/** One document to be registered, or one registration to be cancelled. Instants are UTC epoch ms. */
export interface OutboxEntry {
  /** Whose outbox it is: several users of portals may share one store. */
  readonly account: string;
  /** The IRN that the document will have; of a cancellation `cancel/` and the IRN. */
  readonly id: string;
  readonly kind: OutboxKind;
  readonly state: OutboxState;
  /** The caller's own name for it. */
  readonly key: string | null;
  /** The seller's GSTIN; null for a cancellation of an IRN that did not come from this outbox. */
  readonly gstin: string | null;
  readonly document: DocumentIdentity | null;
  /** As soon as the register has named it. */
  readonly irn: string | null;
  /** SHA-256 of the content, written as the register writes it. */
  readonly fingerprint: string;
  /** The request's text as it is sent; null once a service provider's outbox has its outcome. */
  readonly request: string | null;
  /** The complete answer. One that was read later has the signed AckDt, to the second. */
  readonly answer: RegisteredInvoice | CancelledInvoice | null;
  /** What came beside the answer: an e-way bill that was refused, a computed distance. */
  readonly info: readonly InfoDetail[] | null;
  readonly problem: Problem | null;
  /** How often it was sent or asked about. */
  readonly attempts: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it is worked on next; null when the outbox does nothing more about it by itself. */
  readonly dueAt: number | null;
  /** When it is given up. */
  readonly deadline: number;
}

/** An entry as stores keep it, with what decides between processes. */
export interface StoredEntry extends OutboxEntry {
  /** Grows with every change: whoever writes names the version that it read. */
  readonly version: number;
  /** Which outbox works on it, until when. */
  readonly owner: string | null;
  readonly leaseUntil: number | null;
}
