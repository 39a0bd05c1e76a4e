import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { openStoreOf } from '../testing/databases.ts';
import { Audit } from './audit.ts';
import { verifyChain } from './verify-chain.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-audit-'));
const clock = { now: () => Date.parse('2026-11-30T10:00:00Z') };
let store: Store;
let audit: Audit;

beforeAll(async () => {
  store = await openStoreOf(folder);
  audit = new Audit(store, clock);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const acts = Array.from({ length: 20 }, (_, index) => ({
  ...{ actor: `officer ${index % 2 ? 'asha' : 'ravi'}`, act: 'client blocked' },
  ...{ subject: `client ${index}`, details: { reason: 'रुपया "quoted"' } },
}));

test('entries of the same moment follow each other in one chain', async () => {
  expect(await verifyChain(audit.all())).toMatchObject({ isWhole: true, entries: 0 });
  await Promise.all(acts.map((act) => audit.note(act)));
  const verdict = await verifyChain(audit.all());
  expect(verdict).toMatchObject({ isWhole: true, entries: acts.length, hasKnownHead: true });
  expect(await audit.added()).toBe(acts.length);
});

test('an entry is there exactly when the act is', async () => {
  const undone = store.db.transaction().execute(async (db) => {
    await audit.note({ actor: 'operator', act: 'undone', subject: 'nothing' }, db);
    throw new Error('the act failed');
  });
  await expect(undone).rejects.toThrow('the act failed');
  expect(await audit.newest(1, 'nothing')).toEqual([]);
  expect(await verifyChain(audit.all())).toMatchObject({ isWhole: true, entries: acts.length });
});

test('the database refuses to change or delete an entry', async () => {
  const { db } = store;
  const changed = db.updateTable('audit_log').set({ actor: 'nobody' }).where('seq', '=', 2);
  await expect(changed.execute()).rejects.toThrow();
  await expect(db.deleteFrom('audit_log').where('seq', '=', 2).execute()).rejects.toThrow();
  expect(await verifyChain(audit.all())).toMatchObject({ isWhole: true, entries: acts.length });
});

test('a walk tells the first entry that is wrong, and a head that is gone', async () => {
  const entries = await audit.after(0, acts.length);
  const told = async (changed: typeof entries, head?: string) => {
    const verdict = await verifyChain(changed, head);
    return verdict.isWhole ? verdict.hasKnownHead : `${verdict.seq} ${verdict.why}`;
  };
  const [first, second, third] = entries as [
    (typeof entries)[0],
    (typeof entries)[0],
    (typeof entries)[0],
  ];
  expect(await told(entries.with(1, { ...second, details: '{}' }))).toBe('2 changed');
  expect(await told(entries.with(1, { ...second, hash: first.hash }))).toBe('2 changed');
  expect(await told(entries.toSpliced(1, 1))).toBe('2 missing');
  expect(await told(entries.toSpliced(1, 2, { ...third, seq: 2 }))).toBe('2 not linked');
  expect(await told(entries.slice(0, 2), second.hash)).toBe(true);
  expect(await told(entries.slice(0, 2), third.hash)).toBe(false);
});
