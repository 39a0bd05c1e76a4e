import { exampleInvoice } from '@openirp/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';

let portal: DeskPortal;

beforeEach(async () => {
  portal = await DeskPortal.open('--call-log-entries-max', '5', '--call-log-days', '2');
});

afterEach(() => portal.close());

const nobody = { clientId: '', userName: '', isOwner: true };

/** What the store has counted, `endpoint code` by number. */
async function counts(client = 0): Promise<Record<string, number>> {
  await portal.irp.callLog.list(nobody, {}, { limit: 1 });
  const rows = await portal.irp.store.db
    .selectFrom('test_counts')
    .select(['endpoint', 'code', 'count'])
    .where('client_id', '=', portal.clients[client]!.clientId)
    .orderBy('endpoint')
    .orderBy('code')
    .execute();
  return Object.fromEntries(
    rows.map(({ endpoint, code, count }) => [`${endpoint} ${code}`.trim(), count]),
  );
}

const invoicePath = '/eicore/v1.03/Invoice';

test('operations count for the client that made them, by code, and stay when calls are forgotten', async () => {
  const seat = await portal.seat();
  const irns: string[] = [];
  for (let at = 0; at < 7; at++) irns.push(await portal.register(portal.freshInvoice(), seat));
  for (let at = 0; at < 3; at++) {
    const wrong = portal.freshInvoice();
    const ValDtls = { ...exampleInvoice.ValDtls, TotInvVal: 1 };
    await portal.post(invoicePath, { ...wrong, ValDtls }, seat);
  }
  await portal.call(`/eicore/v1.03/Invoice/irn/${irns[0]}`, { headers: seat.headers });
  const expected = {
    auth: 1,
    'generate-irn': 7,
    'generate-irn 2189': 3,
    'get-irn': 1,
    'scenario b2b': 7,
  };
  expect(await counts()).toEqual(expected);
  expect(await counts(1)).toEqual({});
  const sample = portal.irp.store.db.selectFrom('test_counts').select('sample');
  const { sample: irn } = await sample.where('endpoint', '=', 'get-irn').executeTakeFirstOrThrow();
  expect(irn).toBe(irns[0]);
  await portal.later(3, () => portal.irp.callLog.forgetOld());
  const left = await portal.irp.store.db.selectFrom('call_log').select('seq').execute();
  expect(left).toEqual([]);
  expect(await counts()).toEqual(expected);
});

test('the same refusal counts once, however often it is asked for', async () => {
  const seat = await portal.seat();
  const wrong = { ...portal.freshInvoice(), ItemList: [] };
  for (let at = 0; at < 2; at++) await portal.post(invoicePath, wrong, seat);
  expect(await counts()).toMatchObject({ 'generate-irn 2228': 1 });
  await portal.post(invoicePath, wrong, seat);
  const unknown = `${invoicePath}/irn/${'0'.repeat(64)}`;
  for (let at = 0; at < 3; at++) await portal.call(unknown, { headers: seat.headers });
  await portal.call(`${invoicePath}/irn/${'1'.repeat(64)}`, { headers: seat.headers });
  const expected = { 'generate-irn 2228': 1, 'get-irn 2148': 2 };
  expect(await counts()).toMatchObject(expected);
});

test('a refusal with many codes is one operation', async () => {
  const seat = await portal.seat();
  const ValDtls = { ...exampleInvoice.ValDtls, AssVal: 1, TotInvVal: 1 };
  await portal.post(invoicePath, { ...portal.freshInvoice(), ValDtls }, seat);
  const found = Object.entries(await counts()).filter(([name]) => /^generate-irn \d/.test(name));
  expect(found.length).toBeGreaterThan(1);
  expect(found.reduce((sum, [, count]) => sum + count, 0)).toBe(1);
});

test('neither the console nor a stranger adds to the counts', async () => {
  const seat = await portal.seat();
  const env = { isConsole: true };
  await portal.post(invoicePath, portal.freshInvoice(), seat, { env });
  const { client_secret: _, ...unproven } = seat.headers;
  await portal.call(`${invoicePath}/irn/${'0'.repeat(64)}`, { headers: unproven });
  expect(await counts()).toEqual({ auth: 1 });
});
