import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Vault } from '../keys/vault.ts';
import type { Store } from '../store/store.ts';
import { openStoreOf } from '../testing/databases.ts';
import { Delivery, leaseMs } from './delivery.ts';
import { type Message, Messages } from './messages.ts';
import { openGateways } from './open-gateways.ts';

let now: number;
const clock = { now: () => now };
const vault = new Vault(Buffer.alloc(32, 7));
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

let folder: string;
let store: Store;
let smtp: SMTPServer;
let mails: { to: string[]; raw: string }[];
/** How the mail server answers the next messages; it takes those for which there is none. */
let mailAnswers: (number | 'nothing')[];
let sms: Server;
let texts: { headers: IncomingMessage['headers']; body: unknown }[];
let smsAnswers: number[];
let running: Delivery[];

beforeEach(async () => {
  now = Date.UTC(2026, 7, 14);
  [mails, mailAnswers, texts, smsAnswers, running] = [[], [], [], [], []];
  folder = mkdtempSync(join(tmpdir(), 'openirp-delivery-'));
  store = await openStoreOf(folder);
  smtp = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData: async (stream, { envelope }, done) => {
      const raw = await text(stream);
      const answer = mailAnswers.shift();
      if (answer === 'nothing') return;
      if (answer !== undefined) {
        return done(Object.assign(new Error('no'), { responseCode: answer }));
      }
      mails.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
      done();
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  sms = createServer(async (request, response) => {
    texts.push({ headers: request.headers, body: JSON.parse(await text(request)) });
    response.writeHead(smsAnswers.shift() ?? 202).end('{"id": 1}');
  }).listen(0, '127.0.0.1');
  await once(sms, 'listening');
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  await new Promise<void>((resolve) => smtp.close(resolve));
  sms.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;

function delivery(own = store): Delivery {
  const gateways = openGateways({
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    mailFrom: 'OpenIRP <no-reply@openirp.example>',
    smsUrl: `http://127.0.0.1:${portOf(sms)}/send`,
    smsToken: 'gateway-token',
  });
  const onFault = (error: unknown) => {
    throw error;
  };
  const made = new Delivery({ store: own, vault, clock, gateways, onFault });
  running.push(made);
  return made;
}

const mail: Message = {
  channel: 'mail',
  recipient: 'signatory@zzirx0001z.example',
  kind: 'registration code',
  subject: 'Your code',
  text: 'The code is 123456.',
};
const shortMessage: Message = { ...mail, channel: 'sms', recipient: '5550000010' };
const send = (message: Message) => new Messages(store, vault, clock).send(message);
const rows = () => store.db.selectFrom('messages').selectAll().orderBy('created_at').execute();
const only = async () => (await rows())[0]!;

test('brings a mail to the mail server and forgets what it said', async () => {
  await send(mail);
  await delivery().round();
  expect(mails).toHaveLength(1);
  expect(mails[0]!.to).toEqual([mail.recipient]);
  expect(mails[0]!.raw).toMatch(/^Subject: Your code\r$/m);
  expect(mails[0]!.raw).toMatch(/^From: OpenIRP <no-reply@openirp.example>\r$/m);
  expect(mails[0]!.raw).toContain('The code is 123456.');
  expect(await only()).toMatchObject({ state: 'sent', tries: 1, sealed_content: null });
});

test('hands a short message to the gateway with its token', async () => {
  await send(shortMessage);
  await delivery().round();
  const [{ headers, body }] = texts as [(typeof texts)[0]];
  expect(body).toEqual({ to: '915550000010', text: mail.text });
  expect(headers.authorization).toBe('Bearer gateway-token');
  expect(await only()).toMatchObject({ state: 'sent', sealed_content: null });
});

test('tries again after pauses that grow, and gives up after twelve tries', async () => {
  await send(shortMessage);
  smsAnswers = Array(20).fill(503);
  const own = delivery();
  const pauses: number[] = [];
  for (let tries = 1; tries < 12; tries++) {
    await own.round();
    const { next_try_at, state } = await only();
    expect(state).toBe('waiting');
    pauses.push((next_try_at - now) / 1000);
    now = next_try_at - 1;
    await own.round();
    now = next_try_at;
  }
  expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600]);
  await own.round();
  expect(texts).toHaveLength(12);
  expect(await only()).toMatchObject({ state: 'failed', fault: 'HTTP 503', sealed_content: null });
});

test('a mail that is refused for now is sent later', async () => {
  await send(mail);
  mailAnswers = [451];
  const own = delivery();
  await own.round();
  expect(await only()).toMatchObject({ state: 'waiting', fault: 'SMTP EMESSAGE 451' });
  now += 5_000;
  await own.round();
  expect(mails).toHaveLength(1);
  expect(await only()).toMatchObject({ state: 'sent', tries: 2, fault: null });
});

test.each([
  ['a mail refused for good', mail, () => mailAnswers.push(550), 'SMTP EMESSAGE 550'],
  ['a short message refused for good', shortMessage, () => smsAnswers.push(400), 'HTTP 400'],
  [
    'a number that is none',
    { ...shortMessage, recipient: '1 or 1' },
    () => 0,
    'not a mobile number',
  ],
  [
    'two addresses in one',
    { ...mail, recipient: 'a@zzirx.example, b@zzirx.example' },
    () => 0,
    'not a mail address',
  ],
  [
    'a header in an address',
    { ...mail, recipient: 'a@zzirx.example\r\nBcc: b@zzirx.example' },
    () => 0,
    'not a mail address',
  ],
] as [
  string,
  Message,
  () => number,
  string,
][])('%s is not tried again', async (_, message, prepare, fault) => {
  prepare();
  await send(message);
  const own = delivery();
  await own.round();
  now += dayMs;
  await own.round();
  expect(await only()).toMatchObject({ state: 'failed', tries: 1, fault });
  expect(mails).toEqual([]);
});

test('a subject brings no header of its own', async () => {
  await send({ ...mail, subject: 'Code\r\nBcc: other@zzirx.example\n\nmore' });
  await delivery().round();
  expect(mails[0]!.to).toEqual([mail.recipient]);
  expect(mails[0]!.raw).toMatch(/^Subject: Code Bcc: other@zzirx.example more\r$/m);
  expect(mails[0]!.raw).not.toMatch(/^Bcc:/m);
});

test('of several processes one sends each message', async () => {
  const second = await openStoreOf(folder);
  for (let i = 0; i < 20; i++) await send({ ...shortMessage, text: `${i}` });
  await Promise.all([delivery(), delivery(second), delivery()].map((one) => one.round()));
  const sent = texts.map(({ body }) => Number((body as { text: string }).text));
  expect(sent.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  await second.close();
});

test('what a killed process was sending is sent by another', async () => {
  await send(mail);
  mailAnswers = ['nothing'];
  const killed = delivery().round();
  await expect.poll(() => mailAnswers).toEqual([]);
  const other = delivery();
  await other.round();
  expect(mails).toEqual([]);
  now += leaseMs;
  await other.round();
  expect(mails).toHaveLength(1);
  expect(await only()).toMatchObject({ state: 'sent', tries: 2 });
  // What the first one learns in the end changes nothing any more.
  for (const connection of smtp.connections) connection.close();
  await killed;
  expect(await only()).toMatchObject({ state: 'sent', fault: null });
});

test('a clock that is moved back holds nothing up', async () => {
  now += 40 * dayMs;
  await send(shortMessage);
  smsAnswers = [503];
  const own = delivery();
  await own.round();
  now -= 40 * dayMs;
  await own.round();
  expect(await only()).toMatchObject({ state: 'sent' });
});

test('a code that comes too late is not sent', async () => {
  await send({ ...shortMessage, usefulUntil: now + 10 * minuteMs });
  now += 11 * minuteMs;
  await delivery().round();
  expect(texts).toEqual([]);
  expect(await only()).toMatchObject({ state: 'failed', fault: 'not sent in time' });
});

test('begins by itself as soon as something is queued, a decoy excepted', async () => {
  const own = delivery();
  own.begin();
  const messages = new Messages(store, vault, clock, () => own.wake());
  await messages.send({ ...shortMessage, isDecoy: true });
  await messages.send(shortMessage);
  await expect.poll(async () => (await rows()).map(({ state }) => state)).toContain('sent');
  expect(texts).toHaveLength(1);
});

test('keeps what was sent for thirty days, and without a gateway the newest of a day', async () => {
  await send(mail);
  await delivery().round();
  await send({ ...mail, isDecoy: true });
  for (let i = 0; i < 210; i++) await send({ ...shortMessage, recipient: `55500${10_000 + i}` });
  const gateways = {};
  const look = async () => {
    const alone = new Delivery({ store, vault, clock, gateways, onFault: () => {} });
    alone.begin();
    return alone;
  };
  const count = async (state: string) => (await rows()).filter((row) => row.state === state).length;
  running.push(await look());
  await expect.poll(() => count('waiting')).toBe(200);
  now += dayMs + 1;
  running.push(await look());
  await expect.poll(() => count('waiting')).toBe(0);
  expect([await count('sent'), await count('dropped')]).toEqual([1, 0]);
  now += 30 * dayMs;
  running.push(await look());
  await expect.poll(() => count('sent')).toBe(0);
});
