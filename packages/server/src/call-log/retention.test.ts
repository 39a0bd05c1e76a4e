import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import type { Viewer } from './recorded-call.ts';

/** Whoever sees all calls of a client that is yet to be named. */
const nobody: Viewer = { clientId: '', userName: '', isOwner: true };

test('the log keeps so many calls of a client, and so many days', async () => {
  const small = await DeskPortal.open('--call-log-entries-max', '3', '--call-log-days', '2');
  try {
    const seat = await small.seat();
    await small.seat(1, 0);
    for (let count = 0; count < 5; count++) await small.register(small.freshInvoice(), seat);
    await small.irp.callLog.list(nobody, {}, { limit: 1 });
    await small.irp.callLog.forgetOld();
    const kept = async () => {
      const query = small.irp.store.db.selectFrom('call_log').select('client_id');
      return (await query.execute()).map(({ client_id }) => client_id).toSorted();
    };
    const own = small.clients[0]!.clientId;
    const others = small.clients[1]!.clientId;
    expect(await kept()).toEqual([own, own, own, others].toSorted());
    await small.later(3, () => small.irp.callLog.forgetOld());
    expect(await kept()).toEqual([]);
  } finally {
    await small.close();
  }
});

test('the log takes little from strangers who only claim to be a client', async () => {
  const client = await DeskPortal.open();
  try {
    const { clientId, users } = client.clients[0]!;
    const headers = { client_id: clientId, user_name: users[0]!.userName };
    const path = '/eicore/v1.03/Invoice';
    for (let count = 0; count < 30; count++) await client.call(path, { headers, method: 'POST' });
    const of = { clientId, userName: users[0]!.userName, isOwner: false };
    const found = await client.irp.callLog.list(of, {}, { limit: 500 });
    expect(found).toHaveLength(20);
    expect(new Set(found.map(({ isProven }) => isProven))).toEqual(new Set([false]));
  } finally {
    await client.close();
  }
});

test('the log keeps what a client did itself, however much strangers do', async () => {
  const small = await DeskPortal.open('--call-log-entries-max', '250');
  try {
    const irn = await small.register(small.freshInvoice(), await small.seat());
    await small.irp.callLog.list(nobody, {}, { limit: 1 });
    const { db } = small.irp.store;
    const first = await db.selectFrom('call_log').selectAll().executeTakeFirstOrThrow();
    const planted = Array.from({ length: 400 }, (_, index) => ({
      ...{ ...first, id: `planted-${index}`, seq: 1_000 + index, is_proven: 0 },
    }));
    for (let at = 0; at < 400; at += 50)
      await db
        .insertInto('call_log')
        .values(planted.slice(at, at + 50))
        .execute();
    await small.irp.callLog.begin();
    const of = { ...nobody, clientId: first.client_id };
    const kept = await small.irp.callLog.list(of, {}, { limit: 600 });
    expect(kept.filter(({ isProven }) => isProven)).toHaveLength(2);
    expect(kept.filter(({ isProven }) => !isProven)).toHaveLength(200);
    expect(kept[0]!.id).toBe('planted-399');
    expect(await small.irp.callLog.list(of, { irn }, { limit: 5 })).toHaveLength(1);
  } finally {
    await small.close();
  }
});

test('the log keeps as many bytes of a client as there is room for, the newest', async () => {
  const small = await DeskPortal.open('--call-log-mebibytes-max', '1');
  try {
    const seat = await small.seat();
    for (let count = 0; count < 8; count++) {
      const padding = randomBytes(150_000).toString('base64');
      await small.post('/eicore/v1.03/Invoice', { padding, count }, seat);
    }
    const kept = async () => {
      const of = { ...nobody, clientId: seat.headers.client_id! };
      return (await small.irp.callLog.list(of, {}, { limit: 50 })).map(({ seq }) => seq);
    };
    const before = await kept();
    await small.irp.callLog.forgetOld();
    const after = await kept();
    expect(after.length).toBeGreaterThan(0);
    expect(after.length).toBeLessThan(before.length);
    expect(after).toEqual(before.slice(0, after.length));
    const rows = await small.irp.store.db.selectFrom('call_log').select('details').execute();
    const bytes = rows.reduce((sum, { details }) => sum + details.length, 0);
    expect(bytes).toBeLessThan(1024 * 1024);
    expect(bytes).toBeGreaterThan(500 * 1024);
  } finally {
    await small.close();
  }
});
