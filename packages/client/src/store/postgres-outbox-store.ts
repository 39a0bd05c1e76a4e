import type { PoolClient } from 'pg';
import { checkedPrefix, checkedVersion, migrations, versionTable } from './migrations.ts';
import type { OutboxStore } from './outbox-store.ts';
import { payloadSeal } from './payload-seal.ts';
import { PostgresDatabase } from './postgres-database.ts';
import { SqlOutboxStore } from './sql-outbox-store.ts';
import { defaultPrefix, type StoreOptions } from './sqlite-outbox-store.ts';

export interface PostgresStoreOptions extends StoreOptions {
  /** Connections at most; 10 by default. */
  readonly connections?: number;
}

/** Names the lock under which tables are made; any number of ours will do. */
const migrationLock = 7_470_080;

/**
 * Keeps an outbox in a PostgreSQL database (12 or later), in tables of its own; any number of
 * processes and machines may share it. Needs the package `pg`; rejects and says so without it.
 */
export async function postgresOutboxStore(
  url: string,
  { key, prefix = defaultPrefix, connections = 10 }: PostgresStoreOptions = {},
): Promise<OutboxStore> {
  const seal = payloadSeal(key);
  checkedPrefix(prefix);
  const { default: pg } = await driver();
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // A connection that breaks while nobody uses it is replaced; without a listener it ends the program.
  pool.on('error', () => {});
  try {
    await migrate(await pool.connect(), prefix);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return new SqlOutboxStore(new PostgresDatabase(pool), prefix, seal);
}

async function driver(): Promise<typeof import('pg')> {
  try {
    return await import('pg');
  } catch (cause) {
    throw new Error('The PostgreSQL outbox needs the package pg: npm install pg', { cause });
  }
}

async function migrate(connection: PoolClient, prefix: string): Promise<void> {
  const steps = migrations(prefix, { bytes: 'bytea' });
  try {
    await connection.query('begin');
    // Of several processes that start together, one makes the tables.
    await connection.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await connection.query(versionTable(prefix));
    const { rows } = await connection.query(`select version from ${prefix}_version`);
    const version = checkedVersion(Number(rows[0]?.version ?? 0), steps.length);
    for (const statement of steps.slice(version).flat()) await connection.query(statement);
    await connection.query(`delete from ${prefix}_version`);
    await connection.query(`insert into ${prefix}_version values ($1)`, [steps.length]);
    await connection.query('commit');
  } catch (error) {
    await connection.query('rollback').catch(() => {});
    throw error;
  } finally {
    connection.release();
  }
}
