import { createPublicKey, randomBytes } from 'node:crypto';
import {
  breakages,
  type LoginBreakage,
  loginBodyV104,
  loginSteps,
  type PayloadBreakage,
  sealPayloadSteps,
} from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { Visitor } from '../../testing/visitor.ts';
import { mistakes } from '../messages/en/mistakes.ts';

let portal: DeskPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await DeskPortal.open();
  visitor = new Visitor(portal);
});
afterAll(() => portal.close());

const path = '/tools/diagnose';
const appKey = randomBytes(32);
const sek = Buffer.from('lWByHuSK1O9fgA+/x8y4rE2qWZCcVnq1m2oPpaTtA9E=', 'base64');
const payload = JSON.stringify({ Irn: 'ab'.repeat(32), CnlRsn: '1', CnlRem: 'Entered wrongly' });
const login = { userName: 'API_anita', password: 'Rehearse#2024', appKey, forceRefresh: false };
const loginBroken = (breakage: LoginBreakage) => {
  const { authPublicKeyPem, certificates } = portal.irp.keys;
  const mistake = { breakage, signingCertificatePem: certificates[0]! };
  return loginSteps(login, authPublicKeyPem, 'v1.04', mistake).body!;
};
const loginRight = () =>
  JSON.stringify(loginBodyV104(login, createPublicKey(portal.irp.keys.authPublicKeyPem)));

test('a right payload is right, and opens', async () => {
  const { body } = sealPayloadSteps(sek, payload);
  const { text } = await visitor.post(path, { text: body!, sek: sek.toString('base64') });
  expect(text).toContain(mistakes.right.title);
  expect(text).toContain('Entered wrongly');
});

test.each(
  breakages.filter((one) => one.at === 'payload' && !('needs' in one)).map(({ id }) => id),
)('%s is told with its cure', async (id) => {
  const { body } = sealPayloadSteps(sek, payload, { breakage: id as PayloadBreakage });
  const { text } = await visitor.post(path, { text: body!, sek: sek.toString('base64') });
  expect(text).toContain(mistakes[id].title);
  expect(text).not.toContain(mistakes.right.title);
});

test('a curl command is read with its headers', async () => {
  const { body } = sealPayloadSteps(sek, payload);
  const curl = `curl https://irp/eicore/v1.03/Invoice -H 'client_id: AAAAA29TXPabcde' -d '${body}'`;
  const { text } = await visitor.post(path, { text: curl, sek: sek.toString('base64') });
  expect(text).toContain(mistakes['missing-client-secret'].title);
  expect(text).toContain(mistakes.right.title);
});

test('what was pasted is shown as text', async () => {
  const { text } = await visitor.post(path, { text: '</textarea><script>alert(1)</script>' });
  expect(text).not.toContain('<script>alert');
  expect(text).toContain(mistakes['not-json'].title);
});

describe('a login', () => {
  test('of a stranger is looked at from outside alone', async () => {
    const { text } = await visitor.post(path, { text: loginBroken('login-oaep') });
    expect(text).toContain(mistakes['login-unopened'].title);
    expect(text).not.toContain(mistakes['login-oaep'].title);
    const plain = await visitor.post(path, {
      text: loginBroken('login-plain'),
      kind: 'login-v1.04',
    });
    expect(plain.text).toContain(mistakes['login-plain'].title);
  });

  test('is looked into for a user who is signed in, ten times a minute', async () => {
    const user = new Visitor(portal);
    await user.signIn();
    const told = async (text: string) => (await user.post(path, { text })).text;
    const right = await told(loginRight());
    expect(right).toContain(mistakes.right.title);
    expect(right).toContain('UserName: 9, Password: 13, AppKey: 32 bytes');
    expect(right).not.toContain(login.password);
    expect(right).not.toContain(appKey.toString('base64'));
    for (const id of ['login-oaep', 'login-not-base64', 'login-signing-key'] as const) {
      expect(await told(loginBroken(id))).toContain(mistakes[id].title);
    }
    for (let tries = 4; tries < 10; tries++) await told(loginRight());
    const after = await told(loginBroken('login-oaep'));
    expect(after).toContain('ten logins a minute');
    expect(after).not.toContain(mistakes['login-oaep'].title);
  });
});

test('in production no login is looked into', async () => {
  const production = await DeskPortal.open('--environment', 'production');
  try {
    const { authPublicKeyPem } = production.irp.keys;
    const { body } = loginSteps(login, authPublicKeyPem, 'v1.04', { breakage: 'login-oaep' });
    const { text } = await new Visitor(production).post(path, { text: body! });
    expect(text).toContain(mistakes['login-unopened'].title);
    expect(text).not.toContain(mistakes['login-oaep'].title);
  } finally {
    await production.close();
  }
});

test('wrong fields are told beside them', async () => {
  const { status, text } = await visitor.post(path, { text: ' ', sek: 'x', appKey: 'y' });
  expect(status).toBe(422);
  expect(text.match(/aria-invalid="true"/g)).toHaveLength(3);
});

test('every mistake has a cure', () => {
  const withoutCure = Object.entries(mistakes).filter(([, { cure }]) => cure === '');
  expect(withoutCure.map(([id]) => id)).toEqual(['right']);
});
