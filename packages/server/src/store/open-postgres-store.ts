import pg from 'pg';
import { migrate } from './migrate.ts';
import {
  connectionSettings,
  PostgresConnections,
  type PostgresOptions,
} from './postgres-connections.ts';
import { PostgresKysely } from './postgres-dialect.ts';
import { saying } from './postgres-errors.ts';
import { PostgresStore } from './postgres-store.ts';
import { provideYears } from './postgres-years.ts';
import type { Store } from './store.ts';

/** Names the lock under which tables are made, among all locks in a database; any number will do. */
const migrationLock = 7_470_081;

export interface OpenPostgresOptions extends PostgresOptions {
  /**
   * Told why an answered invoice could be lost, and the cure, before anything is made; may throw to
   * have it left alone.
   */
  readonly onWeakness?: (weakness: string) => void;
}

/** Opens the store in a PostgreSQL database, and makes its tables when they are not there. */
export async function openPostgresStore(options: OpenPostgresOptions): Promise<Store> {
  const door = new pg.Client(connectionSettings({ ...options, unhurried: true }));
  door.on('error', () => {});
  try {
    await door.connect();
  } catch (error) {
    // The cause stays behind: whoever prints it could print the address.
    throw new Error(`the database of OPENIRP_DATABASE_URL does not answer: ${saying(error)}`);
  }
  try {
    await door.query('set statement_timeout = 0');
    const weakness = await weaknessOf(door);
    if (weakness !== undefined) options.onWeakness?.(weakness);
    // Of several processes that start together, one makes the tables. The lock ends with `door`.
    await door.query('select pg_advisory_lock($1)', [migrationLock]);
    await bringUpToDate(options);
    await provideYears(door, options.tell);
    return new PostgresStore(options);
  } finally {
    await door.end();
  }
}

async function bringUpToDate(options: PostgresOptions): Promise<void> {
  const db = new PostgresKysely(
    new PostgresConnections({ ...options, poolSize: 1, unhurried: true }),
  );
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
}

/** Settings under which PostgreSQL answers a commit that a power failure undoes. */
async function weaknessOf(door: pg.Client): Promise<string | undefined> {
  const settingOf = async (setting: string) =>
    String((await door.query(`show ${setting}`)).rows[0][setting]);
  const commit = await settingOf('synchronous_commit');
  if (!/^(on|remote_\w+)$/.test(commit)) {
    return (
      `the database has synchronous_commit = ${commit} and would lose registered invoices; ` +
      'ALTER DATABASE … SET synchronous_commit = on'
    );
  }
  if ((await settingOf('fsync')) !== 'on') {
    return 'the database has fsync = off and would lose registered invoices; set fsync = on in postgresql.conf';
  }
  return undefined;
}
