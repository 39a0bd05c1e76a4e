import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { type MigrateOptions, migrate } from './migrate.ts';
import type { MigrationList } from './migration.ts';
import { migrations } from './migrations.ts';
import { releasedMigrations } from './released-migrations.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/** SHA-256 of the statements of every migration, as they are put to a new embedded database. */
async function fingerprints(list: MigrationList): Promise<Record<string, string>> {
  const statements: string[] = [];
  const db = new Kysely<Tables>({
    dialect: sqliteDialect(new DatabaseSync(':memory:')),
    log: ({ query }) => {
      statements.push(`${query.sql} ${JSON.stringify(query.parameters)}`);
    },
  });
  const found: Record<string, string> = {};
  const options: MigrateOptions = { list: {}, contract: true };
  for (const [name, migration] of Object.entries(list)) {
    const before: MigrationList = options.list!;
    await migrate(db, { ...options, list: before });
    statements.length = 0;
    const said: string[] = [];
    const up =
      migration.up &&
      (async (on: Kysely<Tables>) => {
        statements.length = 0;
        await migration.up!(on);
        said.push(...statements);
      });
    const online: typeof migration.online =
      migration.online &&
      (async (work) => {
        statements.length = 0;
        await migration.online!(work);
        said.push(...statements);
      });
    const watched = { kind: migration.kind, ...(up && { up }), ...(online && { online }) };
    await migrate(db, { ...options, list: { ...before, [name]: watched } });
    Object.assign(options, { list: { ...before, [name]: migration } });
    found[name] = createHash('sha256')
      .update([migration.kind, ...said].join('\n'))
      .digest('hex');
  }
  await db.destroy();
  return found;
}

test('names are numbered in their order, and each migration does something', () => {
  const names = Object.keys(migrations);
  for (const [at, name] of names.entries()) {
    expect(name).toMatch(/^\d{4}-[a-z0-9-]+$/);
    expect(Number(name.slice(0, 4))).toBe(at + 1);
  }
  expect(names).toEqual(names.toSorted());
  for (const { kind, up, online } of Object.values(migrations)) {
    expect(['expand', 'contract']).toContain(kind);
    expect(up ?? online).toBeDefined();
  }
});

test('what was released says what it said', async () => {
  const now = await fingerprints(migrations);
  const released = Object.entries(releasedMigrations);
  expect(released.filter(([name, then]) => now[name] !== then).map(([name]) => name)).toEqual([]);
});

test('a changed statement changes the fingerprint of its migration, and of no other', async () => {
  const altered = (column: string): MigrationList => ({
    '0001-a': {
      kind: 'expand',
      up: (db) =>
        db.schema.createTable('a').addColumn('one', 'text').addColumn('two', 'text').execute(),
    },
    '0002-b': {
      kind: 'expand',
      online: (work) => work.createIndex({ name: 'a_one', table: 'a', columns: [column] }),
    },
  });
  const [one, other] = [await fingerprints(altered('one')), await fingerprints(altered('two'))];
  expect(other['0001-a']).toBe(one['0001-a']);
  expect(other['0002-b']).not.toBe(one['0002-b']);
  expect(await fingerprints(altered('one'))).toEqual(one);
});

test('expansions build on no contraction that may still be open', async () => {
  const expansions = Object.entries(migrations).filter(([, { kind }]) => kind === 'expand');
  await expect(fingerprints(Object.fromEntries(expansions))).resolves.toBeDefined();
});
