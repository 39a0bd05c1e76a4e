import { gzipSync } from 'node:zlib';
import type { Visit } from './visit.ts';

/** Below, compressing gains nothing. */
const bytesMin = 1400;

export const acceptsGzip = (header = ''): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\b)/.test(header);

/**
 * A page, compressed where the browser takes it. Pages of somebody who is signed in are not: lengths
 * of compressed secrets beside text that others choose would tell of the secrets.
 */
export async function compressed(response: Response, visit: Visit): Promise<Response> {
  const { request, user, organisation, officer } = visit;
  const type = response.headers.get('content-type') ?? '';
  const isOfSomebody = (user ?? organisation ?? officer) !== undefined;
  if (isOfSomebody || !/^(text\/|application\/(json|atom))/.test(type)) return response;
  if (type.startsWith('text/event-stream') || response.headers.has('content-encoding'))
    return response;
  response.headers.append('vary', 'Accept-Encoding');
  if (!acceptsGzip(request.header('accept-encoding')) || response.body === null) return response;
  const bytes = Buffer.from(await response.arrayBuffer());
  const { status, headers } = response;
  if (bytes.length < bytesMin) return new Response(new Uint8Array(bytes), { status, headers });
  headers.set('content-encoding', 'gzip');
  return new Response(new Uint8Array(gzipSync(bytes, { level: 6 })), { status, headers });
}
