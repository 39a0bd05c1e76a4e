import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';

/*
 * Tests of the store run twice: on SQLite, and in the Vitest project `postgres` on a real PostgreSQL,
 * where every data folder has a database of its own. They need not know which.
 */

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the server; only in the project `postgres`. */
    postgresUrl?: string;
  }
}

const databases = new Map<string, Promise<string>>();

/** Address of the database that belongs to a data folder; empty for the embedded one. */
export async function databaseUrlOf(data: string): Promise<string> {
  const server = inject('postgresUrl');
  if (server === undefined) return '';
  const made = databases.get(data) ?? freshDatabase(server);
  databases.set(data, made);
  return made;
}

/** The settings with which a portal on a data folder uses the database that belongs to it. */
export async function databaseFlags(data: string): Promise<string[]> {
  const url = await databaseUrlOf(data);
  return url === '' ? [] : ['--database-url', url];
}

/** Opens the store of a data folder, as a portal does. */
export async function openStoreOf(data: string): Promise<Store> {
  const url = await databaseUrlOf(data);
  const file = join(data, 'irp.sqlite');
  const limits = { poolSize: 10, timeoutSeconds: 10, tell: () => {} };
  return openStore({ file, url, ...limits });
}

/** Makes an empty database on a server and returns its address. */
export async function freshDatabase(server: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await ask(server, `create database ${name}`);
  return server.replace(/\/\w+$/, `/${name}`);
}

/** Asks a PostgreSQL database something, past the portal. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
