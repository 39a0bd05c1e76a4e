import { ConfigError, readConfig } from '@openirp/server';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Postgres, startPostgres } from '../../../client/test/postgres.ts';
import { Archive } from '../../src/register/archive.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { NewInvoice, Store } from '../../src/store/store.ts';
import { ask } from '../../src/testing/databases.ts';
import { type Standby, startStandby } from './standby.ts';

/** Servers of their own: one is stopped and started, the other follows it. */
let primary: Postgres;
let standby: Standby;
let store: Store;
let archive: Archive;
let told: string[] = [];
beforeAll(async () => {
  primary = await startPostgres();
  standby = await startStandby(primary);
  store = await opened(standby.url);
  archive = new Archive(store);
  await caughtUp();
}, 120_000);
afterEach(() => {
  told = [];
});
afterAll(async () => {
  await store.close();
  await standby.stop();
  await primary.stop();
});

const opened = (replicaUrl: string): Promise<Store> =>
  openStore({
    ...{ file: '', url: primary.url, replicaUrl, poolSize: 4, timeoutSeconds: 10 },
    tell: (what) => told.push(what),
  });

const seller = '29ZZIRX0001Z1ZK';
const irnOf = (number: number): string => String(number).padStart(64, '0');

function invoice(number: number): NewInvoice {
  const row = {
    ...{ seller_gstin: seller, irn: irnOf(number), financial_year: 2026, generated_by: seller },
    ...{ ack_no: number, ack_at: 1, doc_type: 'INV', doc_no: `N${number}`, doc_day: '2026-04-01' },
    ...{ buyer_gstin: '27ZZIRX0002Z1ZK', invoice_data: '{}', qr_data: '{}', kid: 'k', iss: 'i' },
    ...{ invoice_signature: Buffer.from([1]), qr_signature: Buffer.from([2]) },
  };
  return { row, bill: undefined };
}

/** Until the standby shows everything that is committed now. */
async function caughtUp(): Promise<void> {
  const [row] = await ask(primary.url, 'select pg_current_wal_lsn()::text as lsn');
  const sql = `select pg_last_wal_replay_lsn() >= '${row!.lsn}' as yes`;
  const replayed = async () => expect((await ask(standby.url, sql))[0]!.yes).toBe(true);
  await vi.waitFor(replayed, { timeout: 30_000, interval: 20 });
}

const listed = async () => (await archive.list(seller, 10)).map(({ ackNo }) => ackNo);

async function filed(): Promise<string[]> {
  const irns: string[] = [];
  for await (const { irn } of archive.registered(seller, '2026-04-01', '2026-04-30'))
    irns.push(irn);
  return irns;
}

test('lists come from the replica, and what decides does not', async () => {
  await store.insertInvoices([invoice(1)]);
  await caughtUp();
  expect(await listed()).toEqual([1]);
  // From here on the replica shows the past.
  await ask(standby.url, 'select pg_wal_replay_pause()');
  await store.insertInvoices([invoice(2)]);
  expect(await listed()).toEqual([1]);
  expect(await filed()).toEqual([irnOf(1)]);
  const key = { seller_gstin: seller, irn: irnOf(2), financial_year: 2026 };
  expect(await store.areRegistered([key])).toEqual([true]);
  expect((await store.findInvoice(seller, irnOf(2)))?.ack_no).toBe(2);
  expect(await store.insertInvoices([invoice(2)])).toEqual([false]);
  await ask(primary.url, 'delete from invoices');
  expect(await archive.hasAny(seller)).toBe(false);
  expect(await listed()).toEqual([1]);
  await store.insertInvoices([invoice(1), invoice(2)]);
  await ask(standby.url, 'select pg_wal_replay_resume()');
  await caughtUp();
  expect(await listed()).toEqual([2, 1]);
  expect(told).toEqual([]);
});

test('without the replica the database is asked, and that is told once', async () => {
  await standby.halt();
  await store.insertInvoices([invoice(3)]);
  for (let time = 0; time < 3; time++) {
    expect(await listed()).toEqual([3, 2, 1]);
    expect(await filed()).toHaveLength(3);
  }
  expect(told).toEqual([expect.stringMatching(/^read replica: the database is away: /)]);
  await standby.resume();
  await caughtUp();
  const isBack = async () => {
    await listed();
    return told.at(-1);
  };
  await expect.poll(isBack, { timeout: 20_000 }).toBe('read replica: the database is back');
  await ask(standby.url, 'select pg_wal_replay_pause()');
  await store.insertInvoices([invoice(4)]);
  expect(await listed()).toEqual([3, 2, 1]);
  await ask(standby.url, 'select pg_wal_replay_resume()');
});

test('a replica that is none is told of, and lists are right', async () => {
  const other = new URL(primary.url);
  other.pathname = '/template1';
  const mistaken = await opened(other.href);
  for (let time = 0; time < 3; time++) {
    expect(await new Archive(mistaken).list(seller, 10)).not.toHaveLength(0);
  }
  expect(told).toEqual([expect.stringMatching(/^read replica: not used, .*does not exist/)]);
  await mistaken.close();
});

test('a replica of no database is refused', () => {
  const read = (...flags: string[]) => readConfig(flags, {});
  const alone = () => read('--replica-url', 'postgres://u:hunter2@h/d');
  expect(alone).toThrow(ConfigError);
  expect(alone).toThrow(/OPENIRP_REPLICA_URL.*only beside OPENIRP_DATABASE_URL/);
  expect(alone).not.toThrow(/hunter2/);
  expect(() => read('--replica-url', 'mysql://h/d')).toThrow(/must be an address such as postgres/);
  const both = read('--database-url', 'postgres://h/d', '--replica-url', 'postgres://r/d');
  expect(both.replicaUrl).toBe('postgres://r/d');
});
