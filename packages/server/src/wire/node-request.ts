import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { limits } from '@openirp/core';
import type { SourceAddresses } from '../enforcement/source-address.ts';
import { discardBody, readBody } from './read-body.ts';
import type { WireRequest } from './request.ts';
import { Trace } from './trace.ts';

/** How long a body may take, and whom to believe about addresses. */
export interface WireLimits {
  readonly bodyTimeoutMs: number;
  readonly sources: SourceAddresses;
}

const plainHost = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i;

/** Whether a request names its host and its path in the usual form. */
export const isPlainRequest = ({ url, headers }: IncomingMessage): boolean =>
  url?.charCodeAt(0) === 0x2f && plainHost.test(headers.host ?? '');

/** The wire's view of a request as Node's server has it. */
export class NodeRequest implements WireRequest {
  readonly id = randomUUID();
  readonly isConsole: boolean;
  readonly address: string;
  readonly trace: Trace | undefined;
  readonly method: string;
  readonly path: string;
  readonly #incoming: IncomingMessage;
  readonly #bodyTimeoutMs: number;
  readonly #queryText: string;
  /** One time for the whole body, from the moment it is wanted. */
  #deadline: number | undefined;

  constructor(
    incoming: IncomingMessage,
    { bodyTimeoutMs, sources }: WireLimits,
    isTraced = false,
    isConsole = false,
  ) {
    const target = incoming.url ?? '';
    const mark = target.indexOf('?');
    this.isConsole = isConsole;
    this.address = addressOf(incoming, sources);
    this.trace = isTraced ? new Trace(target, headerPairs(incoming.rawHeaders)) : undefined;
    this.method = incoming.method ?? '';
    this.path = decodedPath(mark < 0 ? target : target.slice(0, mark));
    this.#queryText = mark < 0 ? '' : target.slice(mark + 1);
    this.#incoming = incoming;
    this.#bodyTimeoutMs = bodyTimeoutMs;
  }

  get query(): URLSearchParams {
    return new URLSearchParams(this.#queryText);
  }

  header(name: string): string | undefined {
    const value = this.#incoming.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  body(bytesMax: number): Promise<Buffer> {
    return readBody(this.#incoming, bytesMax, this.#leftMs());
  }

  rest(): Promise<void> | undefined {
    if (this.#incoming.readableEnded || this.#incoming.destroyed) return undefined;
    return discardBody(this.#incoming, limits.discardedBytesMax, this.#leftMs());
  }

  #leftMs(): number {
    const now = performance.now();
    // Timers of one length share a list; each another length would need its own.
    if (this.#deadline === undefined) {
      this.#deadline = now + this.#bodyTimeoutMs;
      return this.#bodyTimeoutMs;
    }
    return Math.max(0, this.#deadline - now);
  }
}

function addressOf({ socket, headers }: IncomingMessage, sources: SourceAddresses): string {
  const forwarded = headers['x-forwarded-for'];
  // A stream that stands in for a request has no socket.
  return sources.of(
    socket?.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
  );
}

/** Headers as they came, in their order and letter case. */
const headerPairs = (raw: readonly string[]): (readonly [string, string])[] =>
  Array.from({ length: raw.length / 2 }, (_, index) => [raw[2 * index]!, raw[2 * index + 1]!]);

/** A path with its escapes undone; one that cannot be undone leads nowhere. */
export function decodedPath(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
