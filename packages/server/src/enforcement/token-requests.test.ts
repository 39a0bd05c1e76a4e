import { createPublicKey, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loginBodyV104 } from '@openirp/core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { publicApp } from '../app.ts';
import { type Built, build } from '../build.ts';
import { readConfig, tokenRequestsMax } from '../config.ts';
import { sandboxClients } from '../control/world.ts';
import { databaseFlags } from '../testing/databases.ts';

/* Two processes on one data folder, in which a user may ask for three tokens in 15 minutes. */

const folder = mkdtempSync(join(tmpdir(), 'openirp-tokens-'));
let built: Built[];
let apps: ReturnType<typeof publicApp>[];

beforeAll(async () => {
  const own = ['--data', folder, '--log-level', 'silent', '--token-requests-max', '3'];
  const config = readConfig([...own, ...(await databaseFlags(folder))], {});
  built = [await build(config), await build(config)];
  apps = built.map(({ irp }) => publicApp(irp));
});
afterAll(async () => {
  await Promise.all(built.map((one) => one.close()));
  rmSync(folder, { recursive: true, force: true });
});

const seeded = (number: number) => sandboxClients(built[0]!.vault)[number]!;

interface Change {
  readonly client?: number;
  readonly user?: number;
  readonly name?: string;
  readonly password?: string;
}

async function ask(app: number, change: Change = {}) {
  const { irp } = built[app]!;
  const { clientId, clientSecret } = seeded(change.client ?? 0);
  const { gstin, userName, password } = seeded(0).users[change.user ?? 0]!;
  const login = {
    password: change.password ?? password,
    appKey: randomBytes(32),
    forceRefresh: false,
  };
  const key = createPublicKey(irp.keys.authPublicKeyPem);
  const body = JSON.stringify(loginBodyV104({ ...login, userName: change.name ?? userName }, key));
  const headers = { client_id: clientId, client_secret: clientSecret, gstin };
  const answer = await apps[app]!.request('/eivital/v1.04/auth', { method: 'POST', headers, body });
  const { Status, ErrorDetails } = (await answer.json()) as never;
  const code = (ErrorDetails as { ErrorCode: string }[] | null)?.[0]?.ErrorCode;
  return { code: Status === 1 ? 'token' : code, retryAfter: answer.headers.get('retry-after') };
}

const codesOf = async (asked: Promise<{ code: string | undefined }>[]) =>
  (await Promise.all(asked)).map(({ code }) => code);

test('counts the requests of a user over all processes, and says when to come back', async () => {
  const codes = await codesOf([0, 1, 0, 1, 0, 1].map((app) => ask(app)));
  expect(codes.filter((code) => code === 'token')).toHaveLength(3);
  expect(codes.filter((code) => code === '3043')).toHaveLength(3);
  for (const app of [0, 1]) {
    const { code, retryAfter } = await ask(app);
    expect(code).toBe('3043');
    expect(Number(retryAfter)).toBeGreaterThan(14 * 60);
    expect(Number(retryAfter)).toBeLessThanOrEqual(15 * 60);
  }
  // Nobody else is kept out: neither another user, nor this one by another client's requests.
  expect((await ask(0, { user: 1 })).code).toBe('token');
  expect((await ask(0, { client: 1 })).code).toBe('1018');
  const later = built[0]!.irp.clock.now() + 15 * 60_000;
  await built[0]!.sandboxClock!.setOffset(15 * 60_000);
  await vi.waitFor(() => expect(built[1]!.irp.clock.now()).toBeGreaterThanOrEqual(later), 1_000);
  expect(await codesOf([ask(0), ask(1)])).toEqual(['token', 'token']);
});

test('tells nobody whether there is such a user', async () => {
  const { users, clock } = built[0]!.irp;
  const known = 'API_known';
  const { clientId, users: fellows } = seeded(0);
  const user = { userName: known, password: 'Example@1', clientId, gstin: fellows[0]!.gstin };
  await users.add([user], clock.now());
  for (const name of ['API_nobody', known, 'x'.repeat(40), 'वि', 'a\u0000b']) {
    const codes = [];
    for (let round = 0; round < 5; round++) {
      codes.push((await ask(round % 2, { name, password: 'Wrong@123' })).code);
    }
    expect([name, ...codes]).toEqual([name, '1008', '1008', '1008', '3043', '3043']);
  }
});

test('ends a flood of made-up names, and forgets them', async () => {
  const [{ irp }] = built as [Built];
  const { tokenRequests, store } = irp;
  const rows = async () =>
    Number(
      (
        await store.db
          .selectFrom('token_requests')
          .select(({ fn }) => fn.countAll().as('rows'))
          .executeTakeFirstOrThrow()
      ).rows,
    );
  const clientId = 'flooding';
  for (let name = 0; name < 1500; name++) await tokenRequests.count(clientId, `made up ${name}`);
  await expect(tokenRequests.count(clientId, 'one more')).rejects.toMatchObject({ code: '3043' });
  const full = await rows();
  for (let name = 0; name < 100; name++) {
    await expect(tokenRequests.count(clientId, `more ${name}`)).rejects.toThrow();
  }
  expect(await rows()).toBe(full);
  const offset = built[0]!.sandboxClock!.offsetMs + 16 * 60_000;
  await built[0]!.sandboxClock!.setOffset(offset);
  await tokenRequests.sweep();
  expect(await rows()).toBe(0);
});

test('a sandbox counts nothing unless it is told to, production does', () => {
  expect(tokenRequestsMax(readConfig([], {}))).toBe(0);
  expect(tokenRequestsMax(readConfig(['--environment', 'production'], {}))).toBe(60);
});
