import { type Agent, type ClientRequest, type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { Socket } from 'node:net';
import { ConnectionError } from '../connection-error.ts';
import type { HttpReply, HttpRequest } from './transport.ts';

export interface Bounds {
  readonly timeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly answerBytesMax: number;
}

/** A connection from an earlier call broke before anything was answered. */
export class StaleConnection extends ConnectionError {}

/** One request and its answer. Rejects with `ConnectionError`. */
export const exchange = (request: HttpRequest, agent: Agent, bounds: Bounds): Promise<HttpReply> =>
  new Promise((resolve, reject) => {
    const outgoing = start(request, agent);
    let hasConnection = false;
    let isReused = false;
    const fail = (what: string, cause?: Error) => {
      clearTimeout(late);
      const outcome = hasConnection ? 'unknown' : 'not sent';
      const Kind = isReused && isReset(cause) ? StaleConnection : ConnectionError;
      reject(new Kind(what, { outcome, cause: plainCause(cause) }));
      outgoing.destroy();
    };
    const late = setTimeout(
      () => fail(`no answer within ${bounds.timeoutMs} ms`),
      bounds.timeoutMs,
    );
    outgoing.once('socket', (socket) => {
      isReused = !socket.connecting;
      hasConnection = isReused;
      if (isReused) return;
      awaitConnection(socket, bounds.connectTimeoutMs, {
        ready: () => {
          hasConnection = true;
        },
        late: () => fail(`no connection within ${bounds.connectTimeoutMs} ms`),
      });
    });
    outgoing.once('error', (error) =>
      fail(hasConnection ? 'the connection broke' : 'no connection', error),
    );
    outgoing.once('response', (incoming) => {
      isReused = false;
      void readText(incoming, bounds.answerBytesMax).then(
        (text) => {
          clearTimeout(late);
          resolve({ status: incoming.statusCode ?? 0, text, headers: headersOf(incoming) });
        },
        (error: Error) => fail('the answer broke off', error),
      );
    });
    outgoing.end(request.body);
  });

function start({ method, url, headers, body }: HttpRequest, agent: Agent): ClientRequest {
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const options = { method, agent, headers: { ...headers, ...length } };
  try {
    return (url.startsWith('https:') ? secure : plain)(url, options);
  } catch (error) {
    // A header that HTTP cannot carry: Node names the header, not its value.
    throw new ConnectionError('the request cannot be written', {
      outcome: 'not sent',
      cause: plainCause(error as Error),
    });
  }
}

function awaitConnection(
  socket: Socket,
  timeoutMs: number,
  on: { readonly ready: () => void; readonly late: () => void },
): void {
  const timer = setTimeout(on.late, timeoutMs);
  // Until TLS stands, nothing of the request leaves.
  socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
    clearTimeout(timer);
    on.ready();
  });
  socket.once('close', () => clearTimeout(timer));
}

async function readText(incoming: IncomingMessage, bytesMax: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new Error(`longer than ${bytesMax} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const headersOf = ({ headers }: IncomingMessage) => ({
  date: headers.date,
  'retry-after': headers['retry-after'],
  'content-type': headers['content-type'],
});

const isReset = (error: Error | undefined): boolean =>
  ['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');

/** What Node says of a connection, without what it attaches: a parser's error carries bytes read. */
function plainCause(error: Error | undefined): Error | undefined {
  if (error === undefined) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  return Object.assign(new Error(error.message), code === undefined ? {} : { code });
}
