import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  createReadStream,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { migrations } from './migrations.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';
import type { KeysTable } from './tables.ts';
import { type Note, strangeContractions, withUpgradeTables } from './upgrade-tables.ts';

/** What a copy of the embedded database holds. */
export interface Contents {
  readonly bytes: number;
  /** SHA-256 of the file, in hex. */
  readonly sha256: string;
  readonly invoices: number;
  readonly cancellations: number;
  readonly ewayBills: number;
  readonly users: number;
  /** The private keys, sealed: whoever has the master key can tell whether it is theirs. */
  readonly keys: readonly KeysTable[];
}

/** All pages in one step: SQLite would begin again whenever somebody writes between two. */
const everyPage = 2 ** 31 - 1;

/**
 * Copies the embedded database while a portal is writing to it: the copy is the state of one moment.
 * It appears under its name when it is whole, on disk and checked. `onProgress` hears its bytes so far.
 */
export async function backUp(
  from: string,
  to: string,
  onProgress: (bytes: number) => void = () => {},
): Promise<Contents> {
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const source = new DatabaseSync(from, { readOnly: true });
  const timer = setInterval(() => onProgress(bytesOf(part)), 200);
  try {
    await backup(source, part, { rate: everyPage });
    chmodSync(part, 0o600);
    const contents = await check(part);
    moveForGood(part, to);
    return contents;
  } finally {
    clearInterval(timer);
    source.close();
    rmSync(part, { force: true });
  }
}

/** Reads a copy from end to end. Throws when it is damaged, or of a later release than this one. */
export async function check(file: string): Promise<Contents> {
  const database = openCopy(file);
  try {
    const faults = database.prepare('pragma integrity_check(3)').all() as unknown as Checked[];
    const told = faults.map((row) => row.integrity_check).join('; ');
    if (told !== 'ok') throw new Error(`${file} is damaged: ${told}`);
    refuseStrange(database, file);
    const count = (table: string) =>
      Number(database.prepare(`select count(*) as n from ${table}`).get()!.n);
    return {
      bytes: bytesOf(file),
      sha256: await sha256Of(file),
      invoices: count('invoices'),
      cancellations: count('cancellations'),
      ewayBills: count('eway_bills'),
      users: count('users'),
      keys: database.prepare('select * from keys').all() as unknown as KeysTable[],
    };
  } finally {
    database.close();
  }
}

/** What a restored copy must not bring back: access that may have been revoked since, and its messages. */
const revived = ['sessions', 'portal_sessions', 'browser_sessions', 'one_time_codes'] as const;

/**
 * Puts a checked copy where a portal will find it, with its numbers moved on: those given out since
 * the copy was made must not be given out again. Nobody is signed in, and nothing waits to be sent a
 * second time. `alsoDo` adds to the same transaction.
 */
export async function putInPlace(
  copy: string,
  to: string,
  skippedNumbers: number,
  alsoDo: (store: Store, db: Store['db']) => Promise<void>,
): Promise<void> {
  const part = `${to}.part`;
  const leftovers = [part, `${part}-wal`, `${part}-shm`];
  for (const file of leftovers) rmSync(file, { force: true });
  try {
    copyFileSync(copy, part);
    chmodSync(part, 0o600);
    const store = await openSqliteStore(part);
    try {
      await store.db.transaction().execute(async (db) => {
        await db
          .updateTable('counters')
          .set(({ eb }) => ({ next_value: eb('next_value', '+', skippedNumbers) }))
          .where('name', 'in', ['ack_no', 'ewb_no'])
          .execute();
        for (const table of revived) await db.deleteFrom(table).execute();
        // Those that were alive at the backup; this one withdraws by itself.
        await withUpgradeTables(db).deleteFrom('processes').execute();
        await db.deleteFrom('messages').where('state', '=', 'waiting').execute();
        await alsoDo(store, db);
      });
    } finally {
      await store.close();
    }
    const database = new DatabaseSync(part);
    // One file is moved, so nothing may wait beside it.
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
    moveForGood(part, to);
  } finally {
    for (const file of leftovers) rmSync(file, { force: true });
  }
}

interface Checked {
  readonly integrity_check: string;
}

function openCopy(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    database.prepare('select count(*) from sqlite_master').get();
    return database;
  } catch (cause) {
    throw new Error(`${file} is no SQLite database`, { cause });
  }
}

function refuseStrange(database: DatabaseSync, file: string): void {
  const isOurs = database.prepare(`select 1 from sqlite_master where name = 'schema_migrations'`);
  if (isOurs.get() === undefined) throw new Error(`${file} is no database of OpenIRP`);
  const done = database.prepare('select name, kind from schema_migrations').all();
  const [later] = strangeContractions(migrations, done as unknown as Pick<Note, 'name' | 'kind'>[]);
  if (later !== undefined) {
    throw new Error(`${file} is of a later release: this one does not know ${later.name}`);
  }
}

const bytesOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

async function sha256Of(file: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(file)) digest.update(chunk);
  return digest.digest('hex');
}

/** Renames a file when it is on disk, and has the name there too. */
function moveForGood(from: string, to: string): void {
  syncOf(from);
  renameSync(from, to);
  // Windows opens no folders.
  if (process.platform !== 'win32') syncOf(dirname(to));
}

function syncOf(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
