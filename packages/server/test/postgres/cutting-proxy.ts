import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * What is done when a text passes on its way to the database, once.
 *
 * - `before`: both sides are cut, the database sees nothing of it.
 * - `after`: the database has answered, and the answer is thrown away.
 * - `late`: the client is cut, the database gets the text when `deliver` is called.
 * - `silent`: nothing is cut, and the database sees nothing of it.
 */
export type Cut = 'before' | 'after' | 'late' | 'silent';

/** A wire to a PostgreSQL that breaks at the worst moment. */
export interface CuttingProxy {
  /** The database, through this wire. */
  readonly url: string;
  /** Cuts the next connection on which `text` passes. Resolves when that has happened. */
  cut(how: Cut, text: string): Promise<void>;
  /** Delivers what was held back. */
  deliver(): void;
  close(): void;
}

export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const database = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let armed: { how: Cut; text: string; done: () => void } | undefined;
  let held: (() => void) | undefined;

  const pass = (client: Socket, server: Socket, chunk: Buffer) => {
    if (armed === undefined || !chunk.includes(armed.text)) return server.write(chunk);
    const { how, done } = armed;
    armed = undefined;
    if (how === 'silent') return done();
    if (how === 'after') {
      server.removeAllListeners('data');
      server.once('data', () => {
        client.destroy();
        server.destroy();
        done();
      });
      return server.write(chunk);
    }
    server.removeAllListeners('close').removeAllListeners('data').resume();
    client.destroy();
    if (how === 'before') server.destroy();
    else held = () => server.write(chunk);
    return done();
  };

  const proxy = createServer((client) => {
    const server = connect(Number(database.port), database.hostname);
    for (const socket of [client, server]) sockets.add(socket.on('error', () => {}));
    client.on('data', (chunk) => pass(client, server, chunk));
    server.on('data', (chunk) => client.write(chunk));
    server.on('close', () => client.destroy());
    client.on('close', () => held ?? server.destroy());
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(databaseUrl);
  url.port = String((proxy.address() as AddressInfo).port);
  return {
    url: url.href,
    cut: (how, text) =>
      new Promise((done) => {
        armed = { how, text, done };
      }),
    deliver: () => held?.(),
    close: () => {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
