import {
  constants,
  createCipheriv,
  generateKeyPairSync,
  privateDecrypt,
  randomBytes,
} from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loginBodyV103, loginBodyV104 } from '../envelope/login.ts';
import { aesKey, seal } from '../envelope/sek.ts';
import { type BreakageId, breakages } from '../workbench/breakages.ts';
import { breakHeaders } from '../workbench/header-breakages.ts';
import { type LoginVersion, loginSteps } from '../workbench/login-steps.ts';
import { sealPayloadSteps } from '../workbench/payload-steps.ts';
import { recognise } from './recognise.ts';
import type { Known, Sent } from './sent.ts';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pemOf = (pair: typeof keys) => String(pair.publicKey.export({ type: 'spki', format: 'pem' }));
// Fixed, so that every run has the + and / that base64url changes.
const appKey = Buffer.from('UzNpakNTZTFpN3FlcVM4OHpwZXRCdEZkb215amgzOUM=', 'base64');
const sek = Buffer.from('lWByHuSK1O9fgA+/x8y4rE2qWZCcVnq1m2oPpaTtA9E=', 'base64');
const sealedSek = seal(aesKey(appKey), sek);
const login = { userName: 'API_anita', password: 'Rehearse#2024', appKey, forceRefresh: false };

const openWith: NonNullable<Known['openWith']> = (sealed, padding) => {
  const { RSA_PKCS1_OAEP_PADDING, RSA_PKCS1_PADDING } = constants;
  try {
    return privateDecrypt(
      {
        key: keys.privateKey,
        padding: padding === 'oaep' ? RSA_PKCS1_OAEP_PADDING : RSA_PKCS1_PADDING,
      },
      sealed,
    );
  } catch {
    return undefined;
  }
};

const credentials = {
  client_id: 'AAAAA29TXPabc12',
  client_secret: 'Abcdefghij0123456789',
  Gstin: '29AAFCC9980M1ZR',
  user_name: 'API_anita',
  AuthToken: 'Abcdefghij0123456789abcde',
};
const headers = { ...credentials, 'Content-Type': 'application/json' };
const known: Known = { sek, sealedSek, appKey, credentials, openWith, password: login.password };

const text = JSON.stringify({ Irn: '35054cc2'.repeat(8), CnlRsn: '1', CnlRem: 'Entered wrongly' });
const ids = (sent: Partial<Sent> & { body: string }, more: Known = known) =>
  recognise({ kind: 'payload', ...sent }, more).map(({ id }) => id);
const envelope = (data: unknown) => JSON.stringify({ Data: data });
const sealed = seal(aesKey(sek), text);

describe('the right one is right', () => {
  test('as a payload, with its headers', () => {
    const [finding] = recognise({ headers, body: envelope(sealed), kind: 'payload' }, known);
    expect(finding).toMatchObject({ id: 'right', opened: text });
  });

  test('for any text, under the Sek alone', () => {
    fc.assert(
      fc.property(fc.object(), (value) => {
        const body = envelope(seal(aesKey(sek), JSON.stringify(value)));
        expect(ids({ body }, { sek })).toEqual(['right']);
      }),
      { numRuns: 100 },
    );
  });

  test('with the Sek still sealed', () => {
    expect(ids({ body: envelope(sealed) }, { appKey, sealedSek })).toEqual(['right']);
  });

  test('as a login of both versions', () => {
    const v104 = JSON.stringify(loginBodyV104(login, keys.publicKey));
    const v103 = JSON.stringify(loginBodyV103(login, keys.publicKey));
    expect(ids({ body: v104, kind: 'login-v1.04', headers })).toEqual(['right']);
    expect(ids({ body: v103, kind: 'login-v1.03', headers })).toEqual(['right']);
    expect(ids({ body: v104, kind: 'login-v1.04' }, {})).toEqual(['login-unopened']);
  });

  test('as an e-way bill call', () => {
    const { body } = sealPayloadSteps(sek, text, { envelope: 'ewb' });
    expect(ids({ body: body!, kind: 'ewb' })).toEqual(['right']);
  });

  test('as an answer', () => {
    const answer = JSON.stringify({ Status: 1, Data: sealed, ErrorDetails: null });
    expect(ids({ body: answer, kind: 'answer' })).toEqual(['right']);
    const ofLogin = JSON.stringify({ Status: 1, Data: { AuthToken: 'x', Sek: sealedSek } });
    expect(ids({ body: ofLogin, kind: 'answer' })).toEqual(['right']);
    expect(ids({ body: ofLogin, kind: 'answer' }, { appKey: randomBytes(32) })).toEqual([
      'sek-does-not-open',
    ]);
  });
});

describe('every mistake of the workbench is recognised as itself', () => {
  const made = (id: BreakageId, version: LoginVersion): Sent => {
    const { at } = breakages.find((breakage) => breakage.id === id)!;
    if (at === 'login') {
      const mistake = { breakage: id as 'login-oaep', signingCertificatePem: pemOf(others) };
      const { body } = loginSteps(login, pemOf(keys), version, mistake);
      return { headers, body: body!, kind: `login-${version}` };
    }
    const isHeader = at === 'headers';
    const breakage = isHeader ? {} : { breakage: id as 'hex' };
    const { body } = sealPayloadSteps(sek, text, { ...breakage, appKey, sealedSek });
    const sent = isHeader ? breakHeaders(headers, id as 'missing-gstin') : headers;
    return { headers: sent, body: body!, kind: 'payload' };
  };
  const versionsOf = (breakage: (typeof breakages)[number]): readonly LoginVersion[] =>
    breakage.at !== 'login' || 'version' in breakage ? ['v1.04'] : ['v1.04', 'v1.03'];
  const cases = breakages.flatMap((breakage) =>
    versionsOf(breakage).map((version): [BreakageId, LoginVersion] => [breakage.id, version]),
  );

  test.each(cases)('%s (%s)', (id, version) => {
    const sent = made(id, version);
    expect(ids(sent).filter((found) => found !== 'right')).toEqual([id]);
  });
});

describe('what is wrong with a sealed text', () => {
  const withText = (data: string) => ids({ body: envelope(data) });
  test.each([
    ['base64-line-breaks', sealed.replace(/.{76}/g, '$&\r\n')],
    ['plus-as-space', sealed.replaceAll('+', ' ')],
    ['url-encoded', encodeURIComponent(sealed)],
    ['base64-no-padding', sealed.replace(/=+$/, '')],
    ['truncated', sealed.slice(0, 150)],
    ['truncated', sealed.slice(0, 128)],
    ['not-base64', 'not sealed at all!'],
    ['not-encrypted', text],
    ['passphrase', Buffer.from(`Salted__${'x'.repeat(40)}`).toString('base64')],
    ['rsa-instead-of-aes', randomBytes(256).toString('base64')],
    ['not-blocks', randomBytes(43).toString('base64')],
    ['other-key', seal(aesKey(Buffer.alloc(32, 5)), text)],
  ])('%s', (id, data) => {
    expect(sealed).toContain('+');
    expect(withText(data)).toEqual([id]);
  });

  const cipher = (algorithm: string, key: Uint8Array, iv: Uint8Array | null, plain: string) => {
    const made = createCipheriv(algorithm, key, iv);
    return Buffer.concat([made.update(plain), made.final()]);
  };
  test.each<[string, () => Buffer]>([
    ['cbc-key-iv', () => cipher('aes-256-cbc', sek, sek.subarray(0, 16), text)],
    ['cbc-unknown-iv', () => cipher('aes-256-cbc', sek, randomBytes(16), text)],
    ['ctr', () => cipher('aes-256-ctr', sek, Buffer.alloc(16), text)],
    ['sek-short', () => cipher('aes-128-ecb', sek.subarray(0, 16), null, text)],
    [
      'sek-hex-text',
      () => cipher('aes-256-ecb', Buffer.from(sek.toString('hex').slice(0, 32)), null, text),
    ],
    [
      'sek-utf8',
      () => cipher('aes-256-ecb', Buffer.from(sek.toString()).subarray(0, 32), null, text),
    ],
    [
      'gcm',
      () => {
        const nonce = randomBytes(12);
        const made = createCipheriv('aes-256-gcm', sek, nonce);
        return Buffer.concat([nonce, made.update(text), made.final(), made.getAuthTag()]);
      },
    ],
  ])('%s', (id, make) => {
    expect(withText(make().toString('base64'))).toEqual([id]);
  });

  test('two mistakes at once are both told', () => {
    const key = Buffer.from(sek.toString('base64').slice(0, 32));
    const data = cipher('aes-256-cbc', key, Buffer.alloc(16), text).toString('hex');
    expect(withText(data)).toEqual(['hex', 'sek-text', 'cbc-zero-iv']);
  });
});

describe('what is wrong with the text inside', () => {
  test.each<[string, string | Buffer]>([
    ['json-twice', JSON.stringify(text)],
    ['bom', `\ufeff${text}`],
    ['utf-16', Buffer.from(text, 'utf16le')],
    ['gzip', gzipSync(text)],
    ['latin-1', Buffer.from('{"Nm":"Caf\u00e9"}', 'latin1')],
    ['trailing-comma', '{"Irn":"x","CnlRsn":"1",}'],
    ['single-quotes', "{'Irn': 'x', 'IsServc': True}"],
    ['duplicate-member', '{"Irn":"x","Irn":"y"}'],
    ['not-json', 'Irn=x'],
  ])('%s', (id, plain) => {
    expect(ids({ body: envelope(seal(aesKey(sek), plain)) })).toEqual([id]);
  });

  test('base64 inside is right here and odd elsewhere', () => {
    const body = envelope(seal(aesKey(sek), Buffer.from(text).toString('base64')));
    expect(ids({ body })).toEqual(['right', 'plain-base64']);
  });
});

describe('what is wrong with a body', () => {
  test.each([
    ['empty-body', ' '],
    ['not-sealed', text],
    ['data-missing', '{"Payload":"x"}'],
    ['data-missing', '{"Data":null}'],
    ['data-not-string', '{"Data":{"Irn":"x"}}'],
    ['json-twice', JSON.stringify(envelope(sealed))],
    ['trailing-comma', `{"Data":"${sealed}",}`],
    ['single-quotes', `{'Data':'${sealed}'}`],
    ['bom', `\ufeff${envelope(sealed)}`],
    ['utf-16', [...envelope(sealed)].join('\0')],
    ['form-encoded', `Data=${encodeURIComponent(sealed)}`],
    ['not-an-object', '[]'],
    ['not-json', '<Data/>'],
    ['too-large', 'x'.repeat(3 * 1024 * 1024 + 1)],
  ])('%s', (id, body) => {
    expect(ids({ body })).toEqual([id]);
  });

  test('what works all the same is a remark', () => {
    expect(ids({ body: JSON.stringify({ data: sealed }) })).toEqual(['data-lower-case', 'right']);
    expect(ids({ body: sealed })).toEqual(['no-envelope', 'right']);
  });

  test('a login of the other version', () => {
    const { body } = loginSteps(login, pemOf(keys), 'v1.03');
    expect(ids({ body: body!, kind: 'login-v1.04' })).toContain('wrong-login-version');
  });
});

describe('what is wrong with headers', () => {
  const found = (changed: Record<string, string>) =>
    recognise(
      { headers: { ...headers, ...changed }, body: envelope(sealed), kind: 'payload' },
      { sek },
    )
      .filter(({ place }) => place === 'headers')
      .map(({ id }) => id);
  test.each<[string, Record<string, string>]>([
    ['content-type', { 'Content-Type': 'text/plain' }],
    ['header-twice', { gstin: headers.Gstin }],
    ['header-twice', { Gstin: `${headers.Gstin}, ${headers.Gstin}` }],
    ['client-id-shape', { client_id: 'mine' }],
    ['client-secret-shape', { client_secret: 'mine' }],
    ['auth-token-shape', { AuthToken: 'Bearer x' }],
    ['gstin-shape', { Gstin: '29aafcc' }],
    ['gstin-check-digit', { Gstin: '29AAFCC9980M1ZA' }],
    ['id-secret-swapped', { client_id: headers.client_secret, client_secret: headers.client_id }],
  ])('%s', (id, changed) => {
    expect(found(changed)).toEqual([id]);
  });

  test('no evidence carries a secret', () => {
    const evidence = JSON.stringify(
      recognise(
        {
          headers: breakHeaders(headers, 'wrong-client-secret'),
          body: envelope('x'),
          kind: 'payload',
        },
        known,
      ),
    );
    expect(evidence).not.toContain(headers.client_secret.slice(0, 19));
    expect(evidence).not.toContain(headers.AuthToken);
  });
});

test('nothing of a login is shown', () => {
  for (const { id } of breakages.filter(({ at }) => at === 'login')) {
    const mistake = { breakage: id as 'login-oaep', signingCertificatePem: pemOf(others) };
    const { body } = loginSteps(login, pemOf(keys), 'v1.04', mistake);
    const shown = JSON.stringify(recognise({ body: body!, kind: 'login-v1.04' }, known));
    expect(shown).not.toContain(login.password.slice(0, 8));
    expect(shown).not.toContain('opened');
  }
});
