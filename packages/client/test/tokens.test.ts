import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Running } from '@openirp/server';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { control } from '../../server/test/control.ts';
import { startInProcess } from '../../server/test/in-process.ts';
import { freshInvoice } from '../../server/test/invoice.ts';
import { optionsOf } from '../../server/test/sandbox-client.ts';
import { cleanUp, dataFolder, type Sandbox } from '../../server/test/start-portal.ts';
import { type ClientOptions, fileTokenStore, IrpClient, Sessions } from '../src/index.ts';
import { type CountingProxy, logins, startProxy } from './proxy.ts';

/*
 * How many logins a portal sees.
 */

const minute = 60_000;
/** Not the hour that a client assumes when it cannot tell. */
const lifeMinutes = 120;
/** Until a token is renewed. */
const freshMinutes = lifeMinutes - 10;
let portal: Running;
let sandbox: Sandbox;
let proxy: CountingProxy;

// A portal hands the token of an earlier login out again, so every test has a portal of its own.
beforeEach(async () => {
  portal = await startInProcess('--token-ttl-minutes', String(lifeMinutes));
  sandbox = portal.sandbox!;
  proxy = await startProxy(portal.publicUrl);
});
afterEach(async () => {
  proxy.close();
  await portal.stop();
});
afterAll(cleanUp);

const options = (): ClientOptions => ({ ...optionsOf(sandbox), baseUrl: proxy.url });
const moveClock = (by: object) =>
  control({ controlUrl: portal.controlUrl! }, 'POST', '/clock/advance', by);
const gstin = () => sandbox.counterparties.regular[0]!;

/** So many calls, one after the other. */
async function call(client: IrpClient, times = 5): Promise<void> {
  for (; times > 0; times--) await client.getGstin(gstin());
}

test('200 calls with a cold cache make one login, over all clients of a keeper', async () => {
  const sessions = new Sessions();
  const clients = [1, 2].map(() => new IrpClient({ ...options(), sessions }));
  const calls = Array.from({ length: 200 }, (_, count) =>
    clients[count % 2]!.generate(freshInvoice(sandbox)),
  );
  const registered = await Promise.all(calls);
  expect(new Set(registered.map(({ Irn }) => Irn)).size).toBe(200);
  expect(proxy.count(logins)).toBe(1);
});

test('a restart makes none', async () => {
  const store = fileTokenStore(join(dataFolder(), 'tokens'));
  const key = randomBytes(32);
  for (let starts = 0; starts < 3; starts++) {
    await call(new IrpClient({ ...options(), sessions: new Sessions({ store, key }) }));
  }
  expect(proxy.count(logins)).toBe(1);
});

test('a new token is there ten minutes before the old one ends', async () => {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const pass = async (minutes: number) => {
    ahead += minutes * minute;
    await moveClock({ minutes });
  };
  const client = new IrpClient({ ...options(), now });
  await call(client);
  await pass(freshMinutes - 1);
  await call(client);
  expect(proxy.count(logins)).toBe(1);
  await pass(2);
  await call(client);
  expect(proxy.count(logins)).toBe(2);
  // Beyond the end of the first one, the second is in use.
  await pass(15);
  await call(client);
  expect(proxy.count(logins)).toBe(2);
});

test('a token that died early is replaced once, and the call repeated', async () => {
  const client = new IrpClient(options());
  await call(client, 1);
  await moveClock({ minutes: lifeMinutes + 1 });
  await Promise.all(Array.from({ length: 20 }, () => client.getGstin(gstin())));
  expect(proxy.count(logins)).toBe(2);
});

test.each([
  ['a day ahead', { days: 1 }],
  ['a day behind', { days: -1 }],
  ['years ahead', { days: 400 }],
])('a portal whose clock is %s is logged in to once', async (_, moved) => {
  await moveClock(moved);
  let ahead = 0;
  const client = new IrpClient({ ...options(), now: () => Date.now() + ahead });
  await call(client);
  for (const [minutes, count] of [
    [freshMinutes - 1, 1],
    [2, 2],
  ] as const) {
    ahead += minutes * minute;
    await moveClock({ minutes });
    await call(client);
    expect(proxy.count(logins)).toBe(count);
  }
});

test.each([-3, 3, 26])('a machine whose clock is %i hours off logs in once', async (hours) => {
  let ahead = hours * 60 * minute;
  const client = new IrpClient({ ...options(), now: () => Date.now() + ahead });
  await call(client);
  ahead += (freshMinutes - 1) * minute;
  await call(client);
  expect(proxy.count(logins)).toBe(1);
  ahead += 2 * minute;
  await call(client, 1);
  expect(proxy.count(logins)).toBe(2);
});

test.each([
  -5, 5,
])('a gateway whose Date is %i hours off makes no login per call', async (hours) => {
  proxy.answerHeaders = (headers) => ({
    ...headers,
    date: new Date(Date.now() + hours * 60 * minute).toUTCString(),
  });
  await call(new IrpClient(options()), 20);
  expect(proxy.count(logins)).toBe(1);
});

test('a wrong password is sent once', async () => {
  const client = new IrpClient({ ...options(), password: 'not the password' });
  const calls = Array.from({ length: 20 }, () => client.getGstin(gstin()));
  for (const { status } of await Promise.allSettled(calls)) expect(status).toBe('rejected');
  await expect(client.authenticate()).rejects.toMatchObject({ code: '1008' });
  expect(proxy.count(logins)).toBe(1);
});

test('a login without an answer leaves its call unsent', async () => {
  proxy.fate = () => 'cut after';
  const client = new IrpClient(options());
  const lost = client.generate(freshInvoice(sandbox));
  await expect(lost).rejects.toMatchObject({ name: 'ConnectionError', outcome: 'not sent' });
  proxy.fate = () => 'pass';
  await call(client, 1);
});
