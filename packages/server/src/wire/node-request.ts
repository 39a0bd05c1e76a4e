import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { limits } from '@openirp/core';
import type { SourceAddresses } from '../enforcement/source-address.ts';
import { StageTimes } from '../stage-times.ts';
import { discardBody, readBody } from './read-body.ts';
import type { WireRequest } from './request.ts';
import { Trace } from './trace.ts';

/** How long a body may take, and whom to believe about addresses. */
export interface WireLimits {
  readonly bodyTimeoutMs: number;
  readonly sources: SourceAddresses;
}

/** What is to be noted of a call on its way: when it was where, and what was in it. */
export interface Noting {
  readonly times: boolean;
  readonly content: boolean;
}

/** What is known of a request beside what its stream says; a stream that stands in says little. */
interface Known {
  readonly isConsole?: boolean;
  readonly method?: string;
  readonly target?: string;
}

const plainHost = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i;

/** Whether a request names its host and its path in the usual form. */
export const isPlainRequest = ({ url, headers }: IncomingMessage): boolean =>
  url?.charCodeAt(0) === 0x2f && plainHost.test(headers.host ?? '');

/** The wire's view of a request as Node's server has it. */
export class NodeRequest implements WireRequest {
  readonly id: string;
  readonly isFromProxy: boolean;
  readonly letIn: WireRequest['letIn'] = {};
  readonly isConsole: boolean;
  readonly address: string;
  readonly stages: StageTimes | undefined;
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
    noting: Noting,
    { isConsole = false, method = incoming.method ?? '', target = incoming.url ?? '' }: Known = {},
  ) {
    const mark = target.indexOf('?');
    this.isFromProxy = sources.isTrusted(incoming.socket?.remoteAddress);
    this.id = this.isFromProxy ? idGivenTo(incoming) : randomUUID();
    this.isConsole = isConsole;
    this.address = addressOf(incoming, sources);
    this.stages = noting.times ? new StageTimes() : undefined;
    this.trace = noting.content ? new Trace(target, headerPairs(incoming.rawHeaders)) : undefined;
    this.method = method;
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

/** Long enough that two are not the same by chance, and nothing that would need care in a log or header. */
const idForm = /^[\w.-]{16,64}$/;

/** The name under which a trusted proxy knows a request, or a new one. */
function idGivenTo({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && idForm.test(given) ? given : randomUUID();
}

function addressOf({ socket, headers }: IncomingMessage, sources: SourceAddresses): string {
  const forwarded = headers['x-forwarded-for'];
  // A stream that stands in for a request has no socket.
  return sources.of(
    socket?.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
  );
}

/** Headers as they came, in their order and letter case; what stands in for a request has none. */
const headerPairs = (raw: readonly string[] = []): (readonly [string, string])[] =>
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
