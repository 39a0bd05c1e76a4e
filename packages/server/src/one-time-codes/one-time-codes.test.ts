import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Vault } from '../keys/vault.ts';
import { Messages } from '../messages/messages.ts';
import type { Store } from '../store/store.ts';
import { openStoreOf } from '../testing/databases.ts';
import { type Asking, type Contacts, OneTimeCodes } from './one-time-codes.ts';

let now = Date.UTC(2026, 7, 14);
const clock = { now: () => now };
const vault = new Vault(Buffer.alloc(32, 7));
const minuteMs = 60_000;

let folder: string;
let store: Store;
let messages: Messages;
let codes: OneTimeCodes;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openirp-codes-'));
  store = await openStoreOf(folder);
  messages = new Messages(store, vault, clock);
  codes = new OneTimeCodes(store, vault, clock, messages);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

let asked = 0;
const asking = (changed: Partial<Asking> = {}): Asking => {
  const digits = String(++asked).padStart(4, '0');
  return {
    purpose: 'registration',
    subject: `ZZIRX${digits}Z`,
    mobile: `555000${digits}`,
    email: `${digits}@zzirx.example`,
    address: `192.0.2.${asked}`,
    isGenuine: true,
    content: { pan: 'ZZIRX0001Z' },
    ...changed,
  };
};

async function begun(changed: Partial<Asking> = {}): Promise<string> {
  const answer = await codes.begin(asking(changed));
  if (answer.outcome !== 'begun') throw new Error(answer.outcome);
  return answer.token;
}

/** The codes that were sent last, and wrong ones beside them. */
async function sent(): Promise<Contacts> {
  now += 1;
  const digits = (text = '') => /\d{6}/.exec(text)![0];
  const newest = await messages.newest(200);
  const latest = Math.max(...newest.map(({ createdAt }) => createdAt));
  const of = (channel: string) =>
    digits(newest.find((one) => one.channel === channel && one.createdAt === latest)?.text);
  return { mobile: of('sms'), email: of('mail') };
}
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const check = (token: string, given: Contacts) => codes.check(token, 'registration', given);

test('both right codes give back what they were for, once', async () => {
  const token = await begun();
  const right = await sent();
  expect(right.mobile).not.toBe(right.email);
  expect(await check(token, right)).toEqual({
    outcome: 'right',
    content: { pan: 'ZZIRX0001Z' },
  });
  expect(await check(token, right)).toEqual({ outcome: 'ended' });
  expect(await codes.pending(token, 'registration')).toBeUndefined();
});

test('one right code is not enough, whichever it is', async () => {
  const token = await begun();
  const { mobile, email } = await sent();
  expect(await check(token, { mobile, email: other(email) })).toEqual({ outcome: 'wrong' });
  expect(await check(token, { mobile: other(mobile), email })).toEqual({ outcome: 'wrong' });
  // Nor are they interchangeable.
  expect(await check(token, { mobile: email, email: mobile })).toEqual({ outcome: 'wrong' });
  expect((await check(token, { mobile, email })).outcome).toBe('right');
});

test('after five wrong tries the right codes come too late', async () => {
  const token = await begun();
  const right = await sent();
  for (let i = 0; i < 5; i++) {
    const wrong = { ...right, email: other(right.email) };
    expect(await check(token, wrong)).toEqual({ outcome: 'wrong' });
  }
  expect(await check(token, right)).toEqual({ outcome: 'ended' });
});

test('codes expire after ten minutes', async () => {
  const token = await begun();
  const right = await sent();
  now += 10 * minuteMs;
  expect(await check(token, right)).toEqual({ outcome: 'ended' });
  expect(await codes.resend(token, 'registration')).toBe('ended');
});

test('are good for their own purpose and token alone', async () => {
  const token = await begun();
  const right = await sent();
  const another = await begun();
  expect(await codes.check(token, 'new user', right)).toEqual({ outcome: 'ended' });
  expect(await check(another, right)).toEqual({ outcome: 'wrong' });
  expect(await check(`${token}x`, right)).toEqual({ outcome: 'ended' });
  expect((await check(token, right)).outcome).toBe('right');
});

test('of two who type in the right codes at once, one gets in', async () => {
  const token = await begun();
  const right = await sent();
  const second = await openStoreOf(folder);
  const elsewhere = new OneTimeCodes(second, vault, clock, messages);
  const all = await Promise.all(
    [codes, elsewhere, codes, elsewhere].map((one) => one.check(token, 'registration', right)),
  );
  await second.close();
  expect(all.map(({ outcome }) => outcome).toSorted()).toEqual([
    'ended',
    'ended',
    'ended',
    'right',
  ]);
});

test('new codes come after 30 seconds, three times, and end the former; tries still count', async () => {
  const token = await begun();
  const first = await sent();
  expect(await codes.resend(token, 'registration')).toBe('too early');
  await check(token, { ...first, mobile: other(first.mobile) });
  for (let i = 0; i < 3; i++) {
    now += 30_000;
    expect(await codes.resend(token, 'registration')).toBe('sent');
  }
  now += 30_000;
  expect(await codes.resend(token, 'registration')).toBe('no more');
  const last = await sent();
  expect(await check(token, first)).toEqual({ outcome: 'wrong' });
  for (let i = 0; i < 3; i++) await check(token, first);
  expect(await check(token, last)).toEqual({ outcome: 'ended' });
});

const contactsOf = ({ mobile, email }: Asking) => ({ mobile, email });
const partyOf = ({ subject, mobile, email }: Asking) => ({ subject, mobile, email });

test.each([
  ['party', partyOf, 8],
  ['address', ({ address }: Asking) => ({ address }), 60],
] as const)('one %s asks for codes so often an hour, by whichever process', async (_, of, max) => {
  const second = await openStoreOf(folder);
  const elsewhere = new OneTimeCodes(second, vault, clock, messages);
  const same = of(asking());
  const answers = await Promise.all(
    Array.from({ length: max + 2 }, (_, index) =>
      // Parties that do not exist count like those that do.
      (index % 2 === 0 ? codes : elsewhere).begin(asking({ ...same, isGenuine: index % 3 === 0 })),
    ),
  );
  await second.close();
  expect(answers.filter(({ outcome }) => outcome === 'begun')).toHaveLength(max);
  expect((await codes.begin(asking())).outcome).toBe('begun');
  now += 61 * minuteMs;
  expect((await codes.begin(asking(same))).outcome).toBe('begun');
});

test('sending anew counts as well', async () => {
  const same = partyOf(asking());
  const tokens = [await begun(same), await begun(same)];
  for (let i = 0; i < 3; i++) {
    now += 30_000;
    for (const token of tokens) expect(await codes.resend(token, 'registration')).toBe('sent');
  }
  expect(await codes.begin(asking(same))).toEqual({ outcome: 'too many requests' });
});

test('a stranger who knows some of it keeps nobody out', async () => {
  const { subject, mobile, email } = asking();
  const wrong = { isGenuine: false };
  for (let i = 0; i < 20; i++) {
    await begun({ subject, ...wrong });
    await begun({ mobile, ...wrong });
    await begun({ email, subject, ...wrong });
  }
  const token = await begun({ subject, mobile, email });
  expect((await check(token, await sent())).outcome).toBe('right');
});

test('one number is sent codes for 16 PANs an hour, and more is not told', async () => {
  const contacts = contactsOf(asking());
  const tokens = [];
  let right: Contacts | undefined;
  for (let i = 0; i < 18; i++) {
    now += 1;
    tokens.push(await begun(contacts));
    if (i === 15) right = await sent();
  }
  expect(await waiting()).toBe(32);
  now += 30_000;
  expect(await codes.resend(tokens[15]!, 'registration')).toBe('sent');
  expect(await waiting()).toBe(32);
  // The former codes stay right where no new ones are sent.
  expect((await check(tokens[15]!, right!)).outcome).toBe('right');
  await begun();
  expect(await waiting()).toBe(34);
});

test('what strangers ask for takes nothing from those who are signed in', async () => {
  const { subject, ...contacts } = partyOf(asking());
  for (let i = 0; i < 8; i++) await begun({ subject, ...contacts });
  for (let i = 0; i < 8; i++) await begun(contacts);
  expect((await codes.begin(asking({ subject, ...contacts }))).outcome).toBe('too many requests');
  const before = await waiting();
  await begun({ subject, ...contacts, purpose: 'new user' });
  expect(await waiting()).toBe(before + 2);
});

test('a network of IPv6 counts as one address', async () => {
  for (let i = 0; i < 60; i++) await begun({ address: `2001:db8:1:2::${i + 1}` });
  const { outcome } = await codes.begin(asking({ address: '2001:db8:1:2:a:b:c:d' }));
  expect(outcome).toBe('too many requests');
  await begun({ address: '2001:db8:1:3::1' });
});

test('no more are open at once than there is room for', async () => {
  const few = new OneTimeCodes(store, vault, clock, messages, 3);
  for (let i = 0; i < 3; i++) expect((await few.begin(asking())).outcome).toBe('begun');
  expect((await few.begin(asking())).outcome).toBe('too many requests');
  now += 10 * minuteMs;
  expect((await few.begin(asking())).outcome).toBe('begun');
});

/** Messages that will go out. */
async function waiting(): Promise<number> {
  const rows = await store.db.selectFrom('messages').select('state').execute();
  return rows.filter(({ state }) => state === 'waiting').length;
}

test('where there is nobody, everything is the same but that nothing is sent', async () => {
  const token = await begun({ isGenuine: false });
  expect(await messages.newest(10)).toEqual([]);
  const rows = await store.db.selectFrom('messages').select('state').execute();
  expect(rows).toEqual([{ state: 'dropped' }, { state: 'dropped' }]);
  const pending = await codes.pending(token, 'registration');
  expect(pending).toMatchObject({ expiresAt: now + 10 * minuteMs, resendAt: now + 30_000 });
  now += 30_000;
  expect(await codes.resend(token, 'registration')).toBe('sent');
  const guess = { mobile: '123456', email: '123456' };
  for (let i = 0; i < 5; i++) expect(await check(token, guess)).toEqual({ outcome: 'wrong' });
  expect(await check(token, guess)).toEqual({ outcome: 'ended' });
});

test('keeps neither codes nor contacts in clear', async () => {
  const { mobile, email } = asking();
  await begun({ mobile, email });
  const right = await sent();
  const row = await store.db.selectFrom('one_time_codes').selectAll().executeTakeFirstOrThrow();
  const kept = Object.values(row).map((value) => Buffer.from(String(value)).toString('latin1'));
  const bytes = Buffer.concat([row.sealed_content, row.mobile_code_hash!]).toString('latin1');
  for (const secret of [mobile, email, right.mobile, right.email]) {
    expect([...kept, bytes].filter((text) => text.includes(secret))).toEqual([]);
  }
});
