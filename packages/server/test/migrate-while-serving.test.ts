import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Kysely, sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import type { MigrationList } from '../src/store/migration.ts';
import { openMigrationDesk } from '../src/store/migration-desk.ts';
import { migrations } from '../src/store/migrations.ts';
import type { Tables } from '../src/store/tables.ts';
import { databaseFlags, databaseUrlOf } from '../src/testing/databases.ts';
import { ackNosIn, askDatabase } from './register-rows.ts';
import { cleanUp, dataFolder, spawnPortal, startPortal } from './start-portal.ts';
import { loadSteadily } from './steady-load.ts';

afterAll(cleanUp);

/*
 * The portals are real processes of this very program, which knows nothing of the migrations below; the
 * test itself is the newer program that brings them.
 */
const newer: MigrationList = {
  ...migrations,
  '9001-add-place': {
    kind: 'expand',
    up: (db) => addPlace(db),
    online: async (work) => {
      await work.createIndex({
        name: 'invoices_of_place',
        table: 'invoices',
        columns: ['seller_gstin', 'place'],
      });
      await work.inBatches('places', (db, rows) => fillPlaces(db, rows));
    },
  },
  '9002-drop-former-secrets': {
    kind: 'contract',
    up: (db) => db.schema.alterTable('clients').dropColumn('former_secret_hash').execute(),
  },
};

const addPlace = (db: Kysely<Tables>) =>
  db.schema
    .alterTable('invoices')
    .addColumn('place' as 'irn', 'text')
    .execute();

async function fillPlaces(db: Kysely<Tables>, rows: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update invoices set place = substr(seller_gstin, 1, 2)
    where irn in (select irn from invoices where place is null limit ${rows})`.execute(db);
  return Number(numAffectedRows);
}

async function upgrade(data: string, contract: boolean) {
  const url = await databaseUrlOf(data);
  const told: string[] = [];
  const tell = (what: string) => void told.push(what);
  const file = join(data, 'irp.sqlite');
  const desk = await openMigrationDesk({ file, url, poolSize: 1, timeoutSeconds: 10, tell });
  try {
    return { ...(await desk.run({ list: newer, version: '0.9.0', contract, tell })), told };
  } finally {
    await desk.close();
  }
}

test('an old program serves on while a newer one expands', { timeout: 240_000 }, async () => {
  const data = dataFolder();
  const first = await startPortal(data);
  const atFirst = loadSteadily(first);
  await atFirst.more(700);
  const expanded = await upgrade(data, true);
  expect(expanded.done).toEqual(['9001-add-place']);
  expect(expanded.told.at(-1)).toMatch(/^9001-add-place: places: \d{3,} rows$/);
  // The contraction was refused for the process that is serving.
  expect(expanded.left).toEqual([
    {
      name: '9002-drop-former-secrets',
      inTheWay: [expect.objectContaining({ version: '0.1.0' })],
    },
  ]);
  await atFirst.more(100);

  // The old program starts again, beside itself, on the tables of the newer one.
  const second = await startPortal(data);
  const atSecond = loadSteadily(second);
  await atSecond.more(100);
  await atFirst.end();
  expect(await first.end('SIGTERM')).toEqual({ exitCode: 0, signal: null });
  const refused = await upgrade(data, true);
  expect(refused.left.map(({ inTheWay }) => inTheWay.length)).toEqual([1]);
  await atSecond.more(50);
  await atSecond.end();
  expect(await second.end('SIGTERM')).toEqual({ exitCode: 0, signal: null });

  const acknowledged = [...atFirst.acknowledged, ...atSecond.acknowledged];
  const ackNos = await ackNosIn(data);
  expect(ackNos.size).toBe(acknowledged.length);
  for (const { Irn, AckNo } of acknowledged) expect(ackNos.get(Irn)).toBe(AckNo);
  expect(atFirst.postponed() + atSecond.postponed()).toBe(0);

  expect(await upgrade(data, true)).toMatchObject({ done: ['9002-drop-former-secrets'], left: [] });
  const [filled] = await askDatabase(
    data,
    'select count(*) as n from invoices where place is not null',
  );
  expect(Number(filled!.n)).toBeGreaterThanOrEqual(700);

  const third = spawnPortal(data, ...(await databaseFlags(data)));
  const [said, [exitCode]] = await Promise.all([text(third.stderr), once(third, 'close')]);
  expect(said).toMatch(/OpenIRP 0\.1\.0.*OpenIRP 0\.9\.0.*9002-drop-former-secrets/);
  expect(exitCode).toBe(1);
});
