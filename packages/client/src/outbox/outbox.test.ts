import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../test/outbox-world.ts';
import { OutboxConflictError } from './conflict-error.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

test('has the intent in the store before it sends, and the answer before it says done', async () => {
  const { outbox, client, store } = await world.open();
  const text = world.freshText();
  client.beforeCall = async () => {
    const [entry] = await store.list({ account: 'tester', limit: 2 });
    expect(entry).toMatchObject({ state: 'sending', request: text, answer: null, attempts: 1 });
  };
  const entry = await outbox.submit(text, { key: 'erp/1' });
  const { DocDtls, SellerDtls } = JSON.parse(text);
  expect(entry).toMatchObject({
    ...{ state: 'done', key: 'erp/1', request: text, problem: null, dueAt: null },
    document: { gstin: SellerDtls.Gstin, type: 'INV', number: DocDtls.No, date: DocDtls.Dt },
  });
  const held = await world.portalClient.getByIrn(entry.irn!);
  expect(entry.id).toBe(held.Irn);
  const { AckNo, SignedInvoice, SignedQRCode } = held;
  expect(entry.answer).toMatchObject({ AckNo, SignedInvoice, SignedQRCode, Status: 'ACT' });
  for (const name of [entry.id, 'erp/1']) expect(await outbox.show(name)).toEqual(entry);
  expect(client.calls).toEqual(['generate']);
});

test('keeps what comes beside the answer', async () => {
  const { outbox } = await world.open();
  const EwbDtls = { TransMode: '1', Distance: 0, VehNo: 'KA01AB1234', VehType: 'R' };
  const { info, answer } = await outbox.submit(
    world.freshText((invoice) => ({ ...invoice, EwbDtls })),
  );
  expect(info).toMatchObject([{ InfCd: 'EWBPPD' }]);
  expect(answer).toMatchObject({ EwbNo: expect.any(Number) });
});

test('sends one document once, however often it is submitted', async () => {
  const { outbox, client } = await world.open();
  const text = world.freshText();
  const at = await Promise.all(Array.from({ length: 20 }, () => outbox.submit(text)));
  const after = await outbox.submit(text.replaceAll(',"', ',\n  "'));
  expect(client.calls).toEqual(['generate']);
  for (const entry of [...at, after]) expect(entry).toEqual(at[0]);
});

test('takes no other content for a document, and no other document for a key', async () => {
  const { outbox, client } = await world.open();
  const text = world.freshText();
  const { id } = await outbox.submit(text, { key: 'K' });
  const changed = text.replace('Laptop computer', 'Desktop computer');
  const rejected = await outbox.submit(changed).catch((error: unknown) => error);
  expect(rejected).toBeInstanceOf(OutboxConflictError);
  expect(rejected).toMatchObject({ entry: { id, state: 'done' } });
  // Registers compare numbers in capitals.
  const small = changed.replace(/"No":"(\S+?)"/, (_, number) => `"No":"${number.toLowerCase()}"`);
  await expect(outbox.submit(small)).rejects.toThrow(OutboxConflictError);
  await expect(outbox.submit(world.freshText(), { key: 'K' })).rejects.toThrow('the key K');
  expect(client.calls).toEqual(['generate']);
});

test('writes nothing down that is no invoice', async () => {
  const { outbox } = await world.open();
  await expect(outbox.submit('{"Version":"1.1"}')).rejects.toMatchObject({ code: '5002' });
  await expect(outbox.submit('no JSON')).rejects.toMatchObject({ code: '5002' });
  expect(Object.values(await outbox.counts()).every((count) => count === 0)).toBe(true);
});

test('asks after a lost answer, and takes what it sent for its own', async () => {
  const { outbox, client } = await world.open();
  client.fates = ['lose answer'];
  const text = world.freshText();
  const lost = await outbox.submit(text);
  expect(lost).toMatchObject({ state: 'unknown', irn: null, answer: null });
  expect(lost.problem?.text).toBe('No answer came: timeout');
  await outbox.drain();
  expect(client.calls).toEqual(['generate', 'getByDocument']);
  const entry = await outbox.show(lost.id);
  const held = await world.portalClient.getByIrn(lost.id);
  // The read has AckDt to the minute; the answer has it as it was signed.
  expect(entry).toMatchObject({ state: 'done', problem: null, request: text });
  const signed = JSON.parse(
    JSON.parse(Buffer.from(held.SignedInvoice.split('.')[1]!, 'base64url').toString()).data,
  );
  expect(entry?.answer).toEqual({ ...held, AckDt: signed.AckDt });
});

test('sends again only when the portal knows nothing of it', async () => {
  const { outbox, client, store } = await world.open();
  client.fates = ['lose request', 'lose request', 'pass', 'pass'];
  const { id } = await outbox.submit(world.freshText());
  client.beforeCall = async (name) => {
    if (name === 'generate')
      expect(await store.find('tester', id)).toMatchObject({ state: 'sending' });
  };
  await outbox.drain();
  // The first question was lost as well: it is asked until there is an answer.
  expect(client.calls).toEqual(['generate', 'getByDocument', 'getByDocument', 'generate']);
  expect(await outbox.show(id)).toMatchObject({ state: 'done', attempts: 3 });
});

test('takes a registration of the same content for its own, whoever made it', async () => {
  const { outbox, client } = await world.open();
  const text = world.freshText();
  const { SignedInvoice } = await world.portalClient.generate(text);
  const entry = await outbox.submit(text);
  expect(client.calls).toEqual(['generate', 'getByIrn']);
  expect(entry).toMatchObject({ state: 'done', answer: { SignedInvoice } });
});

test('shows a registration of other content as a conflict', async () => {
  const { outbox, client } = await world.open();
  const text = world.freshText();
  await world.portalClient.generate(text.replace('Laptop computer', 'Desktop computer'));
  const entry = await outbox.submit(text);
  expect(entry).toMatchObject({ state: 'conflict', answer: null, dueAt: null, irn: entry.id });
  expect(entry.problem?.differences).toEqual([
    {
      pointer: '/ItemList/0/PrdDesc',
      sent: '"Laptop computer"',
      registered: '"Desktop computer"',
    },
  ]);
  await outbox.drain();
  expect(client.calls).toEqual(['generate', 'getByIrn']);
  // A person has looked into it; the portal still says the same.
  expect(await outbox.retry(entry.id)).toMatchObject({ state: 'unknown' });
  await outbox.drain();
  expect(await outbox.show(entry.id)).toMatchObject({ state: 'conflict' });
  expect(client.calls).toEqual(['generate', 'getByIrn', 'getByDocument']);
});

test('finds a conflict behind a lost answer, down to how a number is written', async () => {
  const { outbox, client } = await world.open();
  const text = world.freshText();
  await world.portalClient.generate(text.replace('"TotInvVal":', '"OthChrg":0.0,"TotInvVal":'));
  client.fates = ['lose request'];
  const { id } = await outbox.submit(text.replace('"TotInvVal":', '"OthChrg":0.00,"TotInvVal":'));
  await outbox.drain();
  expect(await outbox.show(id)).toMatchObject({
    state: 'conflict',
    problem: { differences: [{ pointer: '/ValDtls/OthChrg', sent: '0.00', registered: '0.0' }] },
  });
});

test('does not send again what was refused, and takes the corrected document', async () => {
  const { outbox, client } = await world.open();
  const text = world.freshText();
  const broken = text.replace('"HsnCd":"84713010"', '"HsnCd":"99999999"');
  const refused = await outbox.submit(broken);
  expect(refused).toMatchObject({ state: 'refused', dueAt: null, answer: null });
  expect(refused.problem?.errors?.[0]?.code).toMatch(/^\d{4}$/);
  await outbox.drain();
  expect(await outbox.submit(broken)).toEqual(refused);
  expect(client.calls).toEqual(['generate']);
  const corrected = await outbox.submit(text);
  expect(corrected).toMatchObject({ id: refused.id, state: 'done', request: text, problem: null });
  expect(corrected.createdAt).toBe(refused.createdAt);
  expect(client.calls).toEqual(['generate', 'generate']);
});

test("keeps nothing of a service provider's taxpayers but the outcome", async () => {
  const { outbox, client } = await world.open({ forgets: true });
  const text = world.freshText();
  const entry = await outbox.submit(text);
  expect(entry.answer).toMatchObject({ Irn: entry.irn });
  const kept = await outbox.show(entry.id);
  expect(kept).toMatchObject({ state: 'done', irn: entry.irn, request: null, answer: null });
  expect(kept).toMatchObject({ problem: null, info: null, document: entry.document });
  expect(await outbox.submit(text)).toEqual(kept);
  expect(client.calls).toEqual(['generate']);
  const broken = world.freshText().replace('"HsnCd":"84713010"', '"HsnCd":"99999999"');
  const refused = await outbox.submit(broken);
  expect(refused.problem?.errors).toHaveLength(1);
  expect((await outbox.show(refused.id))?.problem?.text).toMatch(/^Codes: \d{4}$/);
  await expect(outbox.retry(refused.id)).rejects.toThrow('submit the document');
});
