import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { counterparties } from '../src/control/world.ts';
import { DeskPortal } from '../src/testing/desk-portal.ts';
import { Visitor } from '../src/testing/visitor.ts';

/* What on-boarding hands out must stand nowhere in the database as it was handed out. */

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open('--sandbox-credentials', 'shown');
});
afterAll(() => portal.close());

const userPassword = 'Userpass@2026';
const officerPassword = 'Officer@2026';

/** Registers an organisation and makes a user of it; everything that is secret about them. */
async function organisationSecrets() {
  const visitor = new Visitor(portal);
  const { gstin, mobile, email } = (await portal.irp.taxpayers.find(counterparties().regular[3]!))!;
  const party = { subject: gstin, mobile: mobile!, email: email! };
  await visitor.post('/register', { category: 'TXP', ...party });
  const sent = (await portal.irp.messages.newest(2)).map(({ text }) => text ?? '');
  const [mobileCode, emailCode] = ['mobile code', 'e-mail code'].map(
    (kind) => /\d{6}/.exec(sent.find((text) => text.includes(kind))!)![0],
  );
  const codes = visitor.cookie('openirp-codes')!;
  const { text } = await visitor.post('/register/codes', {
    mobileCode: mobileCode!,
    emailCode: emailCode!,
  });
  const clientId = /[A-Z]{5}\d\dTXP\w{5}/.exec(text)![0];
  const told = (await portal.irp.messages.newest(1))[0]!.text!;
  const clientSecret = /\b\w{20}\b/.exec(told)![0];
  expect(text).toContain(clientSecret);
  const page = (await visitor.get('/organisation/users/new')).text;
  const client = /<select[^>]*name="client".*?value="([\w-]{10,})"/s.exec(page)![1]!;
  const wanted = { gstin, client, userName: 'API_secretive' };
  const passwords = { newPassword: userPassword, passwordAgain: userPassword };
  const made = await visitor.post('/organisation/users/new', { ...wanted, ...passwords });
  expect(made.status).toBe(303);
  const session = visitor.cookie('openirp-organisation')!;
  return { clientId, clientSecret, session, codes, messages: sent, userPassword };
}

/** Sets an officer up; everything that is secret about them. */
async function officerSecrets() {
  const { officers, officerSignIn } = portal.irp;
  const place = { address: '', agent: '' };
  const once = await officers.add('asha', 'asha@irp.example', 'operator');
  const begun = await officerSignIn.signIn({ name: 'asha', password: once, code: '', ...place });
  if (begun.outcome !== 'set up') throw new Error(begun.outcome);
  const { token, text: secret } = begun.setUp;
  const key = Secret.fromBase32(secret);
  const code = TOTP.generate({ secret: key });
  const done = await officerSignIn.confirm(token, { password: officerPassword, code }, place);
  if (done.outcome !== 'signed in') throw new Error(done.outcome);
  return { once, secret, key: Buffer.from(key.bytes), session: done.token, officerPassword };
}

test('no code, secret, password or token stands in the database', async () => {
  const organisation = await organisationSecrets();
  const officer = await officerSecrets();
  const files = readdirSync(portal.folder).filter((file) => file.startsWith('irp.sqlite'));
  const bytes = Buffer.concat(files.map((file) => readFileSync(join(portal.folder, file))));
  const { clientId, messages, ...secrets } = organisation;
  // The search does find what is there.
  expect(bytes.includes(clientId)).toBe(true);
  expect(bytes.includes('API_secretive')).toBe(true);
  const needles = { ...secrets, ...prefixed('officer', officer), ...prefixed('message', messages) };
  const found = Object.entries(needles).filter(([, needle]) => bytes.includes(needle));
  expect(found.map(([name]) => name)).toEqual([]);
});

const prefixed = <T extends string | Buffer>(
  prefix: string,
  values: Readonly<Record<string, T>> | readonly T[],
): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix} ${name}`, value]));
