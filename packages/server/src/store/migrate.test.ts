import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { databaseUrlOf, openStoreOf } from '../testing/databases.ts';
import type { MigrationList } from './migration.ts';
import { type MigrationDesk, openMigrationDesk } from './migration-desk.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './tables.ts';

const root = mkdtempSync(join(tmpdir(), 'openirp-migrate-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(root, 'data-'));
});

const addColumn = async (db: Kysely<Tables>, name: string) => {
  await db.schema
    .alterTable('settings')
    .addColumn(name as 'value', 'text')
    .execute();
};

/** What a program after this one would bring along. */
const newer: MigrationList = {
  ...migrations,
  '9001-add-note': { kind: 'expand', up: (db) => addColumn(db, 'note') },
  '9002-drop-note': {
    kind: 'contract',
    up: (db) =>
      db.schema
        .alterTable('settings')
        .dropColumn('note' as 'value')
        .execute(),
  },
  '9003-add-remark': { kind: 'expand', up: (db) => addColumn(db, 'remark') },
};
const version = '0.9.0';

async function atDesk<T>(work: (desk: MigrationDesk) => Promise<T>): Promise<T> {
  const url = await databaseUrlOf(data);
  const limits = { poolSize: 1, timeoutSeconds: 10, tell: () => {} };
  const desk = await openMigrationDesk({ file: join(data, 'irp.sqlite'), url, ...limits });
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

const upgrade = (contract: boolean, list = newer) =>
  atDesk((desk) => desk.run({ list, version, contract }));

const statesOf = async (list = newer) => {
  const { migrations: standing } = await atDesk((desk) => desk.status(list));
  return Object.fromEntries(standing.map(({ name, state }) => [name.slice(0, 4), state]));
};

/** Asks the database past the tables that this program knows. */
async function ask(statement: string): Promise<unknown[]> {
  const store = await openStoreOf(data);
  try {
    return (await sql.raw(statement).execute(store.db)).rows;
  } finally {
    await store.close();
  }
}

test('a new database gets everything', async () => {
  expect(await statesOf()).toEqual({ '0001': 'open', 9001: 'open', 9002: 'open', 9003: 'open' });
  expect((await upgrade(false)).left).toEqual([]);
  expect(await statesOf()).toEqual({ '0001': 'done', 9001: 'done', 9002: 'done', 9003: 'done' });
});

test('an older program works on with expansions that it does not know', async () => {
  const old = await openStoreOf(data);
  const { done, left } = await upgrade(false);
  expect(done).toEqual(['9001-add-note', '9003-add-remark']);
  expect(left).toEqual([{ name: '9002-drop-note', inTheWay: [] }]);
  await old.db.insertInto('settings').values({ name: 'a', value: 'b' }).execute();
  await old.close();
  const again = await openStoreOf(data);
  const rows = await again.db.selectFrom('settings').selectAll().execute();
  expect(rows).toEqual([{ name: 'a', value: 'b', note: null, remark: null }]);
  await again.close();
});

test('a contraction waits for programs that do not know it, and these refuse to start later', async () => {
  const old = await openStoreOf(data);
  const { left } = await upgrade(true);
  expect(left).toEqual([
    {
      name: '9002-drop-note',
      inTheWay: [
        expect.objectContaining({ pid: process.pid, version: '0.1.0', knows: latest(migrations) }),
      ],
    },
  ]);
  const { processes } = await atDesk((desk) => desk.status(newer));
  expect(processes.map(({ pid, blocks }) => [pid, blocks])).toEqual([
    [process.pid, ['9002-drop-note']],
  ]);
  await old.close();
  expect(await upgrade(true)).toEqual({ done: ['9002-drop-note'], left: [] });
  await expect(openStoreOf(data)).rejects.toThrow(
    /OpenIRP 0\.1\.0.*OpenIRP 0\.9\.0.*9002-drop-note/,
  );
  // Whoever was refused is not in anybody's way.
  expect((await atDesk((desk) => desk.status(newer))).processes).toEqual([]);
});

test('a process that was killed is in the way until it was silent for long', async () => {
  const killed = await openStoreOf(data);
  await sql`update processes set seen_at = seen_at - 25000`.execute(killed.db);
  expect((await upgrade(true)).left).toHaveLength(1);
  await sql`update processes set seen_at = seen_at - 6000`.execute(killed.db);
  expect((await upgrade(true)).done).toEqual(['9002-drop-note']);
  await killed.close();
});

test('what was interrupted begins anew with its long part alone', async () => {
  await (await openStoreOf(data)).close();
  let begun = 0;
  let isDown = true;
  const filling: MigrationList = {
    ...migrations,
    '9001-fill': {
      kind: 'expand',
      up: (db) => {
        begun++;
        return addColumn(db, 'note');
      },
      online: async (work) => {
        await work.createIndex({ name: 'settings_note', table: 'settings', columns: ['note'] });
        if (isDown) throw new Error('pulled the plug');
      },
    },
  };
  await expect(upgrade(false, filling)).rejects.toThrow('pulled the plug');
  expect(await statesOf(filling)).toEqual({ '0001': 'done', 9001: 'begun' });
  isDown = false;
  expect((await upgrade(false, filling)).done).toEqual(['9001-fill']);
  expect([begun, await statesOf(filling)]).toEqual([1, { '0001': 'done', 9001: 'done' }]);
});

test('a migration that fails leaves nothing behind, and can be made later', async () => {
  await (await openStoreOf(data)).close();
  const failing = async (db: Kysely<Tables>) => {
    await addColumn(db, 'note');
    throw new Error('thought better of it');
  };
  const list: MigrationList = { ...migrations, '9001-add-note': { kind: 'expand', up: failing } };
  await expect(upgrade(false, list)).rejects.toThrow('thought better of it');
  expect((await upgrade(false)).done).toContain('9001-add-note');
});

test('many rows are changed in batches, to the last one', async () => {
  const store = await openStoreOf(data);
  const rows = Array.from({ length: 2_345 }, (_, at) => ({ name: `n${at}`, value: 'old' }));
  for (let at = 0; at < rows.length; at += 500) {
    await store.db
      .insertInto('settings')
      .values(rows.slice(at, at + 500))
      .execute();
  }
  await store.close();
  const batches: number[] = [];
  const told: string[] = [];
  const list: MigrationList = {
    ...migrations,
    '9001-fill': {
      kind: 'expand',
      online: (work) =>
        work.inBatches('values', async (db, size) => {
          const some = db
            .selectFrom('settings')
            .select('name')
            .where('value', '=', 'old')
            .limit(size);
          const { numUpdatedRows } = await db
            .updateTable('settings')
            .set({ value: 'new' })
            .where('name', 'in', some)
            .executeTakeFirst();
          batches.push(Number(numUpdatedRows));
          return Number(numUpdatedRows);
        }),
    },
  };
  await atDesk((desk) =>
    desk.run({ list, version, contract: false, tell: (what) => told.push(what) }),
  );
  expect(batches.length).toBeGreaterThan(1);
  expect(told).toEqual(['9001-fill: values: 2345 rows']);
  expect(await ask("select count(*) as n from settings where value = 'old'")).toEqual([{ n: 0 }]);
});

const latest = (list: MigrationList): string => Object.keys(list).at(-1)!;
