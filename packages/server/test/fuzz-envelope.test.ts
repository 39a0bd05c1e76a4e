import { createPublicKey } from 'node:crypto';
import { loginBodyV103, seal, sealForServer } from '@openirp/core';
import type { Running } from '@openirp/server';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { codesMet, expectMet } from './fuzzing.ts';
import { startInProcess } from './in-process.ts';
import { freshInvoice } from './invoice.ts';
import { damaged, mutantOf, rawValue } from './mutations.ts';
import { clientOf, optionsOf } from './sandbox-client.ts';
import { cleanUp, type Sandbox } from './start-portal.ts';
import { exchange, type HttpCall, logIn, type Session } from './wire-call.ts';

let running: Running;
let sandbox: Sandbox;
let session: Session;

beforeAll(async () => {
  running = await startInProcess();
  sandbox = running.sandbox!;
  session = await logIn(optionsOf(sandbox));
});

afterEach(async () => {
  await clientOf(sandbox).generate(freshInvoice(sandbox));
});

afterAll(async () => {
  await running.stop();
  await cleanUp();
});

const send = (call: HttpCall) =>
  exchange(sandbox.apiBaseUrl, { headers: session.headers, ...call });

const auth = '/eivital/v1.04/auth';
const authV103 = '/eivital/v1.03/auth';
const invoice = '/eicore/v1.03/Invoice';
const postPaths = [invoice, `${invoice}/Cancel`, auth, authV103, '/EICORE//v1.03/invoice/', '/x'];

const someBytes = (maxLength: number) =>
  fc.uint8Array({ maxLength }).map((bytes) => Buffer.from(bytes));

test('answers every broken envelope', async () => {
  const data = fc.oneof(
    fc.base64String({ maxLength: 300 }),
    fc.string({ maxLength: 100 }),
    rawValue.map((plain) => seal(session.sek, plain)),
    someBytes(200).map((plain) => seal(session.sek, plain)),
  );
  const envelope = fc.oneof(
    fc
      .tuple(fc.constantFrom('Data', 'data', 'DATA', 'Dat'), data)
      .map(([name, sealed]) => JSON.stringify({ [name]: sealed })),
    rawValue.map((raw) => `{"Data":${raw}}`),
    mutantOf(() => ({ Data: 'AAAA', action: 'x' }), { Data: ['', null] }),
  );
  const body = fc.oneof(someBytes(400), rawValue, envelope, damaged(envelope));
  const calls = fc.record({ path: fc.constantFrom(...postPaths), body });
  expectMet(await codesMet(calls, send), '1020', '3005', '5002', '5003');
});

test('answers every nearly right login', async () => {
  const { userName, authPublicKeyPem } = optionsOf(sandbox);
  const publicKey = createPublicKey(authPublicKeyPem);
  const whole = () => ({
    UserName: userName,
    Password: 'x',
    AppKey: Buffer.alloc(32).toString('base64'),
    ForceRefreshAccessToken: false,
  });
  const login = mutantOf(whole, { AppKey: ['', 'A'.repeat(32), 'AAAA'], Password: [''] });
  const plain = fc.oneof(
    login.map((text) => Buffer.from(Buffer.from(text).toString('base64'))),
    login.map((text) => Buffer.from(text)),
    someBytes(245),
  );
  const today = plain
    .filter(({ length }) => length <= 245)
    .map((bytes) => ({
      path: auth,
      body: JSON.stringify({ Data: sealForServer(publicKey, bytes) }),
    }));
  const parts = { userName, password: 'x', appKey: Buffer.alloc(32), forceRefresh: false };
  const old = mutantOf(() => loginBodyV103(parts, publicKey), { Password: ['', 'AAAA'] });
  const calls = fc.oneof(
    today,
    old.map((body) => ({ path: authV103, body })),
  );
  expectMet(await codesMet(calls, send), '1006', '1008', '1013', '1016', '1020', '5002', '5003');
});

test('answers every set of headers', async () => {
  const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
  const known = Object.values(session.headers);
  const value = fc.oneof(
    fc.string({ unit: visible, maxLength: 300 }),
    fc.constantFrom('', ' ', ',', 'null', ...known),
  );
  const others = ['gstin', 'auth-token', 'auth_token', 'sup_gstin', 'x-other', 'content-length'];
  const names = fc.constantFrom(...Object.keys(session.headers), ...others);
  const change = fc.tuple(names, fc.oneof(value, fc.array(value, { maxLength: 2 })));
  const calls = fc.array(change, { minLength: 1, maxLength: 2 }).map((changes) => ({
    path: `${invoice}/irn/${'0'.repeat(64)}`,
    headers: { ...session.headers, ...Object.fromEntries(changes) },
  }));
  const met = await codesMet(calls, send);
  expectMet(met, '1004', '1005', '1006', '1010', '1011', '1012', '1015', '2148');
});

test('answers every path and query', async () => {
  const segment = fc.oneof(
    fc.webSegment(),
    fc.constantFrom('%00', '%', '%ff', '..', '%2e%2e', 'irn', 'INV', '0'.repeat(64)),
  );
  const query = fc.oneof(
    fc.webQueryParameters(),
    fc.constantFrom('doctype=INV&docnum=%00&docdate=01/01/2026', 'irn=', '&&=', '%', 'IRN=0'),
  );
  const stem = fc.constantFrom(invoice, `${invoice}/irn`, `${invoice}/irnbydocdetails`, '/a/b/c');
  const calls = fc
    .tuple(stem, fc.array(segment, { maxLength: 2 }), query)
    .map(([begin, more, asked]) => ({ path: `${[begin, ...more].join('/')}?${asked}` }));
  expectMet(await codesMet(calls, send), '2148', '2154', '3005');
});
