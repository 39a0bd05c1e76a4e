import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MetricsPort {
  readonly host: string;
  readonly port: number;
}

/** A port on which metrics are read. */
export interface MetricsListening {
  readonly url: string;
  stop(): Promise<void>;
}

const contentType = 'text/plain; version=0.0.4; charset=utf-8';
const connectionsMax = 32;
const timeoutMs = 10_000;

/** Answers `GET /metrics`, and nothing else, on a port of its own. */
export async function listenForMetrics(
  { host, port }: MetricsPort,
  read: () => Promise<string>,
): Promise<MetricsListening> {
  /** A reading that is under way: those who ask meanwhile share it. */
  let reading: Promise<string> | undefined;
  const shared = () => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  const server = createServer(
    { requestTimeout: timeoutMs, headersTimeout: timeoutMs, keepAliveTimeout: timeoutMs },
    (request, response) => {
      request.resume();
      const path = request.url?.split('?')[0];
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      if (path !== '/metrics' || !isRead) return void response.writeHead(404).end();
      void shared().then(
        (text) =>
          response
            .writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' })
            .end(text),
        () => response.writeHead(500).end(),
      );
    },
  );
  server.maxConnections = connectionsMax;
  server.listen(port, host);
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => Promise.reject(error)),
  ]);
  const { address, family, port: taken } = server.address() as AddressInfo;
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}/metrics`;
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { url, stop };
}
