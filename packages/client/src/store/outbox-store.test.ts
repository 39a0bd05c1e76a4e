import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../../test/postgres.ts';
import type { RegisteredInvoice } from '../answers.ts';
import type { StoredEntry } from '../outbox/entry.ts';
import type { OutboxStore } from './outbox-store.ts';
import { postgresOutboxStore } from './postgres-outbox-store.ts';
import { type StoreOptions, sqliteOutboxStore } from './sqlite-outbox-store.ts';

const key = Buffer.alloc(32, 7);
const account = 'main';
const signed = 'eyJhbGciOiJSUzI1NiJ9.signed-invoice.signature';

let made = 0;

/** An entry that is due at 1000. */
function entry(changes: Partial<StoredEntry> = {}): StoredEntry {
  const id = `irn-${++made}`;
  return {
    ...{ account, id, kind: 'register', state: 'pending', key: null },
    gstin: '29ZZIRX0001Z1ZK',
    document: {
      ...{ gstin: '29ZZIRX0001Z1ZK', financialYear: '2026-27', type: 'INV' },
      ...{ number: `T/${made}`, date: '22/11/2026' },
    },
    ...{ irn: null, fingerprint: `f-${made}`, request: '{"Total":6000.00}' },
    ...{ answer: null, info: null, problem: null, attempts: 0 },
    ...{ createdAt: 1000 + made, updatedAt: 1000, dueAt: 1000, deadline: 9000 },
    ...{ version: 1, owner: null, leaseUntil: null },
    ...changes,
  };
}

const answer: RegisteredInvoice = {
  ...{ AckNo: 112610000000001, AckDt: '2026-11-22 10:00:00', Irn: 'irn' },
  ...{ SignedInvoice: signed, SignedQRCode: signed },
  Status: 'ACT',
  ...{ EwbNo: null, EwbDt: null, EwbValidTill: null, Remarks: null },
};

const claimAt = (now: number, owner = 'A', limit = 10, id?: string) =>
  ({ account, id, now, limit, owner, leaseUntil: now + 100 }) as const;

const folder = mkdtempSync(join(tmpdir(), 'openirp-outbox-'));
let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await postgres.stop();
});

type Open = (name: string, options?: StoreOptions) => Promise<OutboxStore>;

const databases: readonly (readonly [string, Open])[] = [
  ['SQLite', (name, options) => sqliteOutboxStore(join(folder, `${name}.sqlite`), options)],
  [
    'PostgreSQL',
    (name, options) => postgresOutboxStore(postgres.url, { prefix: name, ...options }),
  ],
];

/** Each promise of the store is kept on each database. */
const onEach = test.for(databases);

let stores = 0;

/** Two connections, as two processes have them. */
async function two(
  open: Open,
  options?: StoreOptions,
): Promise<readonly [OutboxStore, OutboxStore]> {
  const name = `box${++stores}`;
  return Promise.all([open(name, options), open(name, options)]);
}

const closing = (...open: OutboxStore[]) => Promise.all(open.map((store) => store.close()));

onEach('%s gives back what was written, after it was opened again', async ([, open]) => {
  const store = await open('again');
  const full = entry({
    state: 'done',
    ...{ key: 'erp 1', irn: 'abc', answer, attempts: 2, dueAt: null },
    info: [{ InfCd: 'EWBPPD', Desc: 'Pin-Pin calc distance: 2467KM' }],
    problem: { text: 'Cancelled since. ₹', errors: [{ code: '2150', message: 'Duplicate IRN' }] },
  });
  const cancellation = entry({ kind: 'cancel', document: null, gstin: null });
  expect(await store.add(full)).toBeUndefined();
  expect(await store.add(cancellation)).toBeUndefined();
  await store.close();
  const again = await open('again');
  for (const name of [full.id, 'erp 1', 'abc']) {
    expect(await again.find(account, name)).toEqual(full);
  }
  expect(await again.find(account, cancellation.id)).toEqual(cancellation);
  expect(await again.find('other', full.id)).toBeUndefined();
  await again.close();
});

onEach('%s keeps the first of two equal ids and of two equal keys', async ([, open]) => {
  const [one, other] = await two(open);
  const first = entry({ key: 'K' });
  const sameId = entry({ id: first.id });
  const [a, b] = await Promise.all([one.add(first), other.add(sameId)]);
  const kept = a === undefined ? first : sameId;
  expect([a, b].filter((there) => there === undefined)).toHaveLength(1);
  expect(a ?? b).toEqual(kept);
  await one.add(entry({ key: 'L' }));
  expect(await other.add(entry({ key: 'L' }))).toMatchObject({ key: 'L' });
  expect(await other.add(entry({ key: 'L', account: 'other' }))).toBeUndefined();
  await closing(one, other);
});

onEach('%s hands each entry to one process', async ([, open]) => {
  const [one, other] = await two(open);
  const entries = Array.from({ length: 60 }, () => entry());
  await Promise.all(entries.map((each) => one.add(each)));
  const claims = await Promise.all(
    Array.from({ length: 16 }, (_, turn) =>
      (turn % 2 === 0 ? one : other).claim(claimAt(1000, `P${turn}`, 5)),
    ),
  );
  const ids = claims.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  // Whoever came while rows were locked got fewer; a last one takes what is left.
  const rest = await one.claim(claimAt(1000, 'last', 60));
  expect(new Set([...ids, ...rest.map(({ id }) => id)]).size).toBe(60);
  expect(await other.claim(claimAt(1000))).toEqual([]);
  await closing(one, other);
});

onEach('%s claims what is due, longest due first, and calls it sending', async ([, open]) => {
  const [one, other] = await two(open);
  const late = entry({ dueAt: 900, state: 'waiting', attempts: 3 });
  const soon = entry({ dueAt: 800 });
  const later = entry({ dueAt: 1001 });
  const never = entry({ dueAt: null, state: 'refused' });
  const foreign = entry({ account: 'other' });
  for (const each of [late, soon, later, never, foreign]) await one.add(each);
  const [claimed, ...more] = await one.claim(claimAt(1000, 'A', 1));
  expect(more).toEqual([]);
  expect(claimed).toMatchObject({ id: soon.id, state: 'sending', owner: 'A', leaseUntil: 1100 });
  expect(claimed).toMatchObject({ attempts: 1, version: 2, updatedAt: 1000 });
  expect(await other.claim(claimAt(1000, 'B', 10, never.id))).toEqual([]);
  expect(await other.claim(claimAt(1000, 'B'))).toMatchObject([
    { id: late.id, state: 'sending', attempts: 4 },
  ]);
  expect(await one.nextDueAt(account)).toBe(1001);
  await closing(one, other);
});

onEach('%s brings back as unknown what a process held that has died', async ([, open]) => {
  const [one, other] = await two(open);
  const lost = entry();
  await one.add(lost);
  await one.claim(claimAt(1000, 'dead'));
  expect(await other.claim(claimAt(1099, 'B'))).toEqual([]);
  expect(await other.nextDueAt(account)).toBe(1100);
  expect(await other.claim(claimAt(1100, 'B'))).toMatchObject([
    { id: lost.id, state: 'unknown', owner: 'B', version: 3 },
  ]);
  await closing(one, other);
});

onEach('%s prolongs the leases of one owner', async ([, open]) => {
  const [one, other] = await two(open);
  const mine = entry();
  const theirs = entry();
  for (const each of [mine, theirs]) await one.add(each);
  await one.claim(claimAt(1000, 'A', 1, mine.id));
  await one.claim(claimAt(1000, 'B', 1, theirs.id));
  await one.renew(account, 'A', 5000);
  expect(await other.claim(claimAt(2000, 'C'))).toMatchObject([{ id: theirs.id }]);
  await closing(one, other);
});

onEach('%s lets nobody overwrite what was changed meanwhile', async ([, open]) => {
  const [one, other] = await two(open);
  await one.add(entry());
  const [held] = await one.claim(claimAt(1000, 'A'));
  const [taken] = await other.claim(claimAt(1200, 'B'));
  expect(await one.save({ ...held!, state: 'refused', dueAt: null })).toBe(false);
  const done: StoredEntry = { ...taken!, state: 'done', answer, irn: 'x', dueAt: null };
  expect(await other.save(done)).toBe(true);
  expect(await one.find(account, taken!.id)).toEqual({ ...done, version: 4 });
  expect(await one.nextDueAt(account)).toBeUndefined();
  await closing(one, other);
});

onEach('%s lists page by page, and counts', async ([, open]) => {
  const [one, other] = await two(open);
  const entries = Array.from({ length: 5 }, (_, turn) =>
    entry({ createdAt: 50, state: turn % 2 === 0 ? 'done' : 'refused' }),
  ).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const each of entries.toReversed()) await one.add(each);
  const first = await one.list({ account, limit: 3 });
  const second = await one.list({ account, limit: 3, after: first[2] });
  expect([...first, ...second]).toEqual(entries);
  const refused = await one.list({ account, limit: 9, state: 'refused' });
  expect(refused).toEqual(entries.filter(({ state }) => state === 'refused'));
  expect(await one.counts(account)).toEqual({
    done: entries.length - refused.length,
    refused: refused.length,
  });
  await closing(one, other);
});

onEach('%s adds up refusals of a day, of all processes', async ([, open]) => {
  const [one, other] = await two(open);
  expect(await one.addErrors('2026-11-22', 'client', 0)).toBe(0);
  await Promise.all([
    ...Array.from({ length: 20 }, () => one.addErrors('2026-11-22', 'client', 1)),
    ...Array.from({ length: 20 }, () => other.addErrors('2026-11-22', 'client', 1)),
  ]);
  expect(await one.addErrors('2026-11-22', 'client', 2)).toBe(42);
  expect(await other.addErrors('2026-11-22', 'client', 0)).toBe(42);
  expect(await other.addErrors('2026-11-23', 'client', 1)).toBe(1);
  await closing(one, other);
});

onEach('%s encrypts requests and answers with a key, and opens with no other', async ([, open]) => {
  const store = await open('sealed', { key });
  const secret = entry({ answer, problem: { text: 'why' } });
  await store.add(secret);
  expect(await store.find(account, secret.id)).toEqual(secret);
  await store.close();
  const wrong = await open('sealed', { key: Buffer.alloc(32, 8) });
  await expect(wrong.find(account, secret.id)).rejects.toThrow('another key');
  await wrong.close();
  const none = await open('sealed');
  await expect(none.find(account, secret.id)).rejects.toThrow('open it with its key');
  await none.close();
});
