import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Irp } from '../irp.ts';
import { StageTimes } from '../stage-times.ts';
import { decodedPath, NodeRequest, type Noting, type WireLimits } from './node-request.ts';
import { BodyTooLarge, type WireRequest } from './request.ts';
import { Trace } from './trace.ts';

/** What stands around a request: the adapter's socket, or the word of the portal's own console. */
export type WireBindings = Partial<HttpBindings> & { readonly isConsole?: true };
export type WireContext = Context<{ Bindings: WireBindings }>;

/** The limits by the settings. */
export const limitsOf = ({ config, sources }: Pick<Irp, 'config' | 'sources'>): WireLimits => ({
  bodyTimeoutMs: config.bodyTimeoutSeconds * 1000,
  sources,
});

const nothing: Noting = { times: false, content: false };

/** The wire's view of a Hono request, from a socket or made in-process. */
export function wireRequestOf(
  context: WireContext,
  limits: WireLimits,
  noting: Noting = nothing,
): WireRequest {
  const { env, req } = context;
  const isConsole = env?.isConsole === true;
  const { method } = req;
  // Set by the Node adapter; absent when the app is called in-process.
  const incoming = env?.incoming;
  const target = incoming?.url ?? req.url.replace(/^[a-z]+:\/\/[^/?]*/i, '');
  if (incoming !== undefined) {
    return new NodeRequest(incoming, limits, noting, { isConsole, method, target });
  }
  const mark = target.indexOf('?');
  return {
    id: randomUUID(),
    isFromProxy: limits.sources.isTrusted(undefined),
    letIn: {},
    isConsole,
    address: undefined,
    stages: noting.times ? new StageTimes() : undefined,
    // The letter case of its headers is lost.
    trace: noting.content ? new Trace(target, [...req.raw.headers]) : undefined,
    method,
    path: decodedPath(mark < 0 ? target : target.slice(0, mark)),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    header: (name) => req.raw.headers.get(name) ?? undefined,
    body: (bytesMax) => wholeBody(req.raw, bytesMax),
    rest: () => undefined,
  };
}

async function wholeBody(request: Request, bytesMax: number): Promise<Buffer> {
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.length > bytesMax) throw new BodyTooLarge();
  return bytes;
}
