import {
  constants,
  createPrivateKey,
  generateKeyPairSync,
  privateDecrypt,
  randomBytes,
  X509Certificate,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appKeyOf } from '../envelope/login.ts';
import { openAsServer } from '../envelope/public-key.ts';
import { aesKey, open, seal } from '../envelope/sek.ts';
import { jwsHeader, signDocument } from '../signed/jws.ts';
import { openAnswerSteps, openSekSteps } from './answer-steps.ts';
import { breakages } from './breakages.ts';
import { breakHeaders } from './header-breakages.ts';
import { loginSteps } from './login-steps.ts';
import { sealPayloadSteps } from './payload-steps.ts';
import { signedSteps } from './signed-steps.ts';
import type { Step } from './step.ts';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = String(keys.publicKey.export({ type: 'spki', format: 'pem' }));
const appKey = randomBytes(32);
const sek = randomBytes(32);
const login = { userName: 'API_anita', password: 'Rehearse#2024', appKey, forceRefresh: false };

const names = (steps: readonly Step[]) => steps.map(({ name }) => name);
const shown = (steps: readonly Step[], name: string) =>
  steps.find((step) => step.name === name)?.value;

describe('a login', () => {
  test('by v1.04 is base64 of its JSON under the login key', () => {
    const { steps, body } = loginSteps(login, pem, 'v1.04');
    expect(names(steps)).toEqual([
      'app-key',
      'login-json',
      'login-base64',
      'login-rsa',
      'login-body',
    ]);
    const inner = openAsServer(keys.privateKey, JSON.parse(body!).Data).toString();
    expect(inner).toBe(shown(steps, 'login-base64'));
    const json = JSON.parse(Buffer.from(inner, 'base64').toString());
    expect(json).toMatchObject({ UserName: 'API_anita', Password: 'Rehearse#2024' });
    expect(appKeyOf(json.AppKey)).toEqual(appKey);
    expect(steps.find(({ name }) => name === 'login-rsa')?.bytes).toBe(256);
  });

  test('by v1.03 has password and AppKey in a block each, and the name in clear', () => {
    const { steps, body } = loginSteps(login, pem, 'v1.03');
    expect(names(steps)).toEqual(['app-key', 'password-rsa', 'app-key-rsa', 'login-body']);
    const { data } = JSON.parse(body!);
    expect(data.UserName).toBe('API_anita');
    expect(openAsServer(keys.privateKey, data.Password).toString()).toBe('Rehearse#2024');
    expect(openAsServer(keys.privateKey, data.AppKey)).toEqual(appKey);
  });

  test('shows secrets only in steps that are marked so', () => {
    const { steps } = loginSteps(login, pem, 'v1.04');
    for (const step of steps.filter(({ isSecret }) => !isSecret)) {
      expect(step.value).not.toContain(Buffer.from(appKey).toString('base64'));
      expect(step.value).not.toContain(login.password);
    }
  });

  test('can be encrypted with OAEP on purpose', () => {
    const { steps, body } = loginSteps(login, pem, 'v1.04', { breakage: 'login-oaep' });
    const sealed = Buffer.from(JSON.parse(body!).Data, 'base64');
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const inner = privateDecrypt({ key: keys.privateKey, padding }, sealed).toString();
    expect(inner).toBe(shown(steps, 'login-base64'));
    expect(steps.filter(({ isBroken }) => isBroken).map(({ name }) => name)).toEqual(['login-rsa']);
  });

  test.each([
    ['not-a-key', { ...login }, 'no key', undefined],
    ['login-too-long', { ...login, password: 'x'.repeat(100) }, pem, undefined],
    ['key-length', { ...login, appKey: randomBytes(20) }, pem, undefined],
    ['breakage-needs-key', login, pem, { breakage: 'login-signing-key' as const }],
  ])('that cannot be made ends with %s', (fault, given, key, mistake) => {
    const made = loginSteps(given, key, 'v1.04', mistake);
    expect(made.fault).toBe(fault);
    expect(made.body).toBeUndefined();
  });
});

describe('a Sek', () => {
  test.each([16, 24, 32])('opens with an AppKey of %i bytes', (count) => {
    const key = randomBytes(count);
    const opened = openSekSteps(key, seal(aesKey(key), sek));
    expect(opened.sek).toEqual(sek);
    expect(names(opened.steps)).toEqual(['sek-sealed', 'sek-bytes', 'sek-padded', 'sek-opened']);
  });

  test('opens as the recorded pair does', () => {
    const { sek: opened } = openSekSteps(
      Buffer.from('UzNpakNTZTFpN3FlcVM4OHpwZXRCdEZkb215amgzOUM=', 'base64'),
      'axAUznCA+e2bjnYbbLKjPxoY8rf5K+O9b/UGRIO8OrlQbQNZUaEvMN3l6k7rDFIE',
    );
    expect(Buffer.from(opened!).toString('hex')).toMatch(/^9560721ee48ad4ef.*502ff1$/);
  });

  test('of another key, or none, is told and not thrown', () => {
    expect(openSekSteps(randomBytes(32), seal(aesKey(appKey), sek)).sek).toBeUndefined();
    expect(openSekSteps(appKey, '?').fault).toBe('not-base64');
    expect(openSekSteps(appKey, 'AAAA').fault).toBe('not-blocks');
    expect(openSekSteps(randomBytes(5), 'AAAA').fault).toBe('key-length');
    expect(openSekSteps(appKey, seal(aesKey(appKey), randomBytes(16))).fault).toBe('key-length');
  });
});

describe('a payload', () => {
  test('is sealed as the server opens it, and opens again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        const { body, steps } = sealPayloadSteps(sek, text);
        expect(open(aesKey(sek), JSON.parse(body!).Data).toString()).toBe(text);
        expect(shown(steps, 'payload-base64')).toBe(seal(aesKey(sek), text));
        expect(openAnswerSteps(sek, body!).text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test('of the e-way bill system names its action', () => {
    const { body } = sealPayloadSteps(sek, '{}', { envelope: 'ewb' });
    expect(JSON.parse(body!).action).toBe('CANEWB');
  });

  test('shows its padding', () => {
    const { steps } = sealPayloadSteps(sek, '{"a":1}');
    expect(shown(steps, 'payload-padded')).toBe(`7b2261223a317d${'09'.repeat(9)}`);
  });

  test('that is long is dumped in part and sent whole', () => {
    const text = JSON.stringify('x'.repeat(10_000));
    const { steps, body } = sealPayloadSteps(sek, text);
    const dump = steps.find(({ name }) => name === 'payload-bytes')!;
    expect(dump).toMatchObject({ isCut: true, bytes: 10_002 });
    expect(openAnswerSteps(sek, body!).text).toBe(text);
  });

  test('of too many bytes, or under no Sek, is told and not thrown', () => {
    expect(sealPayloadSteps(sek, 'x'.repeat(2 * 1024 * 1024 + 1)).fault).toBe('too-large');
    expect(sealPayloadSteps(randomBytes(16), '{}').fault).toBe('key-length');
    const broken = (breakage: 'app-key-as-sek' | 'sealed-sek-as-key', sealedSek?: string) =>
      sealPayloadSteps(sek, '{}', { breakage, ...(sealedSek ? { sealedSek } : {}) }).fault;
    expect(broken('app-key-as-sek')).toBe('breakage-needs-key');
    expect(broken('sealed-sek-as-key', 'AAAA')).toBe('key-length');
  });

  test.each(
    breakages.filter(({ at }) => at === 'payload'),
  )('broken by $id says where, and does not open', ({ id }) => {
    const sealedSek = seal(aesKey(appKey), sek);
    const text = JSON.stringify({ Irn: 'a'.repeat(64), CnlRsn: '1', CnlRem: 'Wrong entry' });
    const made = sealPayloadSteps(sek, text, { breakage: id as 'hex', appKey, sealedSek });
    expect(made.steps.some(({ isBroken }) => isBroken)).toBe(true);
    expect(openAnswerSteps(sek, made.body!).text).not.toBe(text);
  });
});

describe('an answer', () => {
  test('of Status 0 shows its errors and is refused', () => {
    const body = JSON.stringify({
      Status: 0,
      Data: null,
      ErrorDetails: [{ ErrorCode: '2150', ErrorMessage: 'Duplicate IRN' }],
      InfoDtls: [{ InfCd: 'DUPIRN', Desc: {} }],
    });
    const { steps, fault } = openAnswerSteps(sek, body);
    expect(fault).toBe('refused');
    expect(names(steps)).toEqual(['answer-body', 'answer-errors', 'answer-info']);
  });

  test('of the e-way bill system has its error in base64', () => {
    const body = '{"status":"0","error":"eyJlcnJvckNvZGVzIjoiMzkzIn0=","info":null}';
    const { steps, fault } = openAnswerSteps(sek, body, 'ewb');
    expect(fault).toBe('refused');
    expect(shown(steps, 'ewb-error')).toBe('{"errorCodes":"393"}');
  });

  test.each([
    ['not-json', 'x'],
    ['no-data', '{"Status":1}'],
    ['not-base64', '{"Status":1,"Data":"?"}'],
    ['not-blocks', '{"Status":1,"Data":"AAAA"}'],
    ['padding', JSON.stringify({ Data: Buffer.alloc(32, 7).toString('base64') })],
  ])('that does not open ends with %s', (fault, body) => {
    expect(openAnswerSteps(Buffer.alloc(32, 1), body).fault).toBe(fault);
  });
});

test('headers are broken one at a time, whatever their spelling', () => {
  const headers = {
    'client-id': 'AAAAA29TXPabcde',
    'Client-Secret': 'a'.repeat(20),
    GSTIN: '29ZZIRX1234A1Z5',
    user_name: 'API_anita',
    authtoken: 'b'.repeat(25),
  };
  for (const { id } of breakages.filter(({ at }) => at === 'headers')) {
    const broken = breakHeaders(headers, id as 'missing-gstin');
    const differs = Object.entries(headers).filter(
      ([name, value]) => (broken as Record<string, string>)[name] !== value,
    );
    expect(differs, id).toHaveLength(1);
  }
});

test('a signed document is verified step by step, a changed one is not', () => {
  const keysFile = new URL('../../../../conformance/vectors/keys.json', import.meta.url);
  const { signing } = JSON.parse(readFileSync(keysFile, 'utf8'));
  const certificate = new X509Certificate(signing.certificatePem);
  const jws = signDocument('{"Irn":"abc"}', {
    privateKey: createPrivateKey(signing.privateKeyPem),
    encodedHeader: Buffer.from(jwsHeader(certificate)).toString('base64url'),
    iss: 'NIC Sandbox',
  });
  const { steps, isGood } = signedSteps(jws, ['no certificate', signing.certificatePem]);
  expect(isGood).toBe(true);
  expect(shown(steps, 'jws-document')).toBe('{"Irn":"abc"}');
  expect(names(steps).at(-1)).toBe('jws-verified');
  const [header, , signature] = jws.split('.');
  const forged = Buffer.from('{"data":"{}","iss":"NIC Sandbox"}').toString('base64url');
  const bad = signedSteps(`${header}.${forged}.${signature}`, [signing.certificatePem]);
  expect(bad).toMatchObject({ isGood: false, fault: 'signature' });
});

test('a text that is no signed document, or of unknown key, is told and not thrown', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  expect(signedSteps('x', []).fault).toBe('not-a-jws');
  expect(signedSteps(`${part({ alg: 'none' })}.${part({ data: '{}' })}.AA`, []).fault).toBe(
    'not-rs256',
  );
  const jws = `${part({ alg: 'RS256', kid: 'AB' })}.${part({ data: '{}' })}.AA`;
  const { fault, steps } = signedSteps(jws, ['no certificate', pem]);
  expect(fault).toBe('unknown-kid');
  expect(shown(steps, 'jws-document')).toBe('{}');
});
