import { once } from 'node:events';
import {
  Agent,
  createServer,
  request as forward,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a proxy does with one request. */
export type Fate =
  | 'pass'
  /** Ends the connection before the server has heard of the request. */
  | 'cut before'
  /** Lets the server work, and ends the connection in the place of its answer. */
  | 'cut after'
  /** Sends half of the answer. */
  | 'cut within'
  /** Never answers. */
  | 'hang'
  /** Answers 502 in the server's place, after it has worked. */
  | 'bad gateway';

export interface CountingProxy {
  readonly url: string;
  /** Method and path of every request, in the order of arrival. */
  readonly seen: string[];
  /** How often a path was asked for. */
  count(path: string): number;
  /** Decides what becomes of a request; everything passes unless told otherwise. */
  fate: (path: string) => Fate;
  /** Headers of the answers, changed. */
  answerHeaders: (headers: Record<string, string>) => Record<string, string>;
  /** What arrives under a path goes on to another. */
  route: (path: string) => string;
  /** Headers of the last request. */
  lastHeaders: IncomingMessage['headers'];
  close(): void;
}

/** A proxy on loopback that counts, and that can lose things. */
export async function startProxy(target: string): Promise<CountingProxy> {
  const agent = new Agent({ keepAlive: true });
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '';
    seen.push(`${incoming.method} ${path}`);
    proxy.lastHeaders = incoming.headers;
    void handle(incoming, outgoing, proxy.fate(path)).catch(() => outgoing.destroy());
  });
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse, fate: Fate) => {
    const body = await bytesOf(incoming);
    if (fate === 'hang') return;
    if (fate === 'cut before') return void outgoing.destroy();
    const url = target + proxy.route(incoming.url ?? '');
    const { method = 'GET', headers } = incoming;
    const sent = forward(url, { agent, method, headers }).end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const text = await bytesOf(answer);
    if (fate === 'cut after') return void outgoing.destroy();
    if (fate === 'bad gateway') return void outgoing.writeHead(502).end('<html>Bad Gateway</html>');
    const plain = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
    );
    outgoing.writeHead(answer.statusCode ?? 500, proxy.answerHeaders(plain));
    if (fate !== 'cut within') return void outgoing.end(text);
    outgoing.write(text.subarray(0, text.length / 2), () => outgoing.destroy());
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const proxy: CountingProxy = {
    url: `http://127.0.0.1:${port}`,
    seen,
    count: (path) => seen.filter((one) => one.endsWith(path)).length,
    fate: () => 'pass',
    answerHeaders: (headers) => headers,
    route: (path) => path,
    lastHeaders: {},
    close: () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
  return proxy;
}

async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export const logins = '/eivital/v1.04/auth';
export const registrations = '/eicore/v1.03/Invoice';
