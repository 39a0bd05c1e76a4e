import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Migration, MigrationList } from '../../src/store/migration.ts';
import { openMigrationDesk } from '../../src/store/migration-desk.ts';
import { migrations } from '../../src/store/migrations.ts';
import type { OnlineWork } from '../../src/store/online-work.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { ask, freshDatabase } from '../../src/testing/databases.ts';
import { cleanUp, dataFolder, startPortal } from '../start-portal.ts';
import { loadSteadily } from '../steady-load.ts';

afterAll(cleanUp);

let url: string;
/** Somebody else's long transaction. */
let other: pg.Client;
beforeEach(async () => {
  url = await freshDatabase(inject('postgresUrl')!);
  other = new pg.Client({ connectionString: url, application_name: 'a long report' });
  await other.connect();
});
afterEach(() => other.end());

const limits = () => ({ file: '', url, poolSize: 3, timeoutSeconds: 10, tell: () => {} });

/** Makes one more migration as a newer program would. */
async function upgrade(
  migration: Migration,
  options: { patienceMs?: number } = {},
  told: string[] = [],
) {
  const desk = await openMigrationDesk(limits());
  const list: MigrationList = { ...migrations, '9001-more': migration };
  try {
    const tell = (what: string) => void told.push(what);
    return await desk.run({ list, version: '0.9.0', contract: true, tell, ...options });
  } finally {
    await desk.close();
  }
}

const addNote = {
  kind: 'expand',
  up: (db: Kysely<Tables>) =>
    db.schema
      .alterTable('invoices')
      .addColumn('note' as 'irn', 'text')
      .execute(),
} as const;

test('nobody queues behind a change that waits', { timeout: 120_000 }, async () => {
  const data = dataFolder();
  const portal = await startPortal(data, '--database-url', url);
  const load = loadSteadily(portal);
  await load.more(20);
  await other.query('begin');
  await other.query('select count(*) from invoices');
  const told: string[] = [];
  const upgraded = upgrade(addNote, {}, told);
  await expect.poll(() => told.length, { timeout: 30_000 }).toBeGreaterThan(1);
  expect(told[0]).toMatch(/waiting for a lock.*a long report/);
  // The report has not ended, and registrations went on behind the change that waits for it.
  load.longestMs();
  await load.more(100);
  expect(load.longestMs()).toBeLessThan(2_000);
  await other.query('commit');
  expect((await upgraded).done).toEqual(['9001-more']);
  await load.more(20);
  await load.end();
  expect(load.postponed()).toBe(0);
  expect(await portal.end('SIGTERM')).toEqual({ exitCode: 0, signal: null });
});

test('a lock that never comes free ends the attempt, and names who has it', async () => {
  await (await openStore(limits())).close();
  await other.query('begin');
  await other.query('select count(*) from invoices');
  await expect(upgrade(addNote, { patienceMs: 1 })).rejects.toThrow(/lock.*a long report/);
  await other.query('commit');
  expect((await upgrade(addNote)).done).toEqual(['9001-more']);
});

test('an index is made while somebody writes, and whoever starts waits beside it', async () => {
  const store = await openStore(limits());
  await other.query('begin');
  await other.query(`insert into settings values ('a', 'open')`);
  const online = (work: OnlineWork) =>
    work.createIndex({ name: 'settings_of_value', table: 'settings', columns: ['value'] });
  const upgraded = upgrade({ kind: 'expand', online });
  const isWaiting = async () =>
    (
      await ask(
        url,
        `select 1 from pg_stat_activity where query like '%concurrently%settings_of%'
      and wait_event_type = 'Lock' and datname = current_database()`,
      )
    ).length;
  await expect.poll(isWaiting, { timeout: 10_000 }).toBe(1);
  // The index waits for the open transaction; writers do not wait for the index.
  await store.db.insertInto('settings').values({ name: 'b', value: 'meanwhile' }).execute();
  // Another one that has something to make knocks until it is its turn; neither waits for the other.
  const after = upgrade({ kind: 'expand', online });
  await other.query('commit');
  expect((await upgraded).done).toEqual(['9001-more']);
  expect(await after).toEqual({ done: [], left: [] });
  expect(await validity('settings_of_value')).toEqual([{ indisvalid: true }]);
  await store.close();
});

test('an index that was left half-made is made anew', async () => {
  await (await openStore(limits())).close();
  await ask(url, `insert into settings values ('a', 'same'), ('b', 'same')`);
  const index = { name: 'settings_of_value', table: 'settings', columns: ['value'], unique: true };
  const unique: Migration = { kind: 'expand', online: (work) => work.createIndex(index) };
  await expect(upgrade(unique)).rejects.toThrow(/settings_of_value/);
  expect(await validity('settings_of_value')).toEqual([{ indisvalid: false }]);
  await ask(url, `delete from settings where name = 'b'`);
  expect((await upgrade(unique)).done).toEqual(['9001-more']);
  expect(await validity('settings_of_value')).toEqual([{ indisvalid: true }]);
});

test('an index of a table with partitions within partitions is made on each', async () => {
  await (await openStore(limits())).close();
  await ask(url, `create table bills (year int, seller text, note text) partition by list (year)`);
  await ask(url, `create table bills_25 partition of bills for values in (2025)`);
  await ask(
    url,
    `create table bills_26 partition of bills for values in (2026)
    partition by hash (seller)`,
  );
  for (const part of [0, 1]) {
    await ask(
      url,
      `create table bills_26_${part} partition of bills_26
      for values with (modulus 2, remainder ${part})`,
    );
  }
  let isInterrupted = true;
  const online = async (work: OnlineWork) => {
    await work.createIndex({ name: 'bills_of_note', table: 'bills', columns: ['note', 'seller'] });
    if (isInterrupted) throw new Error('interrupted');
    await sql`create table bills_27 partition of bills for values in (2027)`.execute(work.db);
  };
  await expect(upgrade({ kind: 'expand', online })).rejects.toThrow('interrupted');
  isInterrupted = false;
  expect((await upgrade({ kind: 'expand', online })).done).toEqual(['9001-more']);
  expect(await validity('bills_of_note')).toEqual([{ indisvalid: true }]);
  const tables = await ask(
    url,
    `select tablename from pg_indexes where tablename like 'bills%'
    order by tablename`,
  );
  expect(tables.map(({ tablename }) => tablename)).toEqual([
    ...['bills', 'bills_25', 'bills_26', 'bills_26_0', 'bills_26_1', 'bills_27'],
  ]);
});

const validity = (index: string) =>
  ask(url, `select indisvalid from pg_index where indexrelid = '${index}'::regclass`);
