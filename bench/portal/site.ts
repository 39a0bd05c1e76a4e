import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../packages/client/test/postgres.ts';
import type { Leftovers } from '../machine/leftovers.ts';
import { cpuMicrosOf, killTree } from '../machine/process-tree.ts';
import { scratchFolder } from '../machine/scratch-folder.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

/** Where a portal keeps its things: a data folder, and a database of its own. */
export interface Site extends AsyncDisposable {
  readonly data: string;
  readonly database: DatabaseKind;
  /** Empty for SQLite. */
  readonly databaseUrl: string;
  /** CPU time of all processes of the database server so far; none for SQLite. */
  databaseMicros(): number;
  /** Settings of the database on which durability and speed depend, by name. */
  readonly databaseSettings: Readonly<Record<string, string>>;
}

/** What is set on the bench's PostgreSQL beside its defaults; `fsync` and the like stay as they are. */
const postgresSettings = {
  shared_buffers: '1GB',
  max_wal_size: '4GB',
  min_wal_size: '4GB',
} as const;
const toldSettings = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_sync_method',
  ...Object.keys(postgresSettings),
];

/** Makes an empty site. */
export async function makeSite(database: DatabaseKind, leftovers: Leftovers): Promise<Site> {
  const folder = scratchFolder(leftovers);
  if (database === 'postgres') return postgresSite(folder, leftovers);
  return {
    data: folder.path,
    database,
    databaseUrl: '',
    databaseMicros: () => 0,
    databaseSettings: { journal_mode: 'wal', synchronous: 'full' },
    [Symbol.asyncDispose]: async () => folder[Symbol.dispose](),
  };
}

async function postgresSite(
  folder: ReturnType<typeof scratchFolder>,
  leftovers: Leftovers,
): Promise<Site> {
  const server = await startPostgres();
  const { data_directory: cluster } = await ask(server.url, 'show data_directory');
  const pidNow = () =>
    Number(readFileSync(join(cluster!, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const forget = leftovers.keep(() => {
    killTree(pidNow());
    rmSync(cluster!, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const [name, value] of Object.entries(postgresSettings)) {
    await ask(server.url, `alter system set ${name} = '${value}'`);
  }
  await server.halt('fast');
  await server.resume();
  await useWalOnce(server.url);
  const databaseSettings: Record<string, string> = {};
  for (const name of toldSettings) {
    Object.assign(databaseSettings, await ask(server.url, `show ${name}`));
  }
  const postmaster = pidNow();
  return {
    data: folder.path,
    database: 'postgres',
    databaseUrl: server.url,
    databaseMicros: () => cpuMicrosOf(postmaster),
    databaseSettings,
    async [Symbol.asyncDispose]() {
      await server.stop();
      forget();
      folder[Symbol.dispose]();
    },
  };
}

/** Files of the log (16 MB each) that a run of the bench uses, with room. */
const walFiles = 128;

/**
 * A database that has run for a while writes its log into files it has used before. A new one makes a
 * file now and then, of zeros and on the disk, and every commit waits for that: 15 ms and more.
 */
async function useWalOnce(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (let file = 0; file < walFiles; file++) {
      await client.query(`select pg_logical_emit_message(false, '', '')`);
      await client.query('select pg_switch_wal()');
    }
    // The files behind a checkpoint are kept for use again.
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

async function ask(url: string, sql: string): Promise<Record<string, string>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] ?? {};
  } finally {
    await client.end();
  }
}
