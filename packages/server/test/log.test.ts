import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { freshInvoice } from './invoice.ts';
import { optionsOf } from './sandbox-client.ts';
import { cleanUp, dataFolder, type Portal, startPortal } from './start-portal.ts';
import { askToLogIn, callWith, exchange, logIn } from './wire-call.ts';

afterAll(cleanUp);

type Line = Readonly<Record<string, unknown>>;

/** Log lines that a portal has written, by what they say. */
const linesOf = (portal: Portal, msg: string): Line[] =>
  portal
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Line => JSON.parse(line))
    .filter((line) => line.msg === msg);

const generate = '/eicore/v1.03/Invoice';
const heartbeat = '/eivital/v1.04/heartbeat/ping';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

test('at its most talkative the log holds no secret and nothing of what was sent', async () => {
  const data = dataFolder();
  const portal = await startPortal(data, '--log-level', 'trace', '--log-calls', 'all');
  const options = optionsOf(portal.sandbox);
  const appKey = randomBytes(32);
  const session = await logIn(options, { appKey });
  const marker = `Zyzzyx${randomBytes(6).toString('hex')}`;
  const invoice = { ...freshInvoice(portal.sandbox), DocDtls: undefined };
  const marked = (more: object) => {
    const whole = JSON.parse(JSON.stringify(freshInvoice(portal.sandbox)));
    return JSON.stringify({
      ...whole,
      SellerDtls: { ...whole.SellerDtls, LglNm: marker },
      ...more,
    });
  };
  const post = (payload: string | Uint8Array) => callWith(session, { path: generate, payload });
  expect((await post(marked({}))).envelope.Status).toBe(1);
  // Refused by the shape, by a rule, for its JSON, and at each of the gates.
  await post(marked({ ItemList: [{ SlNo: marker }] }));
  await post(JSON.stringify({ ...invoice, [marker]: marker }));
  await post(`{"${marker}": ${marker}`);
  await callWith(session, { path: `${generate}/irn/${marker}` });
  await callWith(
    { ...session, headers: { ...session.headers, AuthToken: marker } },
    { path: generate, payload: '{}' },
  );
  await askToLogIn({ ...options, password: marker });
  await askToLogIn({ ...options, clientSecret: marker });
  await askToLogIn({ ...options, userName: marker });
  await exchange(portal.baseUrl, {
    path: `${generate}?x=${marker}`,
    headers: { Gstin: marker },
    body: marker,
  });
  // And a fault: the store has lost a table.
  const database = new DatabaseSync(join(data, 'irp.sqlite'));
  database.exec('alter table invoices rename to lost_invoices');
  database.close();
  expect((await post(marked({}))).code).toBe('5001');
  await portal.end('SIGTERM');

  const calls = linesOf(portal, 'call');
  expect(calls.length).toBeGreaterThanOrEqual(11);
  expect(calls).toContainEqual({
    ...{ level: 30, time: expect.any(Number), msg: 'call', requestId: expect.stringMatching(uuid) },
    ...{ endpoint: 'generate-irn', status: 200, codes: ['5002'], clientId: options.clientId },
    ...{ durationMs: expect.any(Number), stages: expect.any(Object) },
  });
  const [fault] = linesOf(portal, 'fault');
  expect(fault).toMatchObject({ level: 50, err: { type: 'Error', message: expect.any(String) } });
  const faulty = calls.find(({ codes }) => JSON.stringify(codes) === '["5001"]');
  expect(fault!.requestId).toBe(faulty!.requestId);

  const { clients } = portal.sandbox;
  const needles: Record<string, string> = {
    marker,
    token: session.data.AuthToken,
    'wrapped Sek': session.data.Sek,
    gstin: options.gstin,
    'user name': options.userName,
    ...spelled('Sek', session.sekBytes),
    ...spelled('AppKey', appKey),
    ...spelled('marker', Buffer.from(marker)),
    ...Object.fromEntries(
      clients.flatMap(({ clientId, clientSecret, users }) => [
        [`secret of ${clientId}`, clientSecret],
        ...users.map(({ userName, password }) => [`password of ${userName}`, password]),
      ]),
    ),
  };
  const found = Object.keys(needles).filter((name) => portal.output().includes(needles[name]!));
  expect(found).toEqual([]);
});

const spelled = (name: string, bytes: Buffer): Record<string, string> =>
  Object.fromEntries(
    (['hex', 'base64', 'base64url'] as const).map((encoding) => [
      `${name} in ${encoding}`,
      // Bytes that stand elsewhere in base64 end differently.
      bytes.toString(encoding).replace(/=+$/, '').slice(0, -1),
    ]),
  );

test('by default calls get no line, unless they are slow', async () => {
  const quiet = await startPortal(dataFolder());
  await exchange(quiet.baseUrl, { path: heartbeat });
  await quiet.end('SIGTERM');
  expect(linesOf(quiet, 'call')).toEqual([]);
  const strict = await startPortal(dataFolder(), '--slow-call-ms', '1', '--log-calls', 'refused');
  await exchange(strict.baseUrl, { path: heartbeat });
  await logIn(optionsOf(strict.sandbox));
  await exchange(strict.baseUrl, { path: '/eicore/v1.03/Invoice/irn/1' });
  await strict.end('SIGTERM');
  const slow = linesOf(strict, 'slow call');
  // A login takes a hash of some fifty milliseconds.
  expect(slow).toContainEqual(
    expect.objectContaining({ level: 40, endpoint: 'auth', stages: expect.any(Object) }),
  );
  const told = [...linesOf(strict, 'call'), ...slow];
  expect(told).toContainEqual(expect.objectContaining({ endpoint: 'get-irn', codes: ['1011'] }));
  expect(linesOf(strict, 'call').map(({ endpoint }) => endpoint)).not.toContain('heartbeat');
});

test('the name of a request is that of a trusted proxy, and of nobody else', async () => {
  const given = 'f3c1d2e4a5b60718293a4b5c6d7e8f90';
  const idFrom = async (portal: Portal, id: string) => {
    const headers = { 'x-request-id': id };
    return (await fetch(`${portal.baseUrl}${heartbeat}`, { headers })).headers.get('x-request-id');
  };
  const behind = await startPortal(
    dataFolder(),
    '--trusted-proxies',
    '127.0.0.1',
    '--log-calls',
    'all',
  );
  expect(await idFrom(behind, given)).toBe(given);
  for (const bad of ['short', 'x'.repeat(65), `${given}"`, `${given} two`]) {
    expect(await idFrom(behind, bad)).toMatch(uuid);
  }
  const problem = await fetch(`${behind.baseUrl}/eicore/v1.03/Invoice/irn/1`, {
    headers: { accept: 'application/problem+json', 'x-request-id': given },
  });
  expect(await problem.json()).toMatchObject({ instance: `#${given}` });
  await behind.end('SIGTERM');
  expect(linesOf(behind, 'call').filter(({ requestId }) => requestId === given)).toHaveLength(2);
  const open = await startPortal(dataFolder());
  expect(await idFrom(open, given)).toMatch(uuid);
});
