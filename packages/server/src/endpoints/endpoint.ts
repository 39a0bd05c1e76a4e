import type { TSchema } from 'typebox';
import type { Answer, Caller } from '../call.ts';
import type { Irp } from '../irp.ts';
import type { StageTimes } from '../stage-times.ts';

/**
 * How the body of a request is opened and its answer written; every version of an endpoint names its
 * own. `ewb` is the e-way bill system's dialect (wire contract 12).
 */
export type Envelope = 'login-v1.04' | 'login-v1.03' | 'sek' | 'ewb' | 'none';

/** One published version of an endpoint: where it is, and how its body is sealed. */
export interface EndpointVersion {
  /** A last segment in braces is a parameter: `/eicore/v1.03/Invoice/irn/{irn}`. */
  readonly path: string;
  /** Other paths under which working clients look for it. */
  readonly aliases?: readonly string[];
  readonly envelope: Envelope;
  /** What the body's `action` must be, in the e-way bill system's envelope. */
  readonly action?: string;
  /** What an older version answers in the place of the handler's data. */
  readonly write?: (data: unknown) => unknown;
  /** The plain answer of this version, where `write` makes another one. */
  readonly answer?: TSchema;
}

/** One query parameter, as the documentation lists it. */
export interface QueryParameter {
  readonly name: string;
  /** Other names under which clients send it. */
  readonly aliases?: readonly string[];
  readonly description: string;
  readonly example: string;
  readonly required: boolean;
}

/** A call as its handler sees it, the same for every version. */
export interface Call {
  readonly caller: Caller;
  /** The plain text of the body; empty for a GET. */
  readonly text: string;
  /** The path's parameter, decoded; empty when there is none. */
  readonly parameter: string;
  /** Where stages are noted that only the handler knows; only while somebody wants to know. */
  readonly stages?: StageTimes | undefined;
  /** A query parameter by any of its names, letter case ignored. */
  query(...names: string[]): string | undefined;
}

interface Definition {
  readonly name: string;
  readonly title: string;
  /** What it does, in a sentence or two, for its page and the OpenAPI description. */
  readonly summary: string;
  readonly method: 'GET' | 'POST';
  readonly versions: { readonly [version: string]: EndpointVersion };
  readonly query?: readonly QueryParameter[];
  /** The plain payload, where the request has one. */
  readonly request?: TSchema;
  /** The plain answer. */
  readonly answer: TSchema;
}

/** An operation of a logged-in user: sealed both ways. */
export interface SessionEndpoint extends Definition {
  readonly needs: 'session';
  /** Answered by the twin IRP when the header `irp` names it. */
  readonly crossesOver?: true;
  /** Throws 3043 when a client could not be served now, whatever it sends: nothing is read then. */
  readonly refuseIfFull?: (clientId: string, irp: Irp) => void;
  readonly handle: (call: Call, irp: Irp) => Promise<Answer>;
}

/** The login itself. */
export interface LoginEndpoint extends Definition {
  readonly needs: 'client';
  readonly handle: (login: LoginCall, irp: Irp) => Promise<Answer>;
}

/** Open to everybody, answered in plain text. */
export interface OpenEndpoint extends Definition {
  readonly needs: 'nobody';
  readonly handle: (irp: Irp) => string;
}

export interface LoginCall {
  readonly clientId: string;
  /** From the header; v1.03 has none. */
  readonly gstin: string | undefined;
  readonly userName: string;
  readonly password: string;
  readonly appKey: Uint8Array;
  readonly forceRefresh: boolean;
}

export type Endpoint = SessionEndpoint | LoginEndpoint | OpenEndpoint;
