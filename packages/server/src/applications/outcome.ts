import type { Application } from './application.ts';
import type { Faults } from './data-faults.ts';
import type { NoAccess } from './direct-access.ts';

/** Who does something to an application. */
export type Actor =
  | { readonly role: 'applicant'; readonly pan: string }
  | { readonly role: 'officer'; readonly name: string };

/** Why nothing was done. */
export type ActRefusal =
  /** There is none that this actor may know of. */
  | 'not found'
  /** Somebody else was faster. */
  | 'conflict'
  /** Nobody does this to an application where it is, or not this actor. */
  | 'not now'
  | 'no reason'
  /** Addresses that are not known to be in India need the officer's word. */
  | 'unconfirmed'
  /** Something is wrong in the application; `faults` tells what. */
  | 'faulty'
  /** There is an open one of the kind already. */
  | 'open already'
  /** So many were begun within a day that no person began them. */
  | 'too many today'
  /** The client has another secret than it was made with: a program may use it. */
  | 'secret taken'
  | 'client there'
  | 'no client'
  | NoAccess;

export type Outcome =
  | { readonly done: Application }
  | { readonly refused: ActRefusal; readonly faults?: Faults };

/** Thrown inside a transaction, so that what was begun is undone. */
export class Undone extends Error {
  readonly outcome: Extract<Outcome, { refused: ActRefusal }>;

  constructor(refused: ActRefusal, faults?: Faults) {
    super(`application: ${refused}`);
    this.name = 'Undone';
    this.outcome = { refused, ...(faults && { faults }) };
  }
}

/** An actor as steps and the audit log name it. */
export const nameOfActor = (actor: Actor): string =>
  actor.role === 'officer' ? `officer ${actor.name}` : `organisation ${actor.pan}`;
