import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Built, build } from '../build.ts';
import { readConfig } from '../config.ts';
import { counterparties, sandboxClients } from '../control/world.ts';
import { consoleStateBytesMax } from './console-states.ts';
import { triesByUserMax } from './portal-sessions.ts';
import { usersByGstinMax } from './user-rows.ts';
import type { NewUser } from './users.ts';

/*
 * Secrets, passwords and portal sessions, seen by two portals on one data folder that share nothing
 * but the store, as two processes do.
 */

const folder = mkdtempSync(join(tmpdir(), 'openirp-accounts-'));
let here: Built;
let there: Built;

beforeAll(async () => {
  const config = readConfig(['--data', folder, '--log-level', 'silent'], {});
  here = await build(config);
  there = await build(config);
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const minute = 60_000;
const seeded = (client = 0) => sandboxClients(here.vault)[client]!;
/** What was read a moment ago may be believed for one second, and no longer. */
const withinASecond = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: 1_200, interval: 50 });

async function isTaken({ irp }: Built, clientId: string, secret: string): Promise<boolean> {
  const refused = await irp.clients.identify(clientId, secret).catch((error) => error.code);
  expect([undefined, '1010']).toContain(refused);
  return refused === undefined;
}

const signIn = async ({ userName, password }: NewUser, { irp } = here): Promise<string> => {
  const result = await irp.portalSessions.signIn({ userName, password, address: '' });
  if (result.outcome !== 'signed in') throw new Error(result.outcome);
  return result.token;
};

let made = 0;
/** A user of its own for a test. */
async function newUser(client = 0): Promise<NewUser> {
  const { clientId, users } = seeded(client);
  const user = { userName: `API_test_${++made}`, password: 'Example@1', clientId };
  const added = { ...user, gstin: users[made % users.length]!.gstin };
  expect(await here.irp.users.addOne(added, here.irp.clock.now())).toBe('added');
  return added;
}

/** Logs a user in at the API. */
async function tokenOf({ userName, password }: NewUser): Promise<string> {
  const row = await here.irp.users.withPassword(userName, password);
  return (await here.irp.sessions.open(row!, false)).authToken;
}

const isAlive = ({ irp }: Built, authToken: string): Promise<boolean> =>
  irp.sessions.find(authToken).then(
    () => true,
    () => false,
  );

test('a new secret works everywhere at once, the former one until its overlap ends', async () => {
  const { clientId, clientSecret } = seeded(0);
  // Both processes have found it right, and remember.
  expect(await isTaken(here, clientId, clientSecret)).toBe(true);
  expect(await isTaken(there, clientId, clientSecret)).toBe(true);
  const secret = (await here.irp.clients.rotate(clientId, 60 * minute))!;
  expect(secret).toMatch(/^[A-Za-z0-9]{20}$/);
  await withinASecond(async () => expect(await isTaken(there, clientId, secret)).toBe(true));
  for (const portal of [here, there]) {
    // It may have read just now how the other one's clock was moved.
    await portal.sandboxClock!.setOffset(0);
    expect(await isTaken(portal, clientId, clientSecret)).toBe(true);
    await portal.sandboxClock!.setOffset(59 * minute);
    expect(await isTaken(portal, clientId, clientSecret)).toBe(true);
    await portal.sandboxClock!.setOffset(60 * minute);
    expect(await isTaken(portal, clientId, clientSecret)).toBe(false);
    expect(await isTaken(portal, clientId, secret)).toBe(true);
    await portal.sandboxClock!.setOffset(0);
  }
});

test('without an overlap the former secret is dead within a second', async () => {
  const { clientId, clientSecret } = seeded(1);
  expect(await isTaken(there, clientId, clientSecret)).toBe(true);
  const second = (await here.irp.clients.rotate(clientId, 60 * minute))!;
  const third = (await here.irp.clients.rotate(clientId, 0))!;
  expect(await isTaken(here, clientId, third)).toBe(true);
  expect(await isTaken(here, clientId, second)).toBe(false);
  expect(await isTaken(here, clientId, clientSecret)).toBe(false);
  await withinASecond(async () => expect(await isTaken(there, clientId, third)).toBe(true));
  expect(await isTaken(there, clientId, second)).toBe(false);
  expect(await isTaken(there, clientId, clientSecret)).toBe(false);
});

test('a secret is changed once for one look at it, by whoever comes first', async () => {
  const { clientId } = seeded(2);
  const { secretMark } = (await here.irp.clients.find(clientId))!;
  const made = await Promise.all(
    [here, there, here].map(({ irp }) => irp.clients.rotate(clientId, 0, { secretMark })),
  );
  const secrets = made.filter((secret) => secret !== undefined);
  expect(secrets).toHaveLength(1);
  expect(await isTaken(here, clientId, secrets[0]!)).toBe(true);
  expect(await here.irp.clients.rotate('nobody', 0)).toBeUndefined();
});

test('the client’s secret makes an owner, of this session and until the secret changes', async () => {
  const user = await newUser(2);
  const tokens = [await signIn(user), await signIn(user, there)];
  const [token] = tokens as [string];
  const secret = (await here.irp.clients.rotate(user.clientId, 0))!;
  const owners = (portal: Built) =>
    Promise.all(tokens.map(async (one) => (await portal.irp.portalSessions.find(one))?.isOwner));
  expect(await owners(here)).toEqual([false, false]);
  expect(await here.irp.portalSessions.prove(token, seeded(0).clientSecret)).toBe('wrong');
  expect(await here.irp.portalSessions.prove('A'.repeat(43), secret)).toBe('wrong');
  expect(await owners(here)).toEqual([false, false]);
  expect(await here.irp.portalSessions.prove(token, secret)).toBe('right');
  expect(await owners(there)).toEqual([true, false]);
  const next = (await there.irp.clients.rotate(user.clientId, 60 * minute))!;
  expect(await owners(here)).toEqual([false, false]);
  expect(await there.irp.portalSessions.prove(token, next)).toBe('right');
  await here.irp.clients.setBlocked(user.clientId, true);
  expect(await here.irp.portalSessions.prove(token, next)).toBe('wrong');
  await here.irp.clients.setBlocked(user.clientId, false);
});

test('a former secret makes no owner, while it works at the API or is still remembered', async () => {
  const user = await newUser(2);
  const token = await signIn(user);
  const first = (await here.irp.clients.rotate(user.clientId, 0))!;
  const prove = (secret: string) => there.irp.portalSessions.prove(token, secret);
  const isOwner = async () => (await here.irp.portalSessions.find(token))?.isOwner;
  // The other process has read the client a moment ago, and found the secret right.
  await withinASecond(async () => expect(await isTaken(there, user.clientId, first)).toBe(true));
  const second = (await here.irp.clients.rotate(user.clientId, 60 * minute))!;
  expect([await prove(first), await isOwner()]).toEqual(['wrong', false]);
  expect(await isTaken(here, user.clientId, first)).toBe(true);
  expect(await prove(second)).toBe('right');
  await withinASecond(async () => expect(await isTaken(there, user.clientId, second)).toBe(true));
  await here.irp.clients.rotate(user.clientId, 0);
  expect([await prove(second), await isOwner()]).toEqual(['wrong', false]);
});

test('a secret that changes while it is checked makes no owner', async () => {
  const user = await newUser(2);
  for (let round = 0; round < 5; round++) {
    const token = await signIn(user);
    const secret = (await here.irp.clients.rotate(user.clientId, 0))!;
    await Promise.all([
      there.irp.portalSessions.prove(token, secret),
      here.irp.clients.rotate(user.clientId, 60 * minute),
    ]);
    // Whichever came first, the change has ended what the secret before gave.
    expect((await here.irp.portalSessions.find(token))?.isOwner).toBe(false);
  }
});

test('a block ends ownership, which must be proven anew after it', async () => {
  const user = await newUser(2);
  const token = await signIn(user);
  const secret = (await here.irp.clients.rotate(user.clientId, 0))!;
  expect(await here.irp.portalSessions.prove(token, secret)).toBe('right');
  const isOwner = async () => (await there.irp.portalSessions.find(token))?.isOwner;
  await there.irp.clients.setBlocked(user.clientId, true);
  expect([await isOwner(), await here.irp.portalSessions.prove(token, secret)]).toEqual([
    false,
    'wrong',
  ]);
  await there.irp.clients.setBlocked(user.clientId, false);
  expect(await isOwner()).toBe(false);
  expect(await here.irp.portalSessions.prove(token, secret)).toBe('right');
});

test('secrets and passwords are not guessed at', async () => {
  const user = await newUser(2);
  const token = await signIn(user);
  const proofs = [];
  for (let n = 0; n <= triesByUserMax; n++) {
    proofs.push(await here.irp.portalSessions.prove(token, `wrong ${n}`));
  }
  expect(proofs).toEqual([...Array(triesByUserMax).fill('wrong'), 'too many tries']);
  const visitor = (await here.irp.portalSessions.find(token))!;
  expect(await here.irp.portalSessions.confirm(visitor, user.password)).toBe('right');
  for (let n = 0; n < triesByUserMax; n++) {
    expect(await here.irp.portalSessions.confirm(visitor, 'wrong')).toBe('wrong');
  }
  expect(await here.irp.portalSessions.confirm(visitor, user.password)).toBe('too many tries');
});

test('a wrong secret takes as long for a client with two secrets, with one, and for none', async () => {
  const { clientId } = seeded(0);
  await here.irp.clients.rotate(clientId, 60 * minute);
  await here.irp.clients.rotate(seeded(1).clientId, 0);
  const ids = [clientId, seeded(1).clientId, 'nobody'];
  const times = ids.map((): number[] => []);
  for (let round = 0; round < 60; round++) {
    for (const [index, id] of ids.entries()) {
      const begun = performance.now();
      expect(await here.irp.clients.isSecretOf(id, `wrong ${round}`)).toBe(false);
      times[index]!.push(performance.now() - begun);
    }
  }
  const usual = times.map((taken) => Math.min(...taken));
  expect(Math.max(...usual) / Math.min(...usual)).toBeLessThan(1.5);
});

test('a new password ends tokens and all other portal sessions, everywhere', async () => {
  const user = await newUser();
  const authToken = await tokenOf(user);
  const own = await signIn(user);
  const other = await signIn(user, there);
  expect([await isAlive(here, authToken), await isAlive(there, authToken)]).toEqual([true, true]);
  // Whoever is logging in with the old password comes too late.
  const late = (await here.irp.users.withPassword(user.userName, user.password))!;
  expect(await there.irp.users.setPassword(user.userName, 'Another@2', own)).toBe(true);
  expect(await here.irp.portalSessions.find(own)).toMatchObject({ userName: user.userName });
  expect(await here.irp.portalSessions.find(other)).toBeUndefined();
  await expect(here.irp.sessions.open(late, false)).rejects.toMatchObject({ code: '1008' });
  await withinASecond(async () => {
    expect(await isAlive(here, authToken)).toBe(false);
    expect(await isAlive(there, authToken)).toBe(false);
  });
  expect(await here.irp.users.withPassword(user.userName, user.password)).toBeUndefined();
  expect(await here.irp.users.withPassword(user.userName, 'Another@2')).toBeDefined();
  expect(await here.irp.users.setPassword('nobody', 'Another@2')).toBe(false);
});

test('lists a client’s users, frozen ones too, with their last login and without their hashes', async () => {
  const user = await newUser(1);
  const listed = async () =>
    (await there.irp.users.ofClient(user.clientId)).find((one) => one.userName === user.userName);
  expect(await listed()).toMatchObject({ isFrozen: false, lastUsedAt: undefined });
  await tokenOf(user);
  await here.irp.users.setFrozen(user.userName, true);
  const { lastUsedAt, ...rest } = (await listed())!;
  expect(lastUsedAt).toBeGreaterThan(here.irp.clock.now() - minute);
  expect(rest).toEqual({
    ...{ userName: user.userName, gstin: user.gstin, clientId: user.clientId },
    ...{ isFrozen: true, frozenBy: 'operator', createdAt: expect.any(Number) },
  });
});

test('a name is taken once, and a GSTIN has so many users', async () => {
  const { clientId, users } = seeded(2);
  const { gstin, userName } = users[0]!;
  const add = (name: string) =>
    there.irp.users.addOne({ userName: name, password: 'Example@1', gstin, clientId }, 0);
  expect(await add(userName)).toBe('name taken');
  const ofGstin = async () =>
    (await here.irp.users.ofClient(clientId)).filter((one) => one.gstin === gstin).length;
  const free = usersByGstinMax - (await ofGstin());
  const outcomes = await Promise.all(
    Array.from({ length: free + 2 }, (_, index) => add(`API_more_${index}`)),
  );
  expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(free);
  expect(outcomes.filter((outcome) => outcome === 'too many')).toHaveLength(2);
  expect(await ofGstin()).toBe(usersByGstinMax);
});

test('a GSTIN that is to have one client gets one, whoever comes first', async () => {
  const [gstin, shared] = counterparties().regular as [string, string];
  const userOf = (client: number, name: string, of: string): NewUser => ({
    ...{ userName: name, password: 'Example@1', gstin: of },
    clientId: seeded(client).clientId,
  });
  const outcomes = await Promise.all([
    here.irp.users.addOne(userOf(1, 'API_sole_1', gstin), 0, { isSole: true }),
    there.irp.users.addOne(userOf(2, 'API_sole_2', gstin), 0, { isSole: true }),
  ]);
  expect(outcomes.sort()).toEqual(['added', 'not yours']);
  expect(await here.irp.users.addOne(userOf(1, 'API_shared_1', shared), 0, { isSole: true })).toBe(
    'added',
  );
  expect(await there.irp.users.addOne(userOf(0, 'API_shared_2', shared), 0)).toBe('added');
});

test('what the operator froze, an owner does not unfreeze', async () => {
  const { userName } = await newUser(1);
  const frozenBy = async () => (await there.irp.users.find(userName))?.frozenBy;
  const { users } = here.irp;
  expect([await users.setFrozen(userName, true, 'owner'), await frozenBy()]).toEqual([
    true,
    'owner',
  ]);
  expect([await users.setFrozen(userName, true), await frozenBy()]).toEqual([true, 'operator']);
  for (const frozen of [true, false]) {
    expect(await users.setFrozen(userName, frozen, 'owner')).toBe(false);
    expect(await frozenBy()).toBe('operator');
  }
  expect([await users.setFrozen(userName, false), await frozenBy()]).toEqual([true, undefined]);
});

test('what the organisation froze, the owner of the client does not unfreeze', async () => {
  const { userName } = await newUser(1);
  const { users } = here.irp;
  const set = async (frozen: boolean, by: 'owner' | 'organisation') => [
    await users.setFrozen(userName, frozen, by),
    (await there.irp.users.find(userName))?.frozenBy,
  ];
  expect(await set(true, 'organisation')).toEqual([true, 'organisation']);
  expect(await set(false, 'owner')).toEqual([false, 'organisation']);
  expect(await set(true, 'owner')).toEqual([false, 'organisation']);
  expect(await set(false, 'organisation')).toEqual([true, undefined]);
  expect(await set(true, 'owner')).toEqual([true, 'owner']);
  expect(await set(true, 'organisation')).toEqual([true, 'organisation']);
  expect(await set(false, 'organisation')).toEqual([true, undefined]);
  expect(await set(true, 'owner')).toEqual([true, 'owner']);
  expect(await set(false, 'organisation')).toEqual([true, undefined]);
});

test('the console keeps a text of its session, sealed, until the session ends', async () => {
  const user = await newUser(1);
  const [token, other] = [await signIn(user), await signIn(user)];
  const text = `secret ${'x'.repeat(consoleStateBytesMax - 7)}`;
  expect(await here.irp.consoleStates.find(token)).toBeUndefined();
  await here.irp.consoleStates.keep(token, text);
  expect(await there.irp.consoleStates.find(token)).toBe(text);
  expect(await there.irp.consoleStates.find(other)).toBeUndefined();
  await expect(here.irp.consoleStates.keep(token, `${text}x`)).rejects.toThrow(RangeError);
  const rows = await here.irp.store.db.selectFrom('portal_sessions').selectAll().execute();
  const sealed = rows.map(({ sealed_console }) => Buffer.from(sealed_console ?? []));
  expect(Buffer.concat(sealed).length).toBeGreaterThan(text.length);
  expect(Buffer.concat(sealed).includes('xxxx')).toBe(false);
  await there.irp.consoleStates.keep(token, '');
  expect(await here.irp.consoleStates.find(token)).toBe('');
  await there.irp.consoleStates.drop(token);
  expect(await here.irp.consoleStates.find(token)).toBeUndefined();
  await here.irp.consoleStates.keep(token, 'again');
  await here.irp.portalSessions.end(token);
  expect(await there.irp.consoleStates.find(token)).toBeUndefined();
});

test('seeded credentials are shown as long as they work', async () => {
  const { clientId, users } = seeded(1);
  const [first, second] = users as [NewUser, NewUser];
  const names = async () => (await there.irp.seededCredentials!.users()).map((u) => u.userName);
  expect(await names()).toEqual(expect.arrayContaining([first.userName, second.userName]));
  await here.irp.users.setFrozen(first.userName, true);
  await here.irp.users.setPassword(second.userName, 'Another@2');
  expect(await names()).not.toContain(first.userName);
  expect(await names()).not.toContain(second.userName);
  await here.irp.users.setFrozen(first.userName, false);
  expect(await names()).toContain(first.userName);
  expect(await there.irp.seededCredentials!.userNamed(second.userName)).toBeUndefined();
  // Its secret was changed above, without an overlap.
  expect(await there.irp.seededCredentials!.secretOf(clientId)).toBeUndefined();
  expect(await there.irp.seededCredentials!.secretOf('nobody')).toBeUndefined();
});
