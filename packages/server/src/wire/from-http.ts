import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { limits } from '@openirp/core';
import type { Context } from 'hono';
import type { SourceAddresses } from '../enforcement/source-address.ts';
import type { Irp } from '../irp.ts';
import { StageTimes } from '../stage-times.ts';
import { discardBody, readBody } from './read-body.ts';
import { BodyTooLarge, type WireRequest } from './request.ts';
import { Trace } from './trace.ts';

/** What stands around a request: the adapter's socket, or the word of the portal's own console. */
export type WireBindings = Partial<HttpBindings> & { readonly isConsole?: true };
export type WireContext = Context<{ Bindings: WireBindings }>;

/** How long a body may take, and whom to believe about addresses. */
export interface WireLimits {
  readonly bodyTimeoutMs: number;
  readonly sources: SourceAddresses;
}

/** The same by the settings. */
export const limitsOf = ({ config, sources }: Pick<Irp, 'config' | 'sources'>): WireLimits => ({
  bodyTimeoutMs: config.bodyTimeoutSeconds * 1000,
  sources,
});

/** What is to be noted of a call on its way: when it was where, and what was in it. */
export interface Noting {
  readonly times: boolean;
  readonly content: boolean;
}

const nothing: Noting = { times: false, content: false };

/** The wire's view of a Hono request, from a socket or made in-process. */
export function wireRequestOf(
  context: WireContext,
  { bodyTimeoutMs, sources }: WireLimits,
  noting: Noting = nothing,
): WireRequest {
  // Set by the Node adapter; absent when the app is called in-process.
  const incoming: IncomingMessage | undefined = context.env?.incoming;
  const target = incoming?.url ?? pathAndQuery(context.req.url);
  const mark = target.indexOf('?');
  const isFromProxy = sources.isTrusted(incoming?.socket?.remoteAddress);
  // One time for the whole body, from the moment it is wanted.
  let deadline: number | undefined;
  const leftMs = () => {
    deadline ??= performance.now() + bodyTimeoutMs;
    return Math.max(0, deadline - performance.now());
  };
  return {
    id: idOf(incoming, isFromProxy),
    isFromProxy,
    letIn: {},
    isConsole: context.env?.isConsole === true,
    address: incoming && addressOf(incoming, sources),
    stages: noting.times ? new StageTimes() : undefined,
    trace: noting.content ? new Trace(target, headersOf(context)) : undefined,
    method: context.req.method,
    path: decodedPath(mark < 0 ? target : target.slice(0, mark)),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    header: (name) => {
      if (incoming === undefined) return context.req.raw.headers.get(name) ?? undefined;
      const value = incoming.headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
    body: (bytesMax) =>
      incoming === undefined
        ? wholeBody(context.req.raw, bytesMax)
        : readBody(incoming, bytesMax, leftMs()),
    rest: async () => {
      if (incoming !== undefined) await discardBody(incoming, limits.discardedBytesMax, leftMs());
    },
  };
}

/** Long enough that two are not the same by chance, and nothing that would need care in a log or header. */
const idForm = /^[\w.-]{16,64}$/;

/** The name under which a trusted proxy knows a request, or a new one. */
function idOf(incoming: IncomingMessage | undefined, isFromProxy: boolean): string {
  if (!isFromProxy) return randomUUID();
  const given = incoming?.headers['x-request-id'];
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

/** Headers as they came; those of a request made in-process have lost their letter case. */
function headersOf({ env, req }: WireContext): (readonly [string, string])[] {
  const raw = env?.incoming?.rawHeaders;
  if (raw === undefined) return [...req.raw.headers];
  return Array.from({ length: raw.length / 2 }, (_, index) => [
    raw[2 * index]!,
    raw[2 * index + 1]!,
  ]);
}

const pathAndQuery = (url: string): string => url.replace(/^[a-z]+:\/\/[^/?]*/i, '');

/** A path with its escapes undone; one that cannot be undone leads nowhere. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

async function wholeBody(request: Request, bytesMax: number): Promise<Buffer> {
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.length > bytesMax) throw new BodyTooLarge();
  return bytes;
}
