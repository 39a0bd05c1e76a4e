import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exampleInvoice } from '@openirp/core';
import { afterAll, expect, test } from 'vitest';
import type { StoredEntry } from '../outbox/entry.ts';
import { registrationEntry } from '../outbox/new-entry.ts';
import { postgresOutboxStore } from './postgres-outbox-store.ts';
import { type StoreOptions, sqliteOutboxStore } from './sqlite-outbox-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-outbox-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry: StoredEntry = {
  ...registrationEntry(JSON.stringify(exampleInvoice), {
    ...{ account: 'main', key: undefined, now: 0, reportingDays: 30 },
  }),
  problem: { text: 'why it was refused' },
};

/** What a program says that runs on a Node, or among packages, in which something is missing. */
async function saidBy(flags: readonly string[], script: string): Promise<string> {
  const store = (name: string) => JSON.stringify(new URL(`./${name}.ts`, import.meta.url).href);
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...flags,
    '--input-type=module',
    '--eval',
    script.replace(/\{(\S+?)\}/g, (_, name) => store(name)),
  ]);
  return stdout;
}

test('says which Node the SQLite outbox needs', async () => {
  const said = await saidBy(
    ['--no-experimental-sqlite'],
    `const { sqliteOutboxStore } = await import({sqlite-outbox-store});
     await sqliteOutboxStore(':memory:').catch(({ message }) => console.log(message));`,
  );
  expect(said).toMatch(/needs Node 22\.13 or later; this is v\d+.*postgresOutboxStore/);
});

test('says that the PostgreSQL outbox needs its driver', async () => {
  const said = await saidBy(
    [],
    `import { registerHooks } from 'node:module';
     registerHooks({ resolve: (name, context, next) => {
       if (name === 'pg') throw new Error('Cannot find package');
       return next(name, context);
     } });
     const { postgresOutboxStore } = await import({postgres-outbox-store});
     await postgresOutboxStore('postgres://x').catch(({ message }) => console.log(message));`,
  );
  expect(said).toContain('npm install pg');
});

test('leaves nothing readable in an encrypted file', async () => {
  const fileAfter = async (name: string, options?: StoreOptions) => {
    const store = await sqliteOutboxStore(join(folder, `${name}.sqlite`), options);
    await store.add(entry);
    const files = readdirSync(folder).filter((file) => file.startsWith(`${name}.sqlite`));
    const bytes = Buffer.concat(files.map((file) => readFileSync(join(folder, file))));
    await store.close();
    return bytes.toString('latin1');
  };
  const clear = await fileAfter('clear');
  const sealed = await fileAfter('unreadable', { key: Buffer.alloc(32, 7) });
  for (const secret of [exampleInvoice.SellerDtls.LglNm, 'why it was refused']) {
    expect(clear).toContain(secret);
    expect(sealed).not.toContain(secret);
  }
});

test('refuses a key of another length, a bad prefix and newer tables', async () => {
  const file = join(folder, 'refused.sqlite');
  await expect(sqliteOutboxStore(file, { key: Buffer.alloc(16) })).rejects.toThrow('16 bytes');
  await expect(sqliteOutboxStore(file, { prefix: 'x; drop' })).rejects.toThrow('cannot begin');
  await (await sqliteOutboxStore(file)).close();
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(file);
  database.exec('update openirp_outbox_version set version = 99');
  database.close();
  await expect(sqliteOutboxStore(file)).rejects.toThrow('version 99; this program knows 1');
});

test('says which server does not answer', async () => {
  const url = 'postgres://outbox:secret@127.0.0.1:1/postgres';
  await expect(postgresOutboxStore(url)).rejects.toThrow('ECONNREFUSED');
});
