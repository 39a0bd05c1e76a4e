import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { Crowd } from './crowd.ts';
import { brokenRequestBody } from './wire/respond.ts';

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Other processes listen on the port as well; the kernel shares connections out among them. */
  readonly sharesPort?: boolean | undefined;
  readonly connectionsMax: number;
  /** Longest time for headers, and for a whole request, to arrive. */
  readonly requestTimeoutMs: number;
  /** Hears of each connection that was taken in. */
  readonly onConnection?: () => void;
}

/** A listening server that can be stopped without losing a call. */
export interface Listening {
  readonly port: number;
  /** Resolves when every call under way is answered, or when the time for that is over. */
  drain(patienceMs: number): Promise<void>;
}

/**
 * Connections that may wait until they are taken in. Node takes one in a turn of the event loop; of
 * what comes when there is no place left, the kernel forgets the half that the client does not see,
 * and ends it seconds later. Linux has no more places than this unless it is told otherwise
 * (net.core.somaxconn).
 */
const backlog = 4_096;

// Bindings differ from app to app, and only the adapter sets them.
// biome-ignore lint/suspicious/noExplicitAny: see above.
type FetchCallback = (request: Request, env: any) => Response | Promise<Response>;

/** What is served: an app, and before it whoever takes some requests as Node hands them over. */
export interface Served {
  readonly app: { fetch: FetchCallback };
  /** Tells whether it has taken a request; else the app gets it. */
  readonly takes?: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;
}

/** Serves an app over HTTP. */
export async function listen(
  { app, takes = () => false }: Served,
  options: ListenOptions,
): Promise<Listening> {
  const { host, port, sharesPort = false, connectionsMax, requestTimeoutMs } = options;
  const toApp = getRequestListener(app.fetch, { errorHandler: answerOutsideApp });
  const server = createServer(
    {
      headersTimeout: requestTimeoutMs,
      // The body has its own deadline; this one is for requests that never reach a handler.
      requestTimeout: requestTimeoutMs + 5_000,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 65_000,
      // Node's own answer to a missing Host has no envelope; the adapter refuses it as well.
      requireHostHeader: false,
    },
    (incoming, outgoing) => {
      if (!takes(incoming, outgoing)) void toApp(incoming, outgoing);
    },
  );
  server.maxConnections = connectionsMax;
  if (options.onConnection !== undefined) server.on('connection', options.onConnection);
  answerBrokenRequests(server);
  // An expectation that nobody knows is passed over: refusing it would be an answer without envelope.
  server.on('checkExpectation', (...exchange) => server.emit('request', ...exchange));
  const drain = drainer(server);
  server.listen({ port, host, backlog, reusePort: sharesPort });
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => Promise.reject(error)),
  ]);
  return { port: (server.address() as AddressInfo).port, drain };
}

/** A request that breaks HTTP itself still gets the envelope, and the connection ends. */
function answerBrokenRequests(server: Server): void {
  const lastResponses = new WeakMap<Socket, ServerResponse>();
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    lastResponses.set(socket, response);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const last = lastResponses.get(socket);
    // What broke stands behind a whole request, whose own answer must go first.
    const waits = last?.req.complete && !last.closed;
    if (waits) last.once('close', () => socket.end(brokenRequestAnswer()));
    else socket.end(brokenRequestAnswer());
  });
}

function brokenRequestAnswer(): string {
  const body = brokenRequestBody();
  return (
    `HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\n` +
    `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`
  );
}

/** A target or Host that makes no URL: the app never hears of it, and its faults never come here. */
const answerOutsideApp = (error: unknown): Response =>
  error instanceof RequestError
    ? new Response(brokenRequestBody(), {
        headers: { 'content-type': 'application/json; charset=utf-8' },
      })
    : new Response(null, { status: 500 });

function drainer(server: Server): Listening['drain'] {
  const underWay = new Crowd<ServerResponse>();
  let draining = false;
  server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
    underWay.add(response);
    if (draining) endConnectionAfter(response);
    response.once('close', () => {
      underWay.delete(response);
      if (draining && underWay.size === 0) server.closeIdleConnections();
    });
  });
  return async (patienceMs) => {
    draining = true;
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    for (const response of underWay) endConnectionAfter(response);
    const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
    await closed;
    clearTimeout(timer);
  };
}

/** Tells the client not to send its next call here, unless the answer has been sent already. */
function endConnectionAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
