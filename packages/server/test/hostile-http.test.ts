import { randomBytes } from 'node:crypto';
import { seal } from '@openirp/core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { documentedCodes } from './documented.ts';
import { freshInvoice } from './invoice.ts';
import { headOf, type RawAnswer, type RawSocket, rawSocket } from './raw-socket.ts';
import { ackNosIn } from './register-rows.ts';
import { clientOf, optionsOf } from './sandbox-client.ts';
import { cleanUp, dataFolder, type Portal, startPortal } from './start-portal.ts';
import { callWith, exchange, logIn, type Session } from './wire-call.ts';

const rounds = [1, 2, 3, 4];
const generate = '/eicore/v1.03/Invoice';
const mebibyte = 1024 * 1024;
/** What a server may grow by under all of this; more than forty times that is thrown at it. */
const growthBytesMax = 100 * mebibyte;

const data = dataFolder();
let portal: Portal;
let session: Session;
let memoryBefore: number;

beforeAll(async () => {
  portal = await startPortal(data, '--body-timeout-seconds', '1');
  session = await logIn(optionsOf(portal.sandbox));
  await clientOf(portal.sandbox).generate(freshInvoice(portal.sandbox));
  // The pages are loaded when somebody first asks for one, once and for all.
  expect((await fetch(`${portal.baseUrl}/docs`)).status).toBe(200);
  memoryBefore = portal.memoryBytes();
});

afterEach(async () => {
  await clientOf(portal.sandbox).generate(freshInvoice(portal.sandbox));
  expect(portal.memoryBytes() - memoryBefore).toBeLessThan(growthBytesMax);
});

afterAll(cleanUp);

test('gives up on a body that comes byte by byte', async () => {
  const connection = await opened(`${postHead({ 'content-length': 1000 })}{"Data":"`);
  const drip = setInterval(() => connection.write('A'), 100);
  const answers = await connection.untilClosed().finally(() => clearInterval(drip));
  expectRefusals(answers, ['2142']);
});

test('gives up on a head that does not end', async () => {
  const connection = await opened('POST /eicore/v1.03/Invoice HTTP/1.1\r\nHost: x\r\n');
  const drip = setInterval(() => connection.write('a'), 100);
  const answers = await connection.untilClosed().finally(() => clearInterval(drip));
  expectRefusals(answers, ['2142']);
});

test('does nothing for a body shorter than announced', async () => {
  const body = sealed(JSON.stringify(freshInvoice(portal.sandbox)));
  const before = (await ackNosIn(data)).size;
  const connection = await opened(postHead({ 'content-length': body.length + 1 }) + body);
  connection.halfClose();
  expectRefusals(await connection.untilClosed(), ['2142']);
  expect((await ackNosIn(data)).size).toBe(before);
});

test('does nothing with what stands behind the announced end of a body', async () => {
  const body = sealed(JSON.stringify(freshInvoice(portal.sandbox)));
  const before = (await ackNosIn(data)).size;
  const cut = await opened(postHead({ 'content-length': body.length - 50 }) + body);
  expectRefusals(await cut.untilClosed(), ['5002', '2142']);
  expect((await ackNosIn(data)).size).toBe(before);
  // The whole call gets its own answer, and what follows it another one.
  const whole = await opened(`${postHead({ 'content-length': body.length })}${body}and more`);
  const [registered, refused] = await whole.untilClosed();
  expect(documentedCodes(registered!.body)).toEqual([]);
  expect(documentedCodes(refused!.body)).toEqual(['2142']);
  expect((await ackNosIn(data)).size).toBe(before + 1);
});

// Repeated, because an answer is lost only sometimes where a connection is reset too early.
test.each(rounds)('stops a chunked body at the limit, %s', async () => {
  const connection = await opened(postHead({ 'transfer-encoding': 'chunked' }));
  const chunk = 'A'.repeat(64 * 1024);
  for (let sent = 0; sent < 4 * mebibyte; sent += chunk.length) {
    connection.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
  }
  // It never ends, so the portal ends the connection.
  expectTooLarge(await connection.untilClosed());
});

test.each(rounds)('refuses a body that is announced too large, %s', async () => {
  const connection = await opened(postHead({ 'content-length': 4 * mebibyte }));
  await connection.writeBeforeReading('A'.repeat(4 * mebibyte));
  expectTooLarge(await connection.answers(1));
  // The whole body has come, so the connection is as good as before.
  connection.write(`${postHead({ 'content-length': 2, Connection: 'close' })}{}`);
  const [, next] = await connection.untilClosed();
  expect(documentedCodes(next!.body)).toEqual(['5003']);
});

test('tells a slow sender why its call is refused', async () => {
  const body = 'A'.repeat(160 * 1024);
  const headers = { AuthToken: 'unknown', 'content-length': body.length, Connection: 'close' };
  const connection = await opened(postHead(headers));
  await connection.writeBeforeReading(body, 75);
  expectRefusals(await connection.untilClosed(), ['1005']);
});

test('takes 2 MiB of plain text, and not a byte more', async () => {
  const whole = await callWith(session, { path: generate, payload: ' '.repeat(2 * mebibyte) });
  expect([whole.status, whole.code]).toEqual([200, '5002']);
  expect(whole.text).not.toContain('too large');
  const more = await callWith(session, { path: generate, payload: ' '.repeat(2 * mebibyte + 1) });
  expect(more.status).toBe(413);
  expect(documentedCodes(more.text)).toEqual(['5002']);
});

test('holds no bodies of strangers', async () => {
  const body = 'A'.repeat(2 * mebibyte);
  const strangers = [
    { path: generate, headers: {} },
    { path: generate, headers: { ...session.headers, AuthToken: 'x' } },
    { path: '/eivital/v1.04/auth', headers: {} },
    { path: '/nowhere', headers: {} },
  ];
  const expected = [
    [200, '1011'],
    [200, '1005'],
    [413, '5002'],
    [404, '3005'],
  ];
  for (const [index, { path, headers }] of strangers.entries()) {
    const calls = Array.from({ length: 50 }, () =>
      exchange(portal.baseUrl, { path, headers, body }),
    );
    for (const { status, text } of await Promise.all(calls)) {
      expect([status, ...documentedCodes(text)]).toEqual(expected[index]);
    }
  }
});

test('answers a flood of headers with an envelope', async () => {
  const flood = Array.from({ length: 20_000 }, (_, index) => [`x-${index}`, 'y'.repeat(50)]);
  for (const headers of [Object.fromEntries(flood), { 'x-long': 'y'.repeat(mebibyte) }]) {
    const connection = await opened(`${headOf('GET / HTTP/1.1', { Host: 'x', ...headers })}\r\n`);
    expectRefusals(await connection.untilClosed(), ['2142']);
  }
});

const broken: Record<string, string | Uint8Array> = {
  'random bytes': randomBytes(5000),
  'a TLS greeting': Buffer.from('16030100a5010000a10303', 'hex'),
  'another protocol': 'EHLO portal.example\r\n\r\n',
  'an unknown method': `${headOf('FROB / HTTP/1.1', { Host: 'x' })}\r\n`,
  'two lengths': `${postHead0({ 'content-length': '5, 6' })}hello`,
  'a length and chunks': `${postHead0({ 'content-length': 5, 'transfer-encoding': 'chunked' })}0\r\n\r\n`,
  'a negative length': postHead0({ 'content-length': -1 }),
  'a bad chunk': `${postHead0({ 'transfer-encoding': 'chunked' })}zz\r\nhello\r\n`,
  'a header without colon': 'GET / HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n',
  'no Host': 'GET /eivital/v1.04/heartbeat/ping HTTP/1.1\r\nConnection: close\r\n\r\n',
  'a Host that is none': `${headOf('GET / HTTP/1.1', { Host: 'a\\b', Connection: 'close' })}\r\n`,
  'a target that is none': `${headOf('GET \\..\\ HTTP/1.1', { Host: 'x', Connection: 'close' })}\r\n`,
};

for (const [name, bytes] of Object.entries(broken)) {
  test(`answers ${name} with an envelope`, async () => {
    const connection = await opened(bytes);
    expectRefusals(await connection.untilClosed(), ['2142']);
  });
}

test('passes over an expectation that it does not know', async () => {
  const head = headOf('POST /eivital/v1.04/auth HTTP/1.1', {
    ...{ Host: 'x', Expect: 'a miracle', 'content-length': 2, Connection: 'close' },
  });
  const connection = await opened(`${head}\r\n{}`);
  expectRefusals(await connection.untilClosed(), ['5003']);
});

/** A POST head around a session's headers. */
const postHead = (headers: Record<string, string | number>): string =>
  postHead0({ ...session.headers, ...headers });

function postHead0(headers: Record<string, string | number>): string {
  return `${headOf(`POST ${generate} HTTP/1.1`, { Host: 'x', ...headers })}\r\n`;
}

const sealed = (plain: string): string => JSON.stringify({ Data: seal(session.sek, plain) });

async function opened(bytes: string | Uint8Array): Promise<RawSocket> {
  const connection = await rawSocket(portal.baseUrl);
  connection.write(bytes);
  return connection;
}

function expectRefusals(answers: readonly RawAnswer[], codes: readonly string[]): void {
  expect(answers.flatMap(({ body }) => documentedCodes(body))).toEqual(codes);
  for (const { status } of answers) expect(status).toBe(200);
}

function expectTooLarge(answers: readonly RawAnswer[]): void {
  expect(answers.map(({ status, body }) => [status, ...documentedCodes(body)])).toEqual([
    [413, '5002'],
  ]);
}
