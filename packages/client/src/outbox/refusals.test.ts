import { afterAll, beforeAll, expect, test } from 'vitest';
import { control } from '../../../server/test/control.ts';
import { startWorld, type World } from '../../test/outbox-world.ts';
import { CitizenError } from '../citizen/citizen-error.ts';
import { codeMeanings } from '../code-meanings.ts';
import { ConnectionError } from '../connection-error.ts';
import { IrpError } from '../irp-error.ts';
import { TryLater } from '../try-later.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

const refusal = (code: string, message = "in the portal's words") =>
  new IrpError([{ code, message }]);

const codesOf = (meaning: string) =>
  codeMeanings.filter((each) => each.meaning === meaning).map(({ code }) => code);

test.each(
  codesOf('again'),
)('sends again, unasked, what the gate turned away with %s', async (code) => {
  const { outbox, client } = await world.open();
  client.fates = [refusal(code)];
  const entry = await outbox.submit(world.freshText());
  expect(entry).toMatchObject({ state: 'waiting', problem: { errors: [{ code }] } });
  await outbox.drain();
  expect(client.calls).toEqual(['generate', 'generate']);
  expect(await outbox.show(entry.id)).toMatchObject({ state: 'done', problem: null });
});

test('waits for as long as a busy portal asks for', async () => {
  const { outbox, client, clock } = await world.open();
  client.fates = [new TryLater(refusal('3043'), 30_000)];
  const before = clock.time;
  const entry = await outbox.submit(world.freshText());
  expect(entry.state).toBe('waiting');
  await outbox.drain();
  expect(clock.time - before).toBeGreaterThanOrEqual(30_000);
  expect(await outbox.show(entry.id)).toMatchObject({ state: 'done' });
});

const faults = [...codesOf('ask').map((code) => refusal(code)), refusal('5002', faultText())];

test.each(faults)('asks first when the portal failed with %s', async (fault) => {
  const { outbox, client } = await world.open();
  client.fates = [fault];
  const entry = await outbox.submit(world.freshText());
  expect(entry).toMatchObject({ state: 'unknown', problem: { errors: [{ code: fault.code }] } });
  await outbox.drain();
  expect(client.calls).toEqual(['generate', 'getByDocument', 'generate']);
  expect(await outbox.show(entry.id)).toMatchObject({ state: 'done' });
});

function faultText(): string {
  return 'Application error, issue with application while processing the request.';
}

test('counts a refusal of the content more than a fault beside it', async () => {
  const { outbox, client } = await world.open();
  client.fates = [new IrpError([...refusal('5001').details, ...refusal('2176').details])];
  expect(await outbox.submit(world.freshText())).toMatchObject({ state: 'refused' });
});

test('holds everything back when the portal does not accept the credentials', async () => {
  const { outbox, client, clock } = await world.open();
  client.fates = [refusal('1008')];
  const first = await outbox.submit(world.freshText());
  expect(first).toMatchObject({ state: 'waiting', problem: { errors: [{ code: '1008' }] } });
  const second = await outbox.submit(world.freshText());
  expect(second).toMatchObject({ state: 'pending', attempts: 0 });
  expect(client.calls).toEqual(['generate']);
  const before = clock.time;
  await outbox.drain();
  // Minutes pass before another login is tried: portals lock users.
  expect(clock.time - before).toBeGreaterThan(120_000);
  expect((await outbox.counts()).done).toBe(2);
});

test('tells that the number of a cancelled document is used up', async () => {
  const { outbox, client } = await world.open();
  const text = world.freshText();
  const { Irn } = await world.portalClient.generate(text);
  await world.portalClient.cancel(Irn, '3', 'order cancelled');
  const entry = await outbox.submit(text);
  expect(entry).toMatchObject({ state: 'refused', problem: { errors: [{ code: '2278' }] } });
  expect(entry.problem?.text).toMatch('give the document another one');
  expect(client.calls).toEqual(['generate']);
});

test('tells that a document of its own has been cancelled since', async () => {
  const { outbox, client } = await world.open();
  client.fates = ['lose answer'];
  const { id } = await outbox.submit(world.freshText());
  await world.portalClient.cancel(id, '1', 'twice');
  await outbox.drain();
  expect(await outbox.show(id)).toMatchObject({
    ...{ state: 'done', answer: { Irn: id, Status: 'CNL' } },
    problem: { text: 'It was registered, and has been cancelled since.' },
  });
});

test('names the portal that has registered the document before', async () => {
  const { outbox, client } = await world.open();
  const irn = 'ab'.repeat(32);
  const Desc = { Irn: irn, AckNo: null, IrnDtl: { RegIrp: 'NIC101' } };
  client.fates = [new IrpError(refusal('2295').details, [{ InfCd: 'DUPIRNGLP', Desc }])];
  const entry = await outbox.submit(world.freshText());
  expect(entry).toMatchObject({ state: 'conflict', irn, answer: null });
  expect(entry.problem?.holder).toEqual({ irn, portal: 'NIC101' });
  expect(entry.problem?.text).toContain(irn);
});

test('takes what another portal has registered and shows for its own', async () => {
  const { outbox, client } = await world.open();
  const text = world.freshText();
  const { Irn, SignedInvoice } = await world.portalClient.generate(text);
  const Desc = { Irn, AckNo: null, IrnDtl: { RegIrp: null } };
  const elsewhere = new IrpError(refusal('2295').details, [{ InfCd: 'DUPIRNGLP', Desc }]);
  client.fates = [elsewhere, 'pass', elsewhere];
  const entry = await outbox.submit(text);
  expect(entry).toMatchObject({ state: 'done', irn: Irn, answer: { SignedInvoice } });
  expect(entry.problem?.holder).toEqual({ irn: Irn, portal: null });
  expect(client.calls).toEqual(['generate', 'getByIrn']);
  // Of another document, whatever the numbers say, it is a conflict.
  expect(await outbox.submit(world.freshText())).toMatchObject({
    ...{ state: 'conflict', problem: { holder: { irn: Irn } } },
  });
});

test('asks for the IRN it computes when 2150 names none', async () => {
  const { outbox, client } = await world.open();
  const text = world.freshText();
  const { Irn } = await world.portalClient.generate(text);
  client.fates = [new IrpError(refusal('2150').details, [{ InfCd: 'DUPIRN', Desc: 'gone' }])];
  expect(await outbox.submit(text)).toMatchObject({ state: 'done', irn: Irn });
  expect(client.calls).toEqual(['generate', 'getByIrn']);
});

test('goes on asking when one server says 2150 and the other has not heard of it', async () => {
  const { outbox, client } = await world.open();
  const text = world.freshText();
  await world.portalClient.generate(text);
  client.fates = ['pass', refusal('2148')];
  const entry = await outbox.submit(text);
  expect(entry).toMatchObject({ state: 'unknown', irn: entry.id });
  await outbox.drain();
  expect(client.calls).toEqual(['generate', 'getByIrn', 'getByIrn']);
  expect(await outbox.show(entry.id)).toMatchObject({ state: 'done' });
});

test('leaves a registration of somebody else, which the portal does not show, to a person', async () => {
  const { outbox, client } = await world.open();
  client.fates = [refusal('2150'), refusal('2226')];
  expect(await outbox.submit(world.freshText())).toMatchObject({ state: 'conflict' });
});

test('waits as long as the other side asks, and the others with it', async () => {
  const { outbox, client, clock } = await world.open();
  const busy = { status: 503, retryAfterMs: 90_000, outcome: 'not sent' } as const;
  client.fates = [new ConnectionError('HTTP 503', busy)];
  const start = clock.time;
  const { state, dueAt } = await outbox.submit(world.freshText());
  expect(state).toBe('waiting');
  expect(dueAt).toBeGreaterThanOrEqual(start + 90_000);
  expect(await outbox.submit(world.freshText())).toMatchObject({ state: 'pending' });
  await outbox.drain();
  expect(clock.time).toBeGreaterThanOrEqual(start + 90_000);
  expect(client.calls).toEqual(['generate', 'generate', 'generate']);
});

test('knows that what the client holds back was not sent', async () => {
  const { outbox, client } = await world.open();
  const held = { of: 'gstin', who: '29', refusals: 2000, retryAfterMs: 60_000 } as const;
  client.fates = [new CitizenError(held)];
  expect(await outbox.submit(world.freshText())).toMatchObject({ state: 'waiting' });
});

test('leaves a lost answer to a person when the portal shows it no more', async () => {
  const { outbox, client } = await world.open();
  client.fates = ['lose answer'];
  const { id } = await outbox.submit(world.freshText());
  const { controlUrl = '' } = world.sandbox;
  await control({ controlUrl }, 'POST', '/clock/advance', { days: 4 });
  await outbox.drain();
  const entry = await outbox.show(id);
  expect(entry).toMatchObject({ state: 'unknown', dueAt: null, answer: null });
  expect(entry?.problem).toMatchObject({ errors: [{ code: '2283' }] });
  expect(entry?.problem?.text).toMatch('Download its signed invoice');
  // Nothing is ever sent again for it.
  await outbox.drain();
  expect(client.calls).toEqual(['generate', 'getByDocument']);
});
