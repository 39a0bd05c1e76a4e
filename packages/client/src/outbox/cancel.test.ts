import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../test/outbox-world.ts';
import { ConnectionError } from '../connection-error.ts';
import { OutboxConflictError } from './conflict-error.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

/** An outbox with one document registered. */
async function withRegistered(given?: Parameters<World['open']>[0]) {
  const opened = await world.open(given);
  const { id } = await opened.outbox.submit(world.freshText());
  opened.client.calls.length = 0;
  return { ...opened, irn: id };
}

test('cancels once, and keeps the answer', async () => {
  const { outbox, client, irn } = await withRegistered();
  const [entry, again] = await Promise.all([
    outbox.cancel(irn, '2', 'wrong quantity', { key: 'undo 1' }),
    outbox.cancel(irn.toUpperCase(), '2', 'wrong quantity', { key: 'undo 1' }),
  ]);
  expect(again).toEqual(entry);
  const CancelDate = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  expect(entry).toMatchObject({ kind: 'cancel', state: 'done', answer: { Irn: irn, CancelDate } });
  expect(client.calls).toEqual(['cancel']);
  expect(await outbox.show('undo 1')).toEqual(entry);
  // The IRN itself still names the registration.
  expect(await outbox.show(irn)).toMatchObject({ kind: 'register', state: 'done' });
  await expect(outbox.cancel(irn, '1', 'twice')).rejects.toThrow(OutboxConflictError);
  expect(client.calls).toEqual(['cancel']);
});

test('asks after a lost answer, and does not cancel twice', async () => {
  const { outbox, client, irn } = await withRegistered();
  client.fates = ['lose answer'];
  expect(await outbox.cancel(irn, '2', 'wrong')).toMatchObject({ state: 'unknown' });
  await outbox.drain();
  expect(client.calls).toEqual(['cancel', 'getByIrn']);
  const entry = await outbox.show(`cancel/${irn}`);
  expect(entry).toMatchObject({ state: 'done', answer: { Irn: irn, Status: 'CNL' } });
  expect(entry?.problem?.text).toMatch('shows the invoice as cancelled');
});

test('cancels again when the portal shows the invoice in force', async () => {
  const { outbox, client, irn } = await withRegistered();
  client.fates = ['lose request'];
  await outbox.cancel(irn, '2', 'wrong');
  await outbox.drain();
  expect(client.calls).toEqual(['cancel', 'getByIrn', 'cancel']);
  expect(await outbox.show(`cancel/${irn}`)).toMatchObject({ state: 'done' });
});

test('takes "cancelled already" for done, with the proof', async () => {
  const { outbox, client, irn } = await withRegistered();
  await world.portalClient.cancel(irn, '1', 'elsewhere');
  expect(await outbox.cancel(irn, '2', 'wrong')).toMatchObject({
    ...{ state: 'done', answer: { Irn: irn, Status: 'CNL' } },
  });
  expect(client.calls).toEqual(['cancel', 'getByIrn']);
});

test('is refused for an IRN of nobody, and for no IRN at all', async () => {
  const { outbox } = await world.open();
  const entry = await outbox.cancel('0'.repeat(64), '2', 'wrong');
  expect(entry).toMatchObject({ state: 'refused', problem: { errors: [{ code: '2148' }] } });
  await expect(outbox.cancel('123', '2', 'wrong')).rejects.toMatchObject({ code: '2145' });
});

test('says that an e-way bill comes first, and cancels when told that it is gone', async () => {
  const { outbox, client } = await world.open();
  const EwbDtls = { TransMode: '1', Distance: 0, VehNo: 'KA01AB1234', VehType: 'R' };
  const { id, answer } = await outbox.submit(
    world.freshText((invoice) => ({ ...invoice, EwbDtls })),
  );
  const refused = await outbox.cancel(id, '2', 'wrong');
  expect(refused).toMatchObject({ state: 'refused' });
  expect(refused.problem?.text).toMatch('Cancel that first, then retry');
  await world.portalClient.cancelEwb((answer as { EwbNo: number }).EwbNo, '3', 'wrong');
  await outbox.retry(refused.id);
  await outbox.drain();
  expect(await outbox.show(refused.id)).toMatchObject({ state: 'done' });
  expect(client.calls).toEqual(['generate', 'cancel', 'cancel']);
});

test('gives up 24 hours after the AckDt', async () => {
  const { outbox, client, clock, irn } = await withRegistered();
  const down = new ConnectionError('refused', { outcome: 'not sent' });
  client.fates = Array(500).fill(down);
  const { deadline, createdAt } = await outbox.cancel(irn, '2', 'wrong');
  expect(deadline - createdAt).toBeLessThanOrEqual(86_400_000);
  expect(deadline - createdAt).toBeGreaterThan(86_400_000 - 60_000);
  await outbox.drain();
  expect(await outbox.show(`cancel/${irn}`)).toMatchObject({ state: 'expired', dueAt: null });
  expect(clock.time).toBeLessThan(deadline + 3_600_000);
});
