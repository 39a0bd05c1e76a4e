import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BrowserSessions } from '../accounts/browser-sessions.ts';
import { Passwords } from '../accounts/passwords.ts';
import { Audit } from '../audit/audit.ts';
import { Vault } from '../keys/vault.ts';
import type { Store } from '../store/store.ts';
import { openStoreOf } from '../testing/databases.ts';
import { OfficerSignIn } from './officer-sign-in.ts';
import { Officers } from './officers.ts';
import { SecondFactor } from './second-factor.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-officers-'));
const clock = { time: Date.parse('2026-11-30T10:00:00Z'), now: () => clock.time };
const vault = new Vault(randomBytes(32));
const factor = new SecondFactor(vault, clock, 'OpenIRP test');
const own = 'Example@1';
let store: Store;
let officers: Officers;
let sessions: BrowserSessions;
let audit: Audit;
/** A door of its own for each test: tries are counted. */
let door: OfficerSignIn;

beforeAll(async () => {
  store = await openStoreOf(folder);
  sessions = new BrowserSessions(store, clock, 'officer', 8);
  audit = new Audit(store, clock);
});
beforeEach(() => {
  const options = { store, clock, sessions, audit, passwords: new Passwords() };
  officers = new Officers(options);
  door = new OfficerSignIn(options, vault, factor);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

let made = 0;
const place = () => ({ address: `192.0.2.${made % 250}`, agent: 'test' });
const codeOf = (text: string, away = 0) =>
  TOTP.generate({ secret: Secret.fromBase32(text), timestamp: clock.time + away * 30_000 });

/** Signs in at the next time step, whose code is new. */
function signIn(name: string, code: string, password = own) {
  return door.signIn({ name, password, code, ...place() });
}

async function begun(name: string, password: string) {
  const result = await signIn(name, '', password);
  if (result.outcome !== 'set up') throw new Error(result.outcome);
  return result.setUp;
}

/** An officer who has set everything up, and the secret of the second factor. */
async function newOfficer() {
  const name = `officer-${++made}`;
  const { token, text } = await begun(name, await officers.add(name, 'o@irp.example', 'operator'));
  const code = codeOf(text);
  const { outcome } = await door.confirm(token, { password: own, code }, place());
  expect(outcome).toBe('signed in');
  clock.time += 90_000;
  return { name, text };
}

describe('the first sign-in', () => {
  test('opens nothing until one code is confirmed', async () => {
    const password = await officers.add('first', 'first@irp.example', 'operator');
    const { token, text, uri } = await begun(' First ', password);
    expect(uri).toContain(`secret=${text}`);
    expect(uri).toContain('OpenIRP%20test');
    expect([await officers.isAtWork('first'), await sessions.list('first')]).toEqual([false, []]);
    const wrong = await door.confirm(token, { password: own, code: '000000' }, place());
    const same = await door.confirm(token, { password, code: codeOf(text) }, place());
    expect([wrong.outcome, same.outcome]).toEqual(['wrong code', 'same password']);
    expect(await officers.isAtWork('first')).toBe(false);
    const right = await door.confirm(token, { password: own, code: codeOf(text) }, place());
    expect([right.outcome, await officers.isAtWork('first')]).toEqual(['signed in', true]);
    // The one-time password, the set-up and its code have been taken.
    const again = await door.confirm(token, { password: own, code: codeOf(text, 1) }, place());
    expect(again.outcome).toBe('ended');
    expect((await signIn('first', codeOf(text))).outcome).toBe('wrong');
    expect((await signIn('first', '', password)).outcome).toBe('wrong');
  });

  test('of two set-ups at once, one becomes the second factor', async () => {
    const password = await officers.add('twice', 'twice@irp.example', 'operator');
    const setUps = [await begun('twice', password), await begun('twice', password)];
    const results = await Promise.all(
      setUps.map(({ token, text }) =>
        door.confirm(token, { password: own, code: codeOf(text) }, place()),
      ),
    );
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['ended', 'signed in']);
  });

  test('comes within three days, and is confirmed within a quarter of an hour', async () => {
    const password = await officers.add('late', 'late@irp.example', 'operator');
    const { token, text } = await begun('late', password);
    clock.time += 16 * 60_000;
    const late = await door.confirm(token, { password: own, code: codeOf(text) }, place());
    expect([late.outcome, door.setUpIn(token)]).toEqual(['ended', undefined]);
    clock.time += 72 * 3_600_000;
    expect((await signIn('late', '', password)).outcome).toBe('wrong');
  });

  test('takes no set-up that somebody else has made', async () => {
    const token = randomBytes(120).toString('base64url');
    const { outcome } = await door.confirm(token, { password: own, code: '123456' }, place());
    expect(outcome).toBe('ended');
  });
});

describe('a code', () => {
  test('is taken once, and none from before it', async () => {
    const { name, text } = await newOfficer();
    expect((await signIn(name, codeOf(text))).outcome).toBe('signed in');
    expect((await signIn(name, codeOf(text))).outcome).toBe('wrong');
    expect((await signIn(name, codeOf(text, -1))).outcome).toBe('wrong');
    expect((await signIn(name, codeOf(text, 1))).outcome).toBe('signed in');
  });

  test('is taken once of two at the same moment', async () => {
    const { name, text } = await newOfficer();
    const code = codeOf(text);
    const results = await Promise.all([1, 2, 3].map(() => signIn(name, code)));
    const outcomes = results.map(({ outcome }) => outcome).toSorted();
    expect(outcomes).toEqual(['signed in', 'wrong', 'wrong']);
  });

  test.each([
    [-2, 'wrong'],
    [-1, 'signed in'],
    [0, 'signed in'],
    [1, 'signed in'],
    [2, 'wrong'],
  ])('of %i steps away: %s', async (away, outcome) => {
    const { name, text } = await newOfficer();
    expect((await signIn(name, codeOf(text, away))).outcome).toBe(outcome);
  });

  test('may be typed with a space, and is nothing else than six digits', async () => {
    const { name, text } = await newOfficer();
    for (const code of ['', 'no six', '12345', '1234567', '१२३४५६']) {
      expect((await signIn(name, code)).outcome, code).not.toBe('signed in');
      door = new OfficerSignIn(
        { store, clock, sessions, audit, passwords: new Passwords() },
        vault,
        factor,
      );
    }
    const code = codeOf(text).replace(/(...)/, '$1 ');
    expect((await signIn(name, code)).outcome).toBe('signed in');
  });
});

describe('a stranger', () => {
  test('learns nothing: unknown, frozen, wrong password and wrong code answer alike', async () => {
    const { name, text } = await newOfficer();
    const frozen = await newOfficer();
    await officers.setFrozen(frozen.name, true, 'operator');
    const answers = await Promise.all([
      signIn('nobody', '123456'),
      signIn(frozen.name, codeOf(frozen.text)),
      signIn(name, codeOf(text), 'Wrong@123'),
      signIn(name, codeOf(text, 5)),
    ]);
    expect(answers).toEqual(answers.map(() => ({ outcome: 'wrong' })));
  });

  test('guesses five times a minute, then not even the right code is taken', async () => {
    const { name, text } = await newOfficer();
    const guesses = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(6));
    for (const code of guesses) expect((await signIn(name, code)).outcome).toBe('wrong');
    expect((await signIn(name, codeOf(text))).outcome).toBe('too many tries');
    for (let tries = 0; tries < 5; tries++) await signIn('nobody', '123456');
    expect((await signIn('nobody', '123456')).outcome).toBe('too many tries');
  });

  test('keeps no officer out by guessing from elsewhere', async () => {
    const { name, text } = await newOfficer();
    for (let tries = 0; tries < 8; tries++) {
      const elsewhere = { address: '2001:db8::1', agent: 'test' };
      await door.signIn({ name, password: 'Wrong@123', code: '123456', ...elsewhere });
    }
    expect((await signIn(name, codeOf(text))).outcome).toBe('signed in');
  });

  test('moves about in a network of IPv6 in vain', async () => {
    const guess = (host: number) => {
      const address = `2001:db8:1:2::${host}`;
      return door.signIn({ name: `nobody-${host}`, password: own, code: '1', address, agent: '' });
    };
    for (let host = 1; host <= 20; host++) expect((await guess(host)).outcome).toBe('wrong');
    expect((await guess(21)).outcome).toBe('too many tries');
  });

  test('with the right password guesses ten codes in a row; then the officer is frozen', async () => {
    const { name, text } = await newOfficer();
    const guess = (host: number) =>
      door.signIn({
        name,
        password: own,
        code: 'no six',
        address: `198.51.100.${host}`,
        agent: '',
      });
    for (let host = 1; host <= 9; host++) await guess(host);
    // A wrong password is not counted, and a success begins the count anew.
    await signIn(name, 'no six', 'Wrong@123');
    expect((await signIn(name, codeOf(text))).outcome).toBe('signed in');
    for (let host = 11; host <= 19; host++) await guess(host);
    expect(await officers.isAtWork(name)).toBe(true);
    expect(await guess(20)).toEqual({ outcome: 'wrong' });
    expect([await officers.isAtWork(name), await sessions.list(name)]).toEqual([false, []]);
    const [entry] = await audit.newest(1, `officer ${name}`);
    expect(entry).toMatchObject({ actor: 'rule', act: 'officer frozen' });
    expect(JSON.parse(entry!.details)).toEqual({ wrongCodes: 10, address: '198.51.100.20' });
    expect((await signIn(name, codeOf(text, 1))).outcome).toBe('wrong');
    // Whoever is let in again has all ten tries again.
    await officers.setFrozen(name, false, 'operator');
    await guess(21);
    expect((await signIn(name, codeOf(text, 1))).outcome).toBe('signed in');
  });

  test('finds no secret in the database', async () => {
    const { name, text } = await newOfficer();
    const rows = await store.db.selectFrom('officers').selectAll().execute();
    const { sealed_totp, ...row } = rows.find((one) => one.name === name)!;
    const secret = Buffer.from(Secret.fromBase32(text).bytes);
    expect(Buffer.from(sealed_totp!).includes(secret)).toBe(false);
    expect(JSON.stringify(row)).not.toContain(own);
    expect(row.password_hash).toMatch(/^\$argon2id\$/);
  });
});

describe('an officer', () => {
  test('who is frozen is out at once, and comes back with no session of before', async () => {
    const { name, text } = await newOfficer();
    const result = await signIn(name, codeOf(text));
    if (result.outcome !== 'signed in') throw new Error(result.outcome);
    await officers.setFrozen(name, true, 'operator');
    expect(await officers.isAtWork(name)).toBe(false);
    expect(await sessions.find(result.token)).toBeUndefined();
    await officers.setFrozen(name, false, 'operator');
    expect(await officers.isAtWork(name)).toBe(true);
    expect(await sessions.find(result.token)).toBeUndefined();
    expect((await signIn(name, codeOf(text, 1))).outcome).toBe('signed in');
  });

  test('who is reset begins anew', async () => {
    const { name, text } = await newOfficer();
    const password = await officers.reset(name, 'operator');
    expect(await officers.isAtWork(name)).toBe(false);
    expect((await signIn(name, codeOf(text))).outcome).toBe('wrong');
    expect((await begun(name, password)).text).not.toBe(text);
  });

  test.each([
    ['officer 1', 'o@irp.example', 'is no name'],
    ['Asha', 'o@irp.example', 'is no name'],
    ['asha', 'nobody', 'is no mail address'],
  ])('is not made as %s, %s', async (name, email, why) => {
    await expect(officers.add(name, email, 'operator')).rejects.toThrow(why);
  });

  test('is made once, and what was done is in the audit log', async () => {
    const { name } = await newOfficer();
    await expect(officers.add(name, 'o@irp.example', 'operator')).rejects.toThrow('there is an');
    await officers.setFrozen(name, true, 'operator');
    await expect(officers.setFrozen('nobody', true, 'operator')).rejects.toThrow('there is no');
    const acts = await audit.newest(9, `officer ${name}`);
    expect(acts.map(({ actor, act }) => `${actor}: ${act}`)).toEqual([
      'operator: officer frozen',
      `officer ${name}: second factor set up`,
      'operator: officer added',
    ]);
  });
});
