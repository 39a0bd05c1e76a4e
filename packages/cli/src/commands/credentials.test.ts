import { createPublicKey, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loginBodyV104 } from '@openirp/core';
import { type Running, readConfig, start } from '@openirp/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { irpHere } from '../testing/irp-here.ts';
import { asked, gstinOf, header, lineOf } from '../testing/taxpayer-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-credentials-'));
const data = join(folder, 'data');
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const secret = 'k7Qz1VxW2LmN8pRt4YsA';
const password = 'Old-password_1';
const gstin = gstinOf(1);
const pan = gstin.slice(2, 12);
const clientId = 'AAAAA29TXP1A2B3';

const irp = (...args: string[]) => irpHere(args, {});
const clients = (...args: string[]) => irp('clients', ...args, '--data', data);
const users = (...args: string[]) => irp('users', ...args, '--data', data);
const addClient = (changed: Readonly<Record<string, string>> = {}, ...more: string[]) => {
  const flags = {
    ...{ 'client-id': clientId, category: 'TXP', name: 'Example Traders', pan },
    'secret-file': file('secret.txt', `${secret}\n`),
    ...changed,
  };
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  return clients('add', ...args, ...more);
};
const addUser = (changed: Readonly<Record<string, string>> = {}) => {
  const flags = {
    ...{ 'client-id': clientId, gstin, 'user-name': 'API_old' },
    'password-file': file('password.txt', password),
    ...changed,
  };
  return users('add', ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]));
};

let portal: Running;
beforeAll(async () => {
  const taxpayers = file('taxpayers.csv', [header, lineOf(1), lineOf(2)].join('\n'));
  expect((await irp('taxpayers', 'import', taxpayers, '--data', data)).code).toBe(0);
  const flags = ['--data', data, '--port', '0', '--environment', 'production'];
  const open = ['--address-check', 'off', '--log-level', 'silent'];
  portal = await start(readConfig([...flags, ...open], {}));
});
afterAll(async () => {
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the running portal answers a login: `in`, or the code of the refusal. */
async function login(): Promise<string> {
  const publicKey = createPublicKey(portal.irp.keys.authPublicKeyPem);
  const entry = { userName: 'API_old', password, appKey: randomBytes(32), forceRefresh: false };
  const headers = { client_id: clientId, client_secret: secret, Gstin: gstin };
  const body = JSON.stringify(loginBodyV104(entry, publicKey));
  const url = `${portal.publicUrl}/eivital/v1.04/auth`;
  const answer = (await (await fetch(url, { method: 'POST', headers, body })).json()) as {
    Status: number;
    ErrorDetails?: { ErrorCode: string }[];
  };
  return answer.Status === 1 ? 'in' : answer.ErrorDetails![0]!.ErrorCode;
}

describe('credentials of the e-way bill API', () => {
  test('are brought over as they are, and log in at the running portal', async () => {
    const added = await addClient({}, '--address', '203.0.113.7', '--address', '203.0.113.8');
    expect([added.code, added.err]).toEqual([0, '']);
    const user = await addUser();
    expect([user.code, user.err]).toEqual([0, '']);
    expect(await login()).toBe('in');
    expect((await clients()).out).toMatch(/AAAAA29TXP1A2B3 +TXP .* 203\.0\.113\.7 203\.0\.113\.8 /);
    expect((await users('--gstin', gstin)).out).toContain('API_old');
    for (const one of [added, user]) expect(one.out).not.toMatch(/k7Qz1|Old-password/);
    const notes = asked<{ actor: string; act: string }>(data, 'select * from audit_log');
    expect(notes.map(({ actor, act }) => `${actor}: ${act}`)).toEqual([
      'operator: taxpayer import begun',
      'operator: taxpayers imported',
      'operator: client brought over',
      'operator: user brought over',
    ]);
  });

  test('are kept as hashes', () => {
    for (const name of ['irp.sqlite', 'irp.sqlite-wal']) {
      const bytes = readFileSync(join(data, name));
      for (const kept of [secret, password]) expect(bytes.includes(kept)).toBe(false);
    }
  });

  test('are stopped by the operator, and given back', async () => {
    expect((await clients('block', clientId)).code).toBe(0);
    await expect.poll(login, { timeout: 3000 }).toBe('1010');
    expect((await clients('unblock', clientId)).out).toContain('is unblocked');
    await expect.poll(login, { timeout: 3000 }).toBe('in');
    expect((await users('freeze', 'API_old')).out).toContain('is frozen');
    expect(await login()).toBe('1014');
    expect((await users('unfreeze', 'API_old')).code).toBe(0);
    expect(await login()).toBe('in');
  });
});

describe('what is refused', () => {
  const addresses = ['1', '2', '3', '4', '5'].flatMap((end) => ['--address', `203.0.113.${end}`]);
  test.each([
    [() => addClient(), 'there is a client AAAAA29TXP1A2B3 already'],
    [
      () => addClient({ 'client-id': 'AAAAA29TXP9Z9Z9' }),
      'has a client of the category TXP already',
    ],
    [() => addClient({ pan: 'ZZIRX' }), 'five letters, four digits and a letter'],
    [() => addClient({ category: 'BANK' }), 'Allowed choices are GSP, ERP, ECO, TXP'],
    [() => addClient({}, ...addresses), 'a client has at most 4 addresses'],
    [() => addClient({}, '--address', '203.0.113.400'), 'an IPv4 address is expected'],
    [() => addClient({ 'secret-file': file('two.txt', 'a\nb\n') }), 'more than one line'],
    [() => addUser(), 'there is a user API_old already'],
    [() => addUser({ gstin: gstinOf(3) }), 'the register does not know'],
    [() => addUser({ gstin: gstinOf(2), 'user-name': 'API_other' }), 'may not act for'],
    [() => addUser({ 'client-id': 'NOBODY' }), 'there is no client NOBODY'],
    [() => clients('block', 'NOBODY'), 'there is no client NOBODY'],
    [() => users('freeze', 'NOBODY'), 'there is no user NOBODY'],
  ])('case %#', async (act, why) => {
    const { code, err } = await act();
    expect(code).not.toBe(0);
    expect(err).toContain(why);
  });

  test('a weak password is taken with a warning', async () => {
    const weak = { 'user-name': 'API_weak', 'password-file': file('weak.txt', 'simple') };
    const { code, err } = await addUser(weak);
    expect(code).toBe(0);
    expect(err).toContain('breaks rules for new ones');
  });
});
