import { afterEach, beforeEach, expect, inject, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { NewInvoice, Store } from '../../src/store/store.ts';
import { ask, freshDatabase } from '../../src/testing/databases.ts';
import { type Cut, type CuttingProxy, startCuttingProxy } from './cutting-proxy.ts';

/*
 * The connection breaks while the store commits: whatever it answers afterwards is what the database
 * has.
 */

let url: string;
let proxy: CuttingProxy;
let store: Store;
beforeEach(async () => {
  url = await freshDatabase(inject('postgresUrl')!);
  proxy = await startCuttingProxy(url);
  store = await opened(proxy.url, 10);
});
afterEach(async () => {
  await store.close();
  proxy.close();
});

const opened = (through: string, timeoutSeconds: number): Promise<Store> =>
  openStore({ file: '', url: through, poolSize: 3, timeoutSeconds, tell: () => {} });

function invoice(number: number, ackNo = 1_000 + number, withBill = false): NewInvoice {
  const owner = {
    seller_gstin: '29ZZIRX0001Z1ZK',
    irn: String(number).padStart(64, '0'),
    financial_year: 2026,
    generated_by: '29ZZIRX0001Z1ZK',
  };
  const row = {
    ...owner,
    ...{ ack_no: ackNo, ack_at: 1, doc_type: 'INV', doc_no: `N${number}`, doc_day: '2026-04-01' },
    ...{ buyer_gstin: '27ZZIRX0002Z1ZK', invoice_data: '{}', qr_data: '{}', kid: 'k', iss: 'i' },
    ...{ invoice_signature: Buffer.from([1]), qr_signature: Buffer.from([2]) },
  };
  const bill = { ...owner, ...{ turn: 0, ewb_no: ackNo, generated_at: 1 } };
  const part = { valid_till: null, km: 1, particulars: '{}' };
  return { row, bill: withBill ? { ...bill, ...part } : undefined };
}

const several = [invoice(1, 1_001, true), invoice(2), invoice(3)];
const counts = async () => {
  const [row] = await ask(
    url,
    `select (select count(*)::int from invoices) as invoices,
       (select count(*)::int from eway_bills) as bills`,
  );
  return row;
};

/** What passes on the wire when a group commits, and when a single invoice does. */
const commits = { group: 'commit\0', single: 'insert_invoices_1\0' };

test('an answer that never comes is waited for no longer than for a slow statement', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const patient = await opened(proxy.url, 10);
  const cut = proxy.cut('silent', commits.group);
  const inserting = patient.insertInvoices(several);
  await cut;
  await vi.advanceTimersByTimeAsync(11_000);
  expect(await counts()).toEqual({ invoices: 0, bills: 0 });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await inserting).toEqual([true, true, true]);
  expect(await counts()).toEqual({ invoices: 3, bills: 1 });
  await patient.close();
});

test.for<Cut>(['before', 'after'])('cut %s the commit of a group', async (how) => {
  const cut = proxy.cut(how, commits.group);
  expect(await store.insertInvoices(several)).toEqual([true, true, true]);
  await cut;
  expect(await counts()).toEqual({ invoices: 3, bills: 1 });
});

test.for<Cut>(['before', 'after'])('cut %s the statement of a single one', async (how) => {
  const cut = proxy.cut(how, commits.single);
  expect(await store.insertInvoices([invoice(1)])).toEqual([true]);
  await cut;
  expect(await counts()).toEqual({ invoices: 1, bills: 0 });
});

test('waits for a commit that is still on its way, and knows its own', async () => {
  const cut = proxy.cut('late', commits.group);
  const inserted = store.insertInvoices(several);
  await cut;
  const waiting = `select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(() => ask(url, waiting), { timeout: 20_000 }).toHaveLength(1);
  proxy.deliver();
  expect(await inserted).toEqual([true, true, true]);
  expect(await counts()).toEqual({ invoices: 3, bills: 1 });
});

test('takes nobody else’s invoice for its own', async () => {
  await store.insertInvoices([invoice(2, 77)]);
  const cut = proxy.cut('after', commits.group);
  expect(await store.insertInvoices(several)).toEqual([true, false, true]);
  await cut;
  expect((await store.findInvoice(several[1]!.row.seller_gstin, several[1]!.row.irn))?.ack_no).toBe(
    77,
  );
});

test('says that it does not know when the database stays away', async () => {
  const hasty = await opened(proxy.url, 1);
  const cut = proxy.cut('late', commits.group);
  const inserted = hasty.insertInvoices(several);
  await cut;
  proxy.close();
  await expect(inserted).rejects.toThrow('not known');
  await hasty.close();
});

test('is sure that nothing happened when the connection is lost before the commit', async () => {
  const cut = proxy.cut('before', 'insert_invoices_2\0');
  await expect(store.insertInvoices(several)).rejects.toMatchObject({ code: '3043' });
  await cut;
  expect(await counts()).toEqual({ invoices: 0, bills: 0 });
  expect(await store.insertInvoices(several)).toEqual([true, true, true]);
});

test('inserts groups of every size, and of two equal documents the first', async () => {
  let begun = 0;
  for (const size of [1, 2, 3, 16, 63, 64, 65, 130]) {
    const group = Array.from({ length: size }, (_, index) => invoice(begun + index));
    begun += size;
    expect(await store.insertInvoices(group)).toEqual(group.map(() => true));
    expect(await store.insertInvoices(group)).toEqual(group.map(() => false));
  }
  const twice = [invoice(9_000, 1), invoice(9_000, 2)];
  expect(await store.insertInvoices(twice)).toEqual([true, false]);
  expect((await store.findInvoice(twice[0]!.row.seller_gstin, twice[0]!.row.irn))?.ack_no).toBe(1);
});

test('lets groups with common documents go in from several sides at once', async () => {
  const other = await opened(url, 10);
  for (let round = 0; round < 20; round++) {
    const group = Array.from({ length: 16 }, (_, index) => round * 16 + index);
    const ones = group.map((number) => invoice(number, 10_000 + number, true));
    const others = group.toReversed().map((number) => invoice(number, 90_000 + number, true));
    const [here, there] = await Promise.all([
      store.insertInvoices(ones),
      other.insertInvoices(others),
    ]);
    expect(here).toEqual(there.toReversed().map((isIn) => !isIn));
  }
  expect(await counts()).toEqual({ invoices: 320, bills: 320 });
  await other.close();
});
