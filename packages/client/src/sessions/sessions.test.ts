import { randomBytes } from 'node:crypto';
import { aesKey, IrpError } from '@openirp/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { ConnectionError } from '../connection-error.ts';
import { newSession, type Session } from './session.ts';
import { type Seat, Sessions, type SessionsOptions } from './sessions.ts';
import { memoryTokenStore } from './token-store.ts';

const minute = 60_000;
const key = randomBytes(32);

let now = 0;
let made = 0;
/** Whether each login was forced. */
let forced: boolean[] = [];
/** What the portal does with a login. */
let answer: (session: Session) => Promise<Session>;

beforeEach(() => {
  now = Date.parse('2026-08-14T10:00:00+05:30');
  made = 0;
  forced = [];
  answer = async (session) => session;
});

/** A seat at a portal whose tokens live an hour. */
const seat = (fingerprint = 'password', name = 'https://irp client user gstin'): Seat => ({
  name,
  fingerprint,
  logIn: (forceRefresh) => {
    forced.push(forceRefresh);
    return answer(aSession());
  },
});

const aSession = (authToken = `token${++made}`): Session =>
  newSession({
    authToken,
    sek: aesKey(randomBytes(32)),
    ...{ bornAt: now, skewMs: 0, expiresAt: now + 60 * minute },
  });

const keeper = (options: SessionsOptions = {}) => new Sessions({ now: () => now, ...options });
const tokenOf = async (session: Promise<Session>) => (await session).authToken;
const invalidToken = new IrpError([{ code: '1005', message: 'Invalid Token' }]);
const refuse = (code: string) => () =>
  Promise.reject(new IrpError([{ code, message: 'Invalid login credentials' }]));

describe('a session', () => {
  test('is opened once for all who wait', async () => {
    const sessions = keeper();
    const all = await Promise.all(Array.from({ length: 200 }, () => sessions.valid(seat())));
    expect(new Set(all.map(({ authToken }) => authToken)).size).toBe(1);
    expect(forced).toEqual([false]);
  });

  test('is renewed by force ten minutes before its end, and not before', async () => {
    const sessions = keeper();
    await sessions.valid(seat());
    now += 50 * minute - 1;
    expect(await tokenOf(sessions.valid(seat()))).toBe('token1');
    now += 1;
    expect(await tokenOf(sessions.valid(seat()))).toBe('token2');
    expect(forced).toEqual([false, true]);
  });

  test('ends by the clock of the server', async () => {
    const sessions = keeper();
    const skewMs = 300 * minute;
    answer = async ({ authToken, sek }) =>
      newSession({ authToken, sek, skewMs, bornAt: now, expiresAt: now + skewMs + 60 * minute });
    await sessions.valid(seat());
    now += 49 * minute;
    expect(await tokenOf(sessions.valid(seat()))).toBe('token1');
    now += 2 * minute;
    expect(await tokenOf(sessions.valid(seat()))).toBe('token2');
  });

  test('that a portal does not renew is not asked for with every call', async () => {
    const sessions = keeper();
    const first = await sessions.valid(seat());
    answer = async () => newSession({ ...first, bornAt: now });
    for (now += 50 * minute; now < first.expiresAt; now += 1000) await sessions.valid(seat());
    expect(forced.length).toBeLessThan(12);
  });

  test('goes on while its renewal fails', async () => {
    const sessions = keeper();
    await sessions.valid(seat());
    now += 51 * minute;
    answer = () => Promise.reject(new ConnectionError('no answer'));
    expect(await tokenOf(sessions.valid(seat()))).toBe('token1');
    expect(await tokenOf(sessions.valid(seat()))).toBe('token1');
    expect(forced).toHaveLength(2);
    now += 9 * minute;
    await expect(sessions.valid(seat())).rejects.toThrow('no answer');
  });
});

describe('a dead token', () => {
  test('is replaced once for all who met it', async () => {
    const sessions = keeper();
    const dead = await sessions.valid(seat());
    now += minute;
    const replaced = Array.from({ length: 50 }, () =>
      sessions.replaced(seat(), dead, invalidToken),
    );
    expect(new Set(await Promise.all(replaced.map(tokenOf)))).toEqual(new Set(['token2']));
    expect(await tokenOf(sessions.replaced(seat(), dead, invalidToken))).toBe('token2');
    expect(forced).toEqual([false, false]);
  });

  test('is not replaced with every call when the new one is dead as well', async () => {
    const sessions = keeper();
    const next = await sessions.replaced(seat(), await sessions.valid(seat()), invalidToken);
    for (let calls = 0; calls < 20; calls++) {
      const again = sessions.replaced(seat(), await sessions.valid(seat()), invalidToken);
      await expect(again).rejects.toBe(invalidToken);
    }
    expect(forced).toHaveLength(2);
    // One that has worked may die in its turn.
    sessions.proved(seat(), next);
    expect(await tokenOf(sessions.replaced(seat(), next, invalidToken))).toBe('token3');
  });

  test('is not taken from the store again', async () => {
    const sessions = keeper({ store: memoryTokenStore(), key });
    const dead = await sessions.valid(seat());
    now += minute;
    expect(await tokenOf(sessions.replaced(seat(), dead, invalidToken))).toBe('token2');
  });
});

test('a key that opens nothing is given up, but not at once', async () => {
  const sessions = keeper({ store: memoryTokenStore(), key });
  const doubtful = await sessions.valid(seat());
  sessions.doubt(seat(), doubtful);
  expect(await sessions.valid(seat())).toBe(doubtful);
  now += 2 * minute;
  sessions.doubt(seat(), doubtful);
  expect(await tokenOf(sessions.valid(seat()))).toBe('token2');
});

describe('a refused login', () => {
  test('is not sent again for a while', async () => {
    const sessions = keeper();
    answer = refuse('1008');
    for (let calls = 0; calls < 10; calls++) {
      await expect(sessions.valid(seat())).rejects.toMatchObject({ code: '1008' });
    }
    expect(forced).toHaveLength(1);
    now += 6 * minute;
    await expect(sessions.valid(seat())).rejects.toMatchObject({ code: '1008' });
    expect(forced).toHaveLength(2);
  });

  test('says so', async () => {
    const sessions = keeper();
    answer = refuse('1010');
    await sessions.valid(seat()).catch(() => {});
    const error: IrpError = await sessions.valid(seat()).catch((reason) => reason);
    expect(error.details[0]!.explanation!.why).toContain('not sent again before 2026-08-14 10:05');
  });

  test('does not stop one with other secrets', async () => {
    const sessions = keeper();
    answer = refuse('1008');
    await sessions.valid(seat()).catch(() => {});
    answer = async (session) => session;
    await sessions.valid(seat('corrected'));
    expect(forced).toHaveLength(2);
  });

  test('is forgotten when the portal was only busy', async () => {
    const sessions = keeper();
    answer = refuse('3043');
    await sessions.valid(seat()).catch(() => {});
    answer = async (session) => session;
    await sessions.valid(seat());
  });
});

describe('a store', () => {
  test('carries a session to another keeper, sealed', async () => {
    const store = memoryTokenStore();
    const first = await keeper({ store, key }).valid(seat());
    const other = await keeper({ store, key: key.toString('hex') }).valid(seat());
    expect(other.authToken).toBe(first.authToken);
    expect(other.sek.equals(first.sek)).toBe(true);
    expect(forced).toHaveLength(1);
    const sealed = Buffer.from((await store.read(seat().name))!);
    for (const secret of [first.authToken, first.sek.export()]) {
      expect(sealed.includes(secret)).toBe(false);
    }
  });

  test('is asked before a token is renewed', async () => {
    const store = memoryTokenStore();
    const [one, other] = [keeper({ store, key }), keeper({ store, key })];
    await one.valid(seat());
    await other.valid(seat());
    now += 55 * minute;
    await one.valid(seat());
    expect(await tokenOf(other.valid(seat()))).toBe('token2');
    expect(forced).toEqual([false, true]);
  });

  test('opens nothing under another key or name, or damaged', async () => {
    const store = memoryTokenStore();
    await keeper({ store, key }).valid(seat());
    const sealed = (await store.read(seat().name))!;
    const stranger = seat('password', 'https://irp client other gstin');
    await store.write(stranger.name, sealed);
    await keeper({ store, key: randomBytes(32) }).valid(seat());
    await keeper({ store, key }).valid(stranger);
    await store.write(
      seat().name,
      sealed.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
    );
    await keeper({ store, key }).valid(seat());
    expect(forced).toHaveLength(4);
  });

  test('that fails is told of, and stops nothing', async () => {
    const told: unknown[] = [];
    const failure = new Error('disk full');
    const store = {
      read: () => Promise.reject(failure),
      write: () => Promise.reject(failure),
    };
    await keeper({ store, key, onStoreError: (error) => told.push(error) }).valid(seat());
    expect(told).toEqual([failure, failure]);
  });

  test('needs a proper key, which errors do not show', () => {
    const store = memoryTokenStore();
    expect(() => keeper({ store })).toThrow('needs a key');
    expect(() => keeper({ store, key: 'short secret' })).toThrow(/32 random bytes/);
    expect(() => keeper({ store, key: 'short secret' })).not.toThrow(/short secret/);
  });
});
