import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { BodyTooLarge, BodyTooSlow, type WireRequest } from './request.ts';

/** The wire's view of a Hono request, from a socket or made in-process. */
export function wireRequestOf(
  context: Context<{ Bindings: HttpBindings }>,
  bodyTimeoutMs: number,
): WireRequest {
  // Set by the Node adapter; absent when the app is called in-process.
  const incoming: IncomingMessage | undefined = context.env?.incoming;
  const target = incoming?.url ?? pathAndQuery(context.req.url);
  const mark = target.indexOf('?');
  return {
    id: randomUUID(),
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
        : readBody(incoming, bytesMax, bodyTimeoutMs),
  };
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

/** Reads a body, giving up as soon as it is too large or too slow. */
function readBody(incoming: IncomingMessage, bytesMax: number, timeoutMs: number): Promise<Buffer> {
  const announced = Number(incoming.headers['content-length'] ?? 0);
  if (announced > bytesMax) return Promise.reject(new BodyTooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const done = (settle: () => void) => {
      clearTimeout(timer);
      incoming.off('data', onData).off('end', onEnd).off('error', onError).off('close', onClose);
      incoming.pause();
      settle();
    };
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > bytesMax) done(() => reject(new BodyTooLarge()));
      else chunks.push(chunk);
    };
    const onEnd = () =>
      done(() => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, bytes)));
    const onError = () => done(() => reject(new BodyTooSlow()));
    // Closed before its end: fewer bytes than announced.
    const onClose = () => done(() => reject(new BodyTooSlow()));
    const timer = setTimeout(() => done(() => reject(new BodyTooSlow())), timeoutMs);
    incoming.on('data', onData).on('end', onEnd).on('error', onError).on('close', onClose);
  });
}
