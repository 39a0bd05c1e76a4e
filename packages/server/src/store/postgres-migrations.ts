import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import pg from 'pg';
import {
  connectionSettings,
  PostgresConnections,
  type PostgresOptions,
} from './postgres-connections.ts';
import { PostgresKysely } from './postgres-dialect.ts';
import { saying } from './postgres-errors.ts';
import type { Tables } from './tables.ts';

/** Names the lock under which tables are changed, among all locks in a database; any number will do. */
const migrationLock = 7_470_081;
const knockMs = 100;

/** A connection outside of any pool, with statements that may take as long as they need. */
export async function openDoor(options: PostgresOptions): Promise<pg.Client> {
  const door = new pg.Client(connectionSettings({ ...options, unhurried: true }));
  door.on('error', () => {});
  try {
    await door.connect();
  } catch (error) {
    // The cause stays behind: whoever prints it could print the address.
    throw new Error(`the database of OPENIRP_DATABASE_URL does not answer: ${saying(error)}`);
  }
  await door.query('set statement_timeout = 0');
  return door;
}

/** A connection for changes of tables, without the time limits of calls. */
export const unhurriedDatabase = (options: PostgresOptions): PostgresKysely =>
  new PostgresKysely(new PostgresConnections({ ...options, poolSize: 1, unhurried: true }));

/** Changes tables, of all processes one at a time. The lock ends with the connection that holds it. */
export async function exclusivelyOn<T>(
  options: PostgresOptions,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const door = await openDoor(options);
  const db = unhurriedDatabase(options);
  try {
    await takeLock(door, options.tell);
    return await work(db);
  } finally {
    await db.destroy();
    await door.end();
  }
}

/**
 * Knocks again and again: a statement that waited would hold a snapshot, for whose end the process
 * inside may wait itself, when it makes an index.
 */
async function takeLock(door: pg.Client, tell: (what: string) => void): Promise<void> {
  for (let knocks = 1; ; knocks++) {
    const { rows } = await door.query('select pg_try_advisory_lock($1) as taken', [migrationLock]);
    if (rows[0].taken) return;
    if (knocks === 10) tell('another process is changing the tables; waiting for it');
    await pause(knockMs * (0.5 + Math.random()));
  }
}
