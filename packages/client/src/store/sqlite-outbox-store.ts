import type { DatabaseSync } from 'node:sqlite';
import { checkedPrefix, checkedVersion, migrations, versionTable } from './migrations.ts';
import type { OutboxStore } from './outbox-store.ts';
import { payloadSeal } from './payload-seal.ts';
import { SqlOutboxStore } from './sql-outbox-store.ts';
import { SqliteDatabase } from './sqlite-database.ts';
import { whenFree } from './when-free.ts';

export interface StoreOptions {
  /** 32 bytes: requests and answers are encrypted with it (AES-256-GCM). */
  readonly key?: Uint8Array;
  /** Begins the names of the tables; `openirp_outbox` by default. */
  readonly prefix?: string;
}

export const defaultPrefix = 'openirp_outbox';

/**
 * Keeps an outbox in a file, which is made on first use; several processes may share it. Needs
 * Node 22.13 or later, for its built-in SQLite; rejects and says so on an older one.
 */
export async function sqliteOutboxStore(
  file: string,
  { key, prefix = defaultPrefix }: StoreOptions = {},
): Promise<OutboxStore> {
  const seal = payloadSeal(key);
  const { DatabaseSync } = await sqliteOfNode();
  const database = new DatabaseSync(file);
  try {
    // All waiting for other processes is done by timers.
    database.exec('pragma busy_timeout = 0');
    await whenFree(() => database.exec('pragma journal_mode = wal'));
    // Without it, the last intents are lost when the power fails.
    database.exec('pragma synchronous = full');
    // What is overwritten is wiped: a service provider keeps nothing.
    database.exec('pragma secure_delete = on');
    await migrate(database, checkedPrefix(prefix));
  } catch (error) {
    database.close();
    throw error;
  }
  return new SqlOutboxStore(new SqliteDatabase(database), prefix, seal);
}

async function sqliteOfNode(): Promise<typeof import('node:sqlite')> {
  try {
    return await import('node:sqlite');
  } catch (cause) {
    throw new Error(
      `The SQLite outbox needs Node 22.13 or later; this is ${process.version}. ` +
        'Use postgresOutboxStore or a store of your own, or a newer Node.',
      { cause },
    );
  }
}

async function migrate(database: DatabaseSync, prefix: string): Promise<void> {
  const steps = migrations(prefix, { bytes: 'blob' });
  await whenFree(() => database.exec('begin immediate'));
  try {
    database.exec(versionTable(prefix));
    const row = database.prepare(`select version from ${prefix}_version`).get();
    const version = checkedVersion(Number(row?.version ?? 0), steps.length);
    for (const statement of steps.slice(version).flat()) database.exec(statement);
    database.exec(`delete from ${prefix}_version`);
    database.exec(`insert into ${prefix}_version values (${steps.length})`);
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}
