import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { exchange, StaleConnection } from './exchange.ts';
import type { HttpRequest, Transport } from './transport.ts';

export interface TransportOptions {
  /** Longest time for one answer, from the call to its last byte. 30 seconds unless told otherwise. */
  readonly timeoutMs?: number | undefined;
  /** Longest time until a connection stands, TLS included. 10 seconds unless told otherwise. */
  readonly connectTimeoutMs?: number | undefined;
  /** Longest answer that is taken in. 16 MiB unless told otherwise. */
  readonly answerBytesMax?: number | undefined;
  /** Connections open at once to one server; further calls wait. 64 unless told otherwise. */
  readonly socketsMax?: number | undefined;
  /** PEM of root certificates to trust in the place of the system's: for a private test server. */
  readonly ca?: string | undefined;
}

/**
 * Shorter than any server keeps an idle connection (5 seconds is the shortest default in use), so that
 * a call seldom meets a connection that is just being closed.
 */
const idleMs = 4_000;

/**
 * Node's own HTTP: TLS 1.2 or later with the system's trust and no certificate pinned, connections
 * kept alive, redirects not followed, time and size bounded.
 */
export function httpTransport(options: TransportOptions = {}): Transport {
  const bounds = {
    timeoutMs: options.timeoutMs ?? 30_000,
    connectTimeoutMs: options.connectTimeoutMs ?? 10_000,
    answerBytesMax: options.answerBytesMax ?? 16 * 1024 * 1024,
  };
  const common = { keepAlive: true, timeout: idleMs, maxSockets: options.socketsMax ?? 64 };
  const plain = new PlainAgent(common);
  const secure = new SecureAgent({
    ...common,
    minVersion: 'TLSv1.2',
    // Said aloud, because an environment variable can switch the default off.
    rejectUnauthorized: true,
    ...(options.ca === undefined ? {} : { ca: options.ca }),
  });
  const once = (request: HttpRequest) =>
    exchange(request, request.url.startsWith('https:') ? secure : plain, bounds);
  return async (request) => {
    try {
      return await once(request);
    } catch (error) {
      // A kept connection had ended unnoticed. Asking twice changes nothing, sending twice might.
      if (!(error instanceof StaleConnection) || request.method !== 'GET') throw error;
      return once(request);
    }
  };
}
