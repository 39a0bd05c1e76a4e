import { afterAll, beforeAll, expect, test } from 'vitest';
import { control, setFrozen } from './control.ts';
import { freshInvoice } from './invoice.ts';
import { optionsOf } from './sandbox-client.ts';
import { cleanUp, dataFolder, type Portal, startPortal } from './start-portal.ts';
import { askToLogIn, callWith, logIn, type Session } from './wire-call.ts';

/** Two processes on one data folder. */
let portal: Portal;
let other: Portal;

beforeAll(async () => {
  const data = dataFolder();
  portal = await startPortal(data);
  other = await startPortal(data);
});

afterAll(cleanUp);

/** A read that every valid session may ask and that finds nothing: 2148, or 1005 without session. */
const probe = { path: `/eicore/v1.03/Invoice/irn/${'0'.repeat(64)}` };
const alive = '2148';
const dead = '1005';

const probed = async (session: Session): Promise<string | undefined> =>
  (await callWith(session, probe)).code;

const at = (session: Session, { baseUrl }: Portal): Session => ({ ...session, baseUrl });

test('refuses unknown user, wrong password and that of a frozen user alike, as slowly', async () => {
  const known = optionsOf(portal.sandbox, 1, 0);
  const frozen = optionsOf(portal.sandbox, 1, 1);
  const causes = [
    { ...known, userName: 'API_nobody' },
    { ...known, password: 'wrong' },
    { ...frozen, password: 'wrong' },
  ];
  await setFrozen(portal, frozen.userName, true);
  const times = causes.map((): number[] => []);
  const answers = new Set<string>();
  for (let round = 0; round < 40; round++) {
    for (const [cause, options] of causes.entries()) {
      const begun = performance.now();
      const { status, text } = await askToLogIn(options);
      times[cause]!.push(performance.now() - begun);
      answers.add(`${status} ${text}`);
    }
  }
  expect((await askToLogIn(frozen)).code).toBe('1014');
  await setFrozen(portal, frozen.userName, false);
  expect(answers.size).toBe(1);
  expect([...answers][0]).toContain('"ErrorCode":"1008"');
  // The quickest of each: what runs beside the portal makes some answers later, none earlier.
  const usual = times.map((taken) => Math.min(...taken));
  expect(Math.max(...usual) / Math.min(...usual)).toBeLessThan(1.5);
});

test('tells a right password alone that it belongs to another client', async () => {
  const own = optionsOf(portal.sandbox, 1, 0);
  const { clientId, clientSecret } = optionsOf(portal.sandbox, 0, 0);
  const foreign = { ...own, clientId, clientSecret };
  expect((await askToLogIn(foreign)).code).toBe('1018');
  expect((await askToLogIn({ ...foreign, password: 'wrong' })).code).toBe('1008');
  expect((await askToLogIn({ ...own, gstin: foreign.gstin.replace('07', '27') })).code).toBe(
    '1015',
  );
  expect((await askToLogIn({ ...own, clientSecret: 'wrong' })).code).toBe('1010');
  // Nor can a session be used by another client.
  const session = await logIn(own);
  const headers = { ...session.headers, client_id: clientId, client_secret: clientSecret };
  expect(await probed({ ...session, headers })).toBe('1018');
});

test('lets the token of a frozen user die within a second, everywhere', async () => {
  const options = optionsOf(portal.sandbox, 0, 1);
  const here = await logIn(options);
  const there = at(here, other);
  expect([await probed(here), await probed(there)]).toEqual([alive, alive]);
  await setFrozen(portal, options.userName, true);
  const frozenAt = performance.now();
  expect(await probed(here)).toBe(dead);
  for (let begun = 0; begun <= 1000; ) {
    begun = performance.now() - frozenAt;
    const code = await probed(there);
    // Until a second has gone the other process may believe what it read before.
    if (code === dead) break;
    expect([code, begun <= 1000]).toEqual([alive, true]);
  }
  expect(await probed(there)).toBe(dead);
  expect((await askToLogIn({ ...options, baseUrl: other.baseUrl })).code).toBe('1014');
  await setFrozen(other, options.userName, false);
  expect(await probed(await logIn(options))).toBe(alive);
  expect(await probed(here)).toBe(dead);
});

test('keeps a user frozen whose logins are under way', async () => {
  const options = optionsOf(portal.sandbox, 1, 2);
  const logins = [portal, other].flatMap(({ baseUrl }) =>
    Array.from({ length: 6 }, () => logIn({ ...options, baseUrl }).catch(() => undefined)),
  );
  // While the others are still being checked, which takes its time.
  await Promise.race(logins);
  await setFrozen(portal, options.userName, true);
  const sessions = (await Promise.all(logins)).filter((session) => session !== undefined);
  expect(sessions.length).toBeLessThan(logins.length);
  expect((await askToLogIn(options)).code).toBe('1014');
  for (const session of sessions) expect(await probed(at(session, portal))).toBe(dead);
  await setFrozen(portal, options.userName, false);
});

test('gives one token to logins at the same moment', async () => {
  const options = optionsOf(portal.sandbox, 2, 0);
  const sessions = await Promise.all(
    Array.from({ length: 20 }, (_, index) => {
      const { baseUrl } = index % 2 === 0 ? portal : other;
      return logIn({ ...options, baseUrl });
    }),
  );
  const [first] = sessions;
  for (const { data, sekBytes } of sessions) {
    expect(data.AuthToken).toBe(first!.data.AuthToken);
    expect(data.TokenExpiry).toBe(first!.data.TokenExpiry);
    expect(sekBytes).toEqual(first!.sekBytes);
  }
  expect([await probed(first!), await probed(at(first!, other))]).toEqual([alive, alive]);
});

test('wraps the same SEK with AppKeys of every length', async () => {
  const options = optionsOf(portal.sandbox);
  const whole = await logIn(options);
  expect(whole.sekBytes).toHaveLength(32);
  for (const length of [16, 24, 32]) {
    const session = await logIn(options, { appKey: Buffer.alloc(length, length) });
    expect(session.sekBytes).toEqual(whole.sekBytes);
    const payload = JSON.stringify(freshInvoice(portal.sandbox));
    const { envelope } = await callWith(session, { path: '/eicore/v1.03/Invoice', payload });
    expect(envelope.Status).toBe(1);
  }
});

test('renews a token in its last ten minutes only, and lets the old one live on', async () => {
  const options = optionsOf(portal.sandbox, 1, 1);
  const forced = { forceRefresh: true };
  const first = await logIn(options);
  const early = await logIn(options, forced);
  expect(early.data.AuthToken).toBe(first.data.AuthToken);
  expect(early.data.TokenExpiry).toBe(first.data.TokenExpiry);

  await control(portal, 'POST', '/clock/advance', { minutes: 49, seconds: 30 });
  expect((await logIn(options, forced)).data.AuthToken).toBe(first.data.AuthToken);
  await control(portal, 'POST', '/clock/advance', { minutes: 1 });
  expect((await logIn(options)).data.AuthToken).toBe(first.data.AuthToken);
  const second = await logIn(options, forced);
  expect(second.data.AuthToken).not.toBe(first.data.AuthToken);
  expect(second.sekBytes).not.toEqual(first.sekBytes);
  expect(second.data.TokenExpiry > first.data.TokenExpiry).toBe(true);
  // From now on a login finds the new one; the old one serves until its own end.
  expect((await logIn(options, forced)).data.AuthToken).toBe(second.data.AuthToken);
  expect([await probed(first), await probed(second)]).toEqual([alive, alive]);

  await control(portal, 'POST', '/clock/advance', { minutes: 10 });
  expect([await probed(first), await probed(second)]).toEqual([dead, alive]);
  await control(portal, 'POST', '/clock/advance', { minutes: 60 });
  expect([await probed(first), await probed(second)]).toEqual([dead, dead]);
  expect((await logIn(options)).data.AuthToken).not.toBe(second.data.AuthToken);
  await control(portal, 'DELETE', '/clock');
});
