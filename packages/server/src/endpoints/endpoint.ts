import type { InfoDetail } from '@openirp/core';
import type { Irp } from '../irp.ts';

/** How the body of a request is opened; every version of an endpoint names its own. */
export type Envelope = 'login-v1.04' | 'login-v1.03' | 'sek' | 'none';

/** One published version of an endpoint: where it is, and how its body is sealed. */
export interface EndpointVersion {
  /** A last segment in braces is a parameter: `/eicore/v1.03/Invoice/irn/{irn}`. */
  readonly path: string;
  /** Other paths under which working clients look for it. */
  readonly aliases?: readonly string[];
  readonly envelope: Envelope;
  /** What an older version answers in the place of the handler's data. */
  readonly write?: (data: unknown) => unknown;
}

/** Who is calling, once the gates are passed. */
export interface Caller {
  readonly clientId: string;
  readonly userName: string;
  readonly gstin: string;
  /** The supplier an e-commerce operator asks for, from `sup_gstin`. */
  readonly supplierGstin: string | undefined;
}

/** A call as its handler sees it, the same for every version. */
export interface Call {
  readonly caller: Caller;
  /** The plain text of the body; empty for a GET. */
  readonly text: string;
  /** The path's parameter, decoded; empty when there is none. */
  readonly parameter: string;
  /** A query parameter by any of its names, letter case ignored. */
  query(...names: string[]): string | undefined;
}

export interface Answer {
  readonly data: unknown;
  readonly info?: readonly InfoDetail[];
}

interface Definition {
  readonly name: string;
  readonly title: string;
  readonly method: 'GET' | 'POST';
  readonly versions: { readonly [version: string]: EndpointVersion };
}

/** An operation of a logged-in user: sealed both ways. */
export interface SessionEndpoint extends Definition {
  readonly needs: 'session';
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
