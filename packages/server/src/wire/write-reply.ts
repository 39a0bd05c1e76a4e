import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { WireReply } from './request.ts';

/** A client that goes on sending after its answer has this long to end, in milliseconds. */
const lingerMs = 500;

/** The headers of an answer, names in lower case. */
export const headersOf = (
  { status, contentType, headers, close }: WireReply,
  requestId: string,
): Record<string, string> => ({
  ...headers,
  'x-request-id': requestId,
  'content-type': contentType,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // A 401 must name a way to be let in (RFC 9110); NIC's own headers are no registered one.
  ...(status === 401 ? { 'www-authenticate': 'AuthToken' } : {}),
  ...(close === true ? { connection: 'close' } : {}),
});

/** Writes an answer to its client, in one piece. */
export function writeReply(
  outgoing: ServerResponse,
  { status, body, isAscii }: WireReply,
  headers: OutgoingHttpHeaders,
): void {
  const { req: incoming } = outgoing;
  // A text that is known to be ASCII is neither measured nor encoded.
  headers['content-length'] = isAscii === true ? body.length : Buffer.byteLength(body);
  if (!incoming.readableEnded) headers.connection = 'close';
  outgoing.writeHead(status, headers);
  outgoing.end(body, isAscii === true ? 'latin1' : 'utf8');
  if (incoming.readableEnded || incoming.destroyed) return;
  outgoing.once('finish', () => {
    incoming.resume();
    setTimeout(() => incoming.destroy(), lingerMs).unref();
  });
}
