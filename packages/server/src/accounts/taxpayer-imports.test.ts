import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { openStoreOf } from '../testing/databases.ts';
import { readEntry } from './taxpayer-entry.ts';
import { type ImportedEntry, ImportTaken, TaxpayerImports } from './taxpayer-imports.ts';
import { Taxpayers } from './taxpayers.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-imports-'));
let now = 1_000;
const clock = { now: () => now };
let store: Store;
beforeAll(async () => {
  store = await openStoreOf(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const gstinOf = (serial: number) => `29ZZIRX${String(serial).padStart(4, '0')}Z1Z1`;

function entry(line: number, serial: number, more: Record<string, unknown> = {}): ImportedEntry {
  const read = readEntry({
    Gstin: gstinOf(serial),
    LegalName: `Line ${line}`,
    TxpType: 'REG',
    Status: 'ACT',
    ...more,
  });
  if (read.row === undefined) throw new Error(read.problems.join());
  return { line, row: read.row, given: read.given };
}

const batch = (entries: ImportedEntry[], linesDone: number) => ({
  entries,
  linesDone,
  refused: 0,
  warned: 0,
});

test('takes entries and progress together, and tells repeated GSTINs', async () => {
  const imports = new TaxpayerImports(store, clock);
  const told: unknown[] = [];
  let progress = await imports.begin('a'.repeat(64), 'a.csv', false);
  progress = await imports.commit(
    progress,
    batch([entry(2, 1), entry(3, 2), entry(4, 1)], 4),
    (repeated) => told.push(...repeated),
  );
  progress = await imports.commit(progress, batch([entry(5, 2), entry(6, 3)], 6), (repeated) =>
    told.push(...repeated),
  );
  expect(told).toEqual([
    { gstin: gstinOf(1), line: 4 },
    { gstin: gstinOf(2), line: 5 },
  ]);
  expect(progress).toMatchObject({ lines_done: 6, added: 3, updated: 0, warned: 2 });
  const taxpayers = new Taxpayers(store, clock);
  expect((await taxpayers.find(gstinOf(1)))?.legal_name).toBe('Line 4');
  expect((await taxpayers.find(gstinOf(2)))?.legal_name).toBe('Line 5');
  expect(await imports.begin('a'.repeat(64), 'a.csv', false)).toEqual(progress);
});

test('of another file changes what it speaks of and leaves the rest', async () => {
  const taxpayers = new Taxpayers(store, clock);
  await taxpayers.change(gstinOf(3), { turnover_crore: 120, street: 'Old Street' });
  now = 2_000;
  const imports = new TaxpayerImports(store, clock);
  const progress = await imports.begin('b'.repeat(64), 'b.csv', false);
  const changed = entry(2, 3, { Status: 'SUS', AddrSt: '' });
  const after = await imports.commit(progress, batch([changed], 2), () => 0);
  expect(after).toMatchObject({ added: 0, updated: 1 });
  expect(await taxpayers.find(gstinOf(3))).toMatchObject({
    status: 'SUS',
    turnover_crore: 120,
    // Given as empty.
    street: null,
    updated_at: 2_000,
  });
});

test('leaves nothing of a batch that fails', async () => {
  const imports = new TaxpayerImports(store, clock);
  const progress = await imports.begin('c'.repeat(64), 'c.csv', false);
  const failing = imports.commit(progress, batch([entry(2, 50)], 2), () => {
    throw new Error('the disk of the report is full');
  });
  await expect(failing).rejects.toThrow('full');
  expect(await new Taxpayers(store, clock).find(gstinOf(50))).toBeUndefined();
  expect(await imports.begin('c'.repeat(64), 'c.csv', false)).toEqual(progress);
});

test('lets one process at a time import a file', async () => {
  const [one, other] = [new TaxpayerImports(store, clock), new TaxpayerImports(store, clock)];
  const progress = await one.begin('d'.repeat(64), 'd.csv', false);
  expect(await other.begin('d'.repeat(64), 'd.csv', false)).toEqual(progress);
  await one.commit(progress, batch([entry(2, 60)], 2), () => 0);
  const late = other.commit(progress, batch([entry(2, 60)], 2), () => 0);
  await expect(late).rejects.toThrow(ImportTaken);
});

test('begins anew when that is wanted', async () => {
  const imports = new TaxpayerImports(store, clock);
  const done = await imports.finish(await imports.begin('e'.repeat(64), 'e.csv', false));
  expect(await imports.begin('e'.repeat(64), 'e.csv', false)).toEqual(done);
  now = 3_000;
  const anew = await imports.begin('e'.repeat(64), 'e.csv', true);
  expect(anew).toMatchObject({ started_at: 3_000, finished_at: null, lines_done: 0 });
});
