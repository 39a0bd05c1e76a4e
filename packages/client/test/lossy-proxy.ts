import { once } from 'node:events';
import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * What is done to one exchange.
 *
 * - `cut before`: the connection is cut, the portal sees nothing.
 * - `cut after`: the portal has answered, and the answer is thrown away.
 * - `cut within`: half of the answer arrives.
 * - `late answer`: the portal has answered; the answer is held back until the client has given up.
 * - `late request`: the request is held back until then, and goes to the portal after all.
 * - `twice`: the portal gets the request twice, at once; the client gets the second answer.
 * - `bad gateway`: the portal has answered; the client gets a page of HTML with status 502.
 */
export type Fault =
  | 'none'
  | 'cut before'
  | 'cut after'
  | 'cut within'
  | 'late answer'
  | 'late request'
  | 'twice'
  | 'bad gateway';

/** How many of a hundred exchanges meet with what. */
export const faultShares: Readonly<Record<Exclude<Fault, 'none'>, number>> = {
  'cut before': 5,
  'cut after': 6,
  'cut within': 5,
  'late answer': 3,
  'late request': 2,
  twice: 5,
  'bad gateway': 4,
};

interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface LossyProxy {
  readonly url: string;
  /** Exchanges by what was done to them. */
  readonly done: ReadonlyMap<Fault, number>;
  /** Logins that the portal got, and those whose answers did not arrive whole. */
  readonly logins: { readonly forwarded: number; readonly spoilt: number };
  /** Hears of every request, before anything is done to it. */
  onRequest: () => void;
  /** Resolves when nothing is held back any more. */
  close(): Promise<void>;
}

/** Stands before a portal and spoils some of its exchanges, as a seeded random says. */
export async function startLossyProxy(
  target: string,
  random: () => number,
  shares: Readonly<Partial<Record<Fault, number>>> = faultShares,
): Promise<LossyProxy> {
  const agent = new Agent({ keepAlive: true });
  const done = new Map<Fault, number>();
  const logins = { forwarded: 0, spoilt: 0 };
  const underWay = new Set<Promise<void>>();
  const forward = (call: Call) => {
    if (isLogin(call)) logins.forwarded++;
    return forwarded(target, agent, call);
  };
  const serve = async (request: IncomingMessage, reply: ServerResponse) => {
    const body = await buffer(request);
    const { method = '', url: path = '', headers } = request;
    const call = { method, path, headers, body };
    proxy.onRequest();
    const fault = faultAt(random() * 100, shares);
    done.set(fault, (done.get(fault) ?? 0) + 1);
    if (fault !== 'none' && isLogin(call)) logins.spoilt++;
    await exchanges[fault](call, reply, forward);
  };
  const server = createServer((request, reply) => {
    // A killed client cuts its own requests; a killed exchange is what this is about.
    const exchange = serve(request, reply)
      .catch(() => void request.socket.destroy())
      .finally(() => underWay.delete(exchange));
    underWay.add(exchange);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: LossyProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ done, logins, onRequest: () => {} },
    async close() {
      server.close();
      server.closeAllConnections();
      await Promise.all(underWay);
      agent.destroy();
    },
  };
  return proxy;
}

function faultAt(roll: number, shares: Readonly<Partial<Record<Fault, number>>>): Fault {
  let reached = 0;
  for (const [fault, share] of Object.entries(shares)) {
    reached += share;
    if (roll < reached) return fault as Fault;
  }
  return 'none';
}

type Exchange = (
  call: Call,
  reply: ServerResponse,
  forward: (call: Call) => Promise<Answer>,
) => Promise<void>;

const exchanges: Readonly<Record<Fault, Exchange>> = {
  async none(call, reply, forward) {
    pass(await forward(call), reply);
  },
  async 'cut before'(_, reply) {
    reply.socket?.destroy();
  },
  async 'cut after'(call, reply, forward) {
    await forward(call);
    reply.socket?.destroy();
  },
  async 'cut within'(call, reply, forward) {
    const { status, headers, body } = await forward(call);
    reply.writeHead(status, { ...headers, 'content-length': body.length });
    const half = body.subarray(0, body.length / 2);
    reply.write(half, () => void reply.socket?.destroy());
  },
  async 'late answer'(call, reply, forward) {
    await Promise.all([forward(call), givenUp(reply)]);
  },
  async 'late request'(call, reply, forward) {
    await givenUp(reply);
    await forward(call);
  },
  async twice(call, reply, forward) {
    const [, second] = await Promise.all([forward(call), forward(call)]);
    pass(second, reply);
  },
  async 'bad gateway'(call, reply, forward) {
    await forward(call);
    reply.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
  },
};

function pass({ status, headers, body }: Answer, reply: ServerResponse): void {
  reply.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

/** Resolves when the client has closed its connection. */
const givenUp = async (reply: ServerResponse): Promise<void> => {
  if (reply.socket?.destroyed !== true && !reply.destroyed) await once(reply, 'close');
};

const isLogin = ({ path }: Call): boolean => path.endsWith('/auth');

async function forwarded(target: string, agent: Agent, call: Call): Promise<Answer> {
  const { method, path, body } = call;
  const { host: _, connection: __, 'transfer-encoding': ___, ...headers } = call.headers;
  const own = { ...headers, 'content-length': body.length };
  const request = send(new URL(path, target), { method, agent, headers: own });
  request.end(body);
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const { connection: ____, 'transfer-encoding': _____, ...kept } = answer.headers;
  return { status: answer.statusCode ?? 500, headers: kept, body: await buffer(answer) };
}
