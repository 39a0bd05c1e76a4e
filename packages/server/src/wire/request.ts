import { type ErrorDetail, type InfoDetail, limits } from '@openirp/core';
import type { StageTimes } from '../stage-times.ts';
import type { Trace } from './trace.ts';

/** Who has come through the gates so far: refusals from there on are counted against them. */
export interface LetIn {
  clientId?: string;
  gstin?: string;
}

/** One HTTP request, as far as the wire looks at it. */
export interface WireRequest {
  /**
   * Names this request in answer and log. Ours, or that of a proxy which the operator trusts: a client's
   * own could name anything.
   */
  readonly id: string;
  /** Made by the portal's own console; traffic of clients is counted without it. */
  readonly isConsole: boolean;
  /**
   * The caller's IP address, as trusted proxies tell it; empty when it cannot be told, undefined when
   * there is no socket: a call from inside the process.
   */
  readonly address: string | undefined;
  readonly method: string;
  /** A proxy that the operator trusts stands between us and the caller. */
  readonly isFromProxy: boolean;
  readonly letIn: LetIn;
  /** When the road enters which stage; only while somebody wants to know. */
  readonly stages?: StageTimes | undefined;
  /** Where the road notes what is in a call; only while a call log is kept. */
  readonly trace?: Trace | undefined;
  /** Decoded path without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** A header by its lower-case name; several of one name come joined with a comma. */
  header(name: string): string | undefined;
  /** The body. Rejects with `BodyTooLarge` or `BodyTooSlow`. */
  body(bytesMax: number): Promise<Buffer>;
  /**
   * Takes in what is left of the body, within bounds. Before an answer: a client that reads nothing
   * until all is written would find the connection reset, and the answer lost. Undefined when nothing
   * is left.
   */
  rest(): Promise<void> | undefined;
}

/** What a refusal says, before it takes a form. */
export interface Refused {
  readonly details: readonly ErrorDetail[];
  readonly info: readonly InfoDetail[] | null;
}

/** One HTTP answer. */
export interface WireReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Known to have ASCII characters alone. */
  readonly isAscii?: boolean;
  /** Only in a refusal, for clients that ask for another form of it. */
  readonly refused?: Refused;
  /** Beside the headers of every answer; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The client must not send its next call over this connection. */
  readonly close?: boolean;
}

export class BodyTooLarge extends Error {}
export class BodyTooSlow extends Error {}

/*
 * NIC's tables spell header names with underscores, its samples with hyphens, its clients in every
 * letter case (wire contract, headers). HTTP has taken care of the case.
 */
const spellings = {
  clientId: ['client_id', 'client-id'],
  clientSecret: ['client_secret', 'client-secret'],
  gstin: ['gstin'],
  userName: ['user_name', 'user-name'],
  authToken: ['authtoken', 'auth-token', 'auth_token'],
  supplierGstin: ['sup_gstin', 'sup-gstin'],
  irp: ['irp'],
} as const;

/**
 * A header under any of its spellings. Undefined when it is missing, empty, longer than anything we
 * hand out, or sent twice: which of two values would be meant, nobody can say.
 */
export function callerHeader(
  request: WireRequest,
  name: keyof typeof spellings,
): string | undefined {
  let found: string | undefined;
  for (const spelling of spellings[name]) {
    const value = request.header(spelling);
    if (value === undefined) continue;
    if (found !== undefined || value.includes(',')) return undefined;
    found = value.trim();
  }
  return found === '' || (found?.length ?? 0) > limits.headerCharsMax ? undefined : found;
}

/** A query parameter by any of its names, which are in lower case; the sent ones are in any. */
export function queried(
  pairs: Iterable<readonly [string, string]>,
  names: readonly string[],
): string | undefined {
  for (const [name, value] of pairs) if (names.includes(name.toLowerCase())) return value;
  return undefined;
}
