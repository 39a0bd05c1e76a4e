import { open } from '@openirp/core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicApp } from '../app.ts';
import { portalCodes } from '../raised-codes.ts';
import { type Answer, DeskPortal } from '../testing/desk-portal.ts';
import { raise } from '../testing/raise.ts';
import { problemReply, statusesOfCodes } from './problem.ts';

const generate = '/eicore/v1.03/Invoice';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open('--public-url', 'https://irp.example/');
});
afterAll(() => portal.close());
beforeEach(() => {
  portal.accept = 'application/problem+json';
});

const typeOf = ({ headers }: Answer) => headers.get('content-type');

test('a violation is told with its place, both values, the reason and the cure', async () => {
  const seat = await portal.seat();
  const invoice = portal.freshInvoice();
  const wrong = { ...invoice, ValDtls: { ...invoice.ValDtls, AssVal: 12_000, TotInvVal: 14_000 } };
  const answer = await portal.post(generate, wrong, seat);
  expect([answer.status, typeOf(answer)]).toEqual([422, 'application/problem+json']);
  const { errors, ...problem } = JSON.parse(answer.text);
  expect(problem).toEqual({
    type: 'https://irp.example/docs/errors/2182',
    title: 'ValDtls.AssVal is not the sum of AssAmt of the items',
    status: 422,
    detail: 'Taxable value of all items must be equal to total taxable value (the first of 2)',
    instance: `urn:uuid:${answer.headers.get('x-request-id')}`,
    info: null,
  });
  expect(errors[0]).toEqual({
    code: '2182',
    message: 'Taxable value of all items must be equal to total taxable value',
    pointer: '/ValDtls/AssVal',
    expected: '10000.00',
    actual: '12000.00',
    allowed: { from: '9999.00', to: '10001.00' },
    rule: 'totals/assessable-value',
    why: expect.stringMatching(/\.$/),
    cure: expect.stringMatching(/\.$/),
    docs: 'https://irp.example/docs/errors/2182',
  });
  expect(errors[1]).toMatchObject({ code: '2189', docs: 'https://irp.example/docs/errors/2189' });
});

test('a duplicate is told with the first registration, and its code with cause and cure', async () => {
  const { status, text } = await raise['2150']!(portal);
  const { errors, info } = JSON.parse(text);
  expect(status).toBe(409);
  expect(info).toEqual([
    {
      InfCd: 'DUPIRN',
      Desc: { AckNo: expect.any(Number), AckDt: expect.any(String), Irn: expect.any(String) },
    },
  ]);
  expect(errors).toEqual([
    {
      code: '2150',
      message: 'Duplicate IRN',
      cause: expect.stringMatching(/\.$/),
      cure: expect.stringMatching(/\.$/),
      docs: 'https://irp.example/docs/errors/2150',
    },
  ]);
});

test('a success is the same for everybody', async () => {
  const seat = await portal.seat();
  const answer = await portal.post(generate, portal.freshInvoice(), seat);
  expect([answer.status, typeOf(answer)]).toEqual([200, 'application/json; charset=utf-8']);
  const { Status, Data, ...others } = JSON.parse(answer.text);
  expect([Status, others]).toEqual([1, { ErrorDetails: null, InfoDtls: null }]);
  expect(JSON.parse(open(seat.sek, Data).toString()).Irn).toMatch(/^[0-9a-f]{64}$/);
});

test('a body that is too large is 413 in both forms', async () => {
  const { headers } = await portal.seat();
  const send = () => portal.call(generate, { method: 'POST', headers, body: 'x'.repeat(3 << 20) });
  const explained = await send();
  portal.accept = undefined;
  const plain = await send();
  expect([explained.status, plain.status]).toEqual([413, 413]);
  expect(JSON.parse(explained.text).errors[0].expected).toMatch(/^at most 2097152 bytes/);
  expect(JSON.parse(plain.text).ErrorDetails[0].ErrorMessage).toBe('Request body too large');
});

test('whoever must identify himself is told so as HTTP has it', async () => {
  const { status, headers } = await raise['1010']!(portal);
  expect([status, headers.get('www-authenticate')]).toEqual([401, 'AuthToken']);
  portal.accept = undefined;
  expect((await raise['1010']!(portal)).headers.get('www-authenticate')).toBeNull();
});

describe('a request is named', () => {
  test('anew each time, never by its sender', async () => {
    const headers = { 'x-request-id': 'mine' };
    const ids = [];
    for (const path of ['/eivital/v1.04/heartbeat/ping', '/nowhere', '/nowhere']) {
      ids.push((await portal.call(path, { headers })).headers.get('x-request-id'));
    }
    for (const id of ids) expect(id).toMatch(uuid);
    expect(new Set(ids).size).toBe(3);
  });

  test('in the answer and in the log line of a fault alike', async () => {
    const lines: object[] = [];
    const log = { debug: () => {}, warn: () => {}, error: (line: object) => lines.push(line) };
    const taxpayers = { lookUp: () => Promise.reject(new Error('the disk is gone')) };
    const app = publicApp({ ...portal.irp, log: log as never, taxpayers: taxpayers as never });
    const seat = await portal.seat();
    const { headers, text } = await portal.post(generate, portal.freshInvoice(), seat, { app });
    const requestId = headers.get('x-request-id');
    expect(lines).toEqual([{ err: expect.any(Error), requestId }]);
    expect(JSON.parse(text)).toMatchObject({ status: 500, instance: `urn:uuid:${requestId}` });
    expect(text).not.toContain('disk');
  });
});

test.each([
  ['application/problem+json', true],
  ['Application/Problem+JSON; charset=utf-8', true],
  ['application/json, application/problem+json', true],
  ['application/json;q=0.9, application/problem+json;q=0.9', true],
  ['application/json, application/problem+json;q=0.5', false],
  ['application/problem+json;q=0', false],
  ['application/problem+json;q=x', false],
  ['application/problem+xml, application/problem+jsonl', false],
  ['application/*', false],
  ['', false],
])('Accept: %s asks for a problem document: %s', async (accept, asks) => {
  portal.accept = accept;
  const isProblem = typeOf(await raise['3005']!(portal)) === 'application/problem+json';
  expect(isProblem).toBe(asks);
});

describe('the HTTP status', () => {
  const statusOf = (...codes: string[]) => {
    const details = codes.map((code) => ({ code, message: 'text' }));
    return problemReply({ details, info: null }, 200, 'id', '').status;
  };

  test('is given for codes that are raised, each once', () => {
    const listed = [...statusesOfCodes.values()].flat();
    expect(listed.filter((code) => !(code in portalCodes))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('is that of all errors, or 422', () => {
    expect(statusOf('2169')).toBe(403);
    expect(statusOf('5002', '5002')).toBe(400);
    expect(statusOf('2169', '2182')).toBe(422);
    expect(statusOf('2182')).toBe(422);
  });
});
