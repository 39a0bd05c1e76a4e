import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { brokenRequestBody } from './wire/respond.ts';

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly connectionsMax: number;
  /** Longest time for headers, and for a whole request, to arrive. */
  readonly requestTimeoutMs: number;
}

/** A listening server that can be stopped without losing a call. */
export interface Listening {
  readonly port: number;
  /** Resolves when every call under way is answered, or when the time for that is over. */
  drain(patienceMs: number): Promise<void>;
}

// Bindings differ from app to app, and only the adapter sets them.
// biome-ignore lint/suspicious/noExplicitAny: see above.
type FetchCallback = (request: Request, env: any) => Response | Promise<Response>;

/** Serves an app over HTTP. */
export async function listen(
  app: { fetch: FetchCallback },
  { host, port, connectionsMax, requestTimeoutMs }: ListenOptions,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: requestTimeoutMs,
      // The body has its own deadline; this one is for requests that never reach a handler.
      requestTimeout: requestTimeoutMs + 5_000,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 65_000,
    },
  }) as Server;
  server.maxConnections = connectionsMax;
  server.on('clientError', answerBrokenRequest);
  const drain = drainer(server);
  server.listen(port, host);
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => Promise.reject(error)),
  ]);
  return { port: (server.address() as AddressInfo).port, drain };
}

/** A request that breaks HTTP itself still gets the envelope, and the connection ends. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = brokenRequestBody();
  socket.end(
    `HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function drainer(server: Server): Listening['drain'] {
  let underWay = 0;
  let draining = false;
  server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
    underWay++;
    if (draining) response.setHeader('connection', 'close');
    response.once('close', () => {
      underWay--;
      if (draining && underWay === 0) server.closeIdleConnections();
    });
  });
  return async (patienceMs) => {
    draining = true;
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
    await closed;
    clearTimeout(timer);
  };
}
