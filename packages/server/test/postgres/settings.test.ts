import { once } from 'node:events';
import { ConfigError, readConfig } from '@openirp/server';
import { afterAll, expect, inject, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { ask, freshDatabase } from '../../src/testing/databases.ts';
import { startInProcess } from '../in-process.ts';
import { cleanUp, dataFolder, spawnPortal, startPortal } from '../start-portal.ts';

afterAll(cleanUp);

const server = () => inject('postgresUrl')!;
const quick = (url: string, timeoutSeconds = 10) =>
  openStore({ file: '', url, poolSize: 4, timeoutSeconds, tell: () => {} });

/** What a start prints that does not come to serving. */
async function outputOfStart(...flags: string[]): Promise<string> {
  const child = spawnPortal(dataFolder(), ...flags);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [exitCode] = await once(child, 'close');
  expect(exitCode).toBe(1);
  return output;
}

test('refuses a database that answers too early, in production', async () => {
  const url = await freshDatabase(server());
  await ask(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
  const production = startInProcess('--environment', 'production', '--database-url', url);
  await expect(production).rejects.toThrow(ConfigError);
  await expect(production).rejects.toThrow(/SET synchronous_commit = on/);
  const sandbox = await startPortal(dataFolder(), '--database-url', url);
  expect(sandbox.output()).toContain('synchronous_commit = off');
  await sandbox.end('SIGTERM');
  await ask(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = on`);
  let weakness = 'none';
  const onWeakness = (told: string) => {
    weakness = told;
  };
  const limits = { poolSize: 1, timeoutSeconds: 10, tell: () => {} };
  await (await openStore({ file: '', url, onWeakness, ...limits })).close();
  expect(weakness).toBe('none');
});

test('says what is wrong with the database and never its password', async () => {
  const wrong = new URL(server());
  wrong.password = 'hunter2hunter2';
  const refused = await outputOfStart('--database-url', wrong.href, '--log-level', 'debug');
  expect(refused).toMatch(/does not answer: password authentication failed/);
  expect(refused).not.toContain('hunter2');
  wrong.port = '1';
  const away = await outputOfStart('--database-url', wrong.href, '--log-level', 'debug');
  expect(away).toMatch(/OPENIRP_DATABASE_URL does not answer: .*ECONNREFUSED/);
  expect(away).not.toContain('hunter2');
  for (const url of ['mysql://u:hunter2@h/d', 'postgres://u:hunter2#@h/d', 'hunter2']) {
    const settings = () => readConfig(['--database-url', url], {});
    expect(settings).toThrow(/must be an address such as postgres:/);
    expect(settings).not.toThrow(/hunter2/);
  }
});

test('keeps every kind of column as the embedded database does', async () => {
  const url = await freshDatabase(server());
  const store = await quick(url);
  const secret = new Uint8Array([0, 255, 128, 10]);
  const hash = Buffer.from('f'.repeat(64), 'hex');
  const row = {
    ...{ token_hash: hash, user_name: 'ü \u0000 𝒳', client_id: 'c', gstin: 'g' },
    ...{ sealed_secrets: secret, created_at: Number.MAX_SAFE_INTEGER, expires_at: 0 },
  };
  await store.db.insertInto('sessions').values(row).execute();
  const found = await store.findSession(hash);
  expect(new Uint8Array(found!.sealed_secrets)).toEqual(secret);
  expect(found).toMatchObject({ created_at: Number.MAX_SAFE_INTEGER, user_name: 'ü \ufffd 𝒳' });
  const { count } = await store.db
    .selectFrom('sessions')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  expect(count).toBe(1);
  // By code points, whatever the locale.
  for (const name of ['b', 'B', 'a', '_', 'ä']) {
    await store.db.insertInto('settings').values({ name, value: '' }).execute();
  }
  const names = await store.db.selectFrom('settings').select('name').orderBy('name').execute();
  expect(names.map(({ name }) => name)).toEqual(['B', '_', 'a', 'b', 'ä']);
  await ask(url, 'update sessions set created_at = 9007199254740993');
  await expect(store.findSession(hash)).rejects.toThrow('too large');
  await store.close();
});

test('refuses with 3043 what takes too long, and goes on', async () => {
  const url = await freshDatabase(server());
  const store = await quick(url, 1);
  await store.takeNumbers('x', 1);
  const holder = await quick(url, 60);
  await holder.db.transaction().execute(async (db) => {
    await db.updateTable('counters').set({ next_value: 9 }).execute();
    await expect(store.takeNumbers('x', 1)).rejects.toMatchObject({ code: '3043', seconds: 5 });
  });
  expect(await store.takeNumbers('x', 1)).toBe(9);
  // What metrics show of the pool; a connection that failed is not kept.
  expect(store.pool).toEqual({ total: 1, idle: 1, waiting: 0 });
  await Promise.all([store.close(), holder.close()]);
});

test('goes on when a newer version has added a column', async () => {
  const url = await freshDatabase(server());
  const store = await quick(url);
  const hash = Buffer.alloc(32);
  // On every connection of the pool.
  await Promise.all(Array.from({ length: 8 }, () => store.findSession(hash)));
  await ask(url, 'alter table sessions add column extra text');
  const found = await Promise.all(Array.from({ length: 8 }, () => store.findSession(hash)));
  expect(found).toEqual(Array(8).fill(undefined));
  await store.close();
});

test('runs a transaction anew that another one undid', async () => {
  const url = await freshDatabase(server());
  const store = await quick(url);
  await store.takeNumbers('x', 1);
  const add = () =>
    store.db
      .transaction()
      .setIsolationLevel('serializable')
      .execute(async (db) => {
        const { next_value } = await db
          .selectFrom('counters')
          .selectAll()
          .executeTakeFirstOrThrow();
        await db
          .updateTable('counters')
          .set({ next_value: next_value + 1 })
          .execute();
      });
  await Promise.all(Array.from({ length: 8 }, add));
  expect(await store.takeNumbers('x', 1)).toBe(10);
  await store.close();
});
