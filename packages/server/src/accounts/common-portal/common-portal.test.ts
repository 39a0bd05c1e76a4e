import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CommonPortalError } from './common-portal.ts';
import { FilePortal } from './file-portal.ts';
import { HttpPortal, type HttpPortalOptions } from './http-portal.ts';

const gstin = '29ZZIRX0001Z1ZK';
const entry = { Gstin: gstin, LegalName: 'Acme', TxpType: 'REG', Status: 'SUS', AddrPncd: 560001 };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let answers: Answer[] = [];
const asked: IncomingMessage[] = [];

const json =
  (status: number, body: unknown): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
const hangUp: Answer = (request) => request.socket.destroy();
const silence: Answer = () => {};
const redirect: Answer = (_request, response) =>
  response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
const half: Answer = (_request, response) => {
  response.writeHead(200, { 'content-length': '500' });
  response.write('{"Gstin":');
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    // The last answer is given again and again.
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  asked.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const portal = (options: Partial<HttpPortalOptions> = {}) =>
  new HttpPortal({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/gstin/{gstin}?via=irp`,
    token: 'secret',
    timeoutMs: 10_000,
    retriesMax: 2,
    pauseMs: 5,
    ...options,
  });

describe('a common portal behind HTTP', () => {
  test('answers an entry', async () => {
    answers = [json(200, entry)];
    const found = await portal().fetch(gstin);
    expect(found?.row).toMatchObject({ gstin, status: 'SUS', pin: 560001 });
    expect([...found!.given]).not.toContain('turnover_crore');
    expect(asked).toHaveLength(1);
    expect(asked[0]!.url).toBe(`/gstin/${gstin}?via=irp`);
    expect(asked[0]!.headers.authorization).toBe('Bearer secret');
  });

  test('answers 404 for nobody, at once', async () => {
    answers = [json(404, { error: 'not found' })];
    expect(await portal({ token: '' }).fetch(gstin)).toBeUndefined();
    expect(asked).toHaveLength(1);
    expect(asked[0]!.headers.authorization).toBeUndefined();
  });

  test.each([
    ['a 503', json(503, 'busy')],
    ['a 429', json(429, 'slower')],
    ['a lost connection', hangUp],
    ['silence', silence],
  ])('is asked again after %s', async (_what, failure) => {
    answers = [failure, failure, json(200, entry)];
    const timeoutMs = failure === silence ? 300 : 10_000;
    expect((await portal({ timeoutMs }).fetch(gstin))?.row.gstin).toBe(gstin);
    expect(asked).toHaveLength(3);
  });

  test('is given up after the last attempt', async () => {
    answers = [json(500, 'oops')];
    await expect(portal().fetch(gstin)).rejects.toThrow('answered HTTP 500');
    expect(asked).toHaveLength(3);
  });

  test('is waited for only so long', async () => {
    answers = [silence];
    const began = performance.now();
    await expect(portal({ retriesMax: 0, timeoutMs: 150 }).fetch(gstin)).rejects.toThrow(
      CommonPortalError,
    );
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test('that stops in the middle of an answer is asked again', async () => {
    answers = [half, json(200, entry)];
    expect((await portal({ timeoutMs: 500 }).fetch(gstin))?.row.gstin).toBe(gstin);
  });
});

describe('a common portal behind HTTP that makes no sense', () => {
  test.each([
    ['no JSON', json(200, '<html>Welcome</html>'), 'not JSON'],
    ['an empty answer', json(200, ''), 'not JSON'],
    ['a list', json(200, [entry]), 'no JSON object'],
    ['an entry without members', json(200, {}), 'Gstin is missing'],
    ['an unknown type', json(200, { ...entry, TxpType: 'ABC' }), 'is none of REG'],
    ['another GSTIN', json(200, { ...entry, Gstin: '29ZZIRX0002Z1ZH' }), 'when asked'],
    ['no access', json(401, 'who are you'), 'HTTP 401'],
    [
      '64 KB and more',
      json(200, JSON.stringify({ ...entry, More: 'x'.repeat(70_000) })),
      'too much',
    ],
    ['a redirect', redirect, 'did not answer'],
  ])('that answers %s is believed nothing', async (_what, answer, message) => {
    answers = [answer];
    const failed = portal({ retriesMax: 0 }).fetch(gstin);
    await expect(failed).rejects.toThrow(CommonPortalError);
    await expect(failed).rejects.toThrow(message);
    expect(asked).toHaveLength(1);
  });

  test('that keeps failing is left alone for a while, and then asked again', async () => {
    answers = [json(500, 'oops')];
    const tired = portal({ retriesMax: 0, circuit: { failuresMax: 3, restMs: 150 } });
    for (let i = 0; i < 3; i++) await expect(tired.fetch(gstin)).rejects.toThrow('HTTP 500');
    await expect(tired.fetch(gstin)).rejects.toThrow('left alone');
    expect(asked).toHaveLength(3);
    await new Promise((resolve) => setTimeout(resolve, 200));
    answers = [json(200, entry)];
    expect((await tired.fetch(gstin))?.row.gstin).toBe(gstin);
    await tired.fetch(gstin);
    expect(asked).toHaveLength(5);
  });
});

describe('a common portal that is a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openirp-portal-'));
  const file = join(folder, 'gstins.ndjson');
  afterAll(() => rmSync(folder, { recursive: true }));

  test('answers the last line of a GSTIN, as the file is now', async () => {
    const portal = new FilePortal(file);
    writeFileSync(file, `${JSON.stringify(entry)}\n{"Gstin":"29ZZIRX0002Z1ZH"}\n`);
    expect((await portal.fetch(gstin))?.row.status).toBe('SUS');
    expect(await portal.fetch('29ZZIRX0003Z1ZI')).toBeUndefined();
    writeFileSync(
      file,
      `${JSON.stringify(entry)}\r\n${JSON.stringify({ ...entry, Status: 'ACT' })}`,
    );
    expect((await portal.fetch(gstin))?.row.status).toBe('ACT');
  });

  test('tells what is wrong with the line', async () => {
    const portal = new FilePortal(file);
    writeFileSync(file, '{"Gstin":"29ZZIRX0002Z1ZH"}\n');
    await expect(portal.fetch('29ZZIRX0002Z1ZH')).rejects.toThrow('LegalName is missing');
    writeFileSync(file, `{"Gstin":"${gstin}",`);
    await expect(portal.fetch(gstin)).rejects.toThrow(CommonPortalError);
    await expect(new FilePortal(`${file}.gone`).fetch(gstin)).rejects.toThrow(CommonPortalError);
  });
});
