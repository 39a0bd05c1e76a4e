import type { ErrorDetail, InfoDetail } from '@openirp/core';

/** The stages of the road, in the order in which most calls pass them. */
export const stages = ['identify', 'authenticate', 'open', 'handle', 'seal'] as const;
export type Stage = (typeof stages)[number];

type Headers = readonly (readonly [name: string, value: string])[];

/** One call and its answer as they were, secrets included: never kept in this form. */
export interface RecordedCall {
  readonly id: string;
  /** UTC epoch milliseconds. */
  readonly at: number;
  readonly method: string;
  /** Decoded path without query. */
  readonly path: string;
  /** Path and query as they came. */
  readonly target: string;
  readonly headers: Headers;
  /** Undefined where no endpoint is. */
  readonly endpoint: string | undefined;
  /** Its body carries a user's secrets. */
  readonly isLogin: boolean;
  readonly isConsole: boolean;
  /** As it was claimed, proven or not. */
  readonly clientId: string | undefined;
  readonly isClientProven: boolean;
  readonly userName: string | undefined;
  readonly gstin: string | undefined;
  readonly isUserProven: boolean;
  /** What must stand nowhere in what is kept, beside what its name gives away. */
  readonly secrets: readonly string[];
  readonly body: Buffer | undefined;
  readonly text: string | undefined;
  readonly answer: string | undefined;
  readonly reply: string;
  readonly status: number;
  readonly refused:
    | { details: readonly ErrorDetail[]; info: readonly InfoDetail[] | null }
    | undefined;
  readonly durationMs: number;
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
}

/** A text as it is kept: its beginning, when it was long. */
export interface Kept {
  readonly text: string;
  /** Characters that were left out. */
  readonly cut: number;
}

/** What is kept of a call beside the columns by which it is found. Holds no secret. */
export interface CallDetails {
  readonly target: string;
  readonly headers: Headers;
  readonly body: Kept | undefined;
  readonly text: Kept | undefined;
  readonly answer: Kept | undefined;
  readonly reply: Kept;
  readonly refusals: readonly ErrorDetail[];
  readonly info: readonly InfoDetail[] | null;
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
}

/** A call as a list shows it. */
export interface ListedCall {
  /** Later ones have higher numbers, whichever process answered them. */
  readonly seq: number;
  readonly id: string;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly endpoint: string | null;
  readonly userName: string | null;
  readonly gstin: string | null;
  readonly status: number;
  /** Every code of the refusal, the first one first; empty for a success. */
  readonly codes: readonly string[];
  readonly irn: string | null;
  readonly docNo: string | null;
  readonly durationMs: number;
  readonly isConsole: boolean;
  /** False where the caller only claimed to be the client: it may have been anybody. */
  readonly isProven: boolean;
}

/** A call with everything that is kept of it. */
export interface FoundCall extends ListedCall {
  readonly details: CallDetails;
}

/** Who reads: a user sees the calls of its own name, an owner those of the whole client. */
export interface Viewer {
  readonly clientId: string;
  readonly userName: string;
  readonly isOwner: boolean;
}
