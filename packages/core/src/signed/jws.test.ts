import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compactVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { jwsHeader, SignatureError, signDocument, verifyDocument } from './jws.ts';

const keysFile = new URL('../../../../conformance/vectors/keys.json', import.meta.url);
const { signing } = JSON.parse(readFileSync(keysFile, 'utf8'));
const certificate = new X509Certificate(signing.certificatePem);
const signer = {
  privateKey: createPrivateKey(signing.privateKeyPem),
  encodedHeader: Buffer.from(jwsHeader(certificate)).toString('base64url'),
  iss: 'NIC Sandbox',
};
const data = '{"Irn":"abc","LglNm":"रुपया & \\"Co\\""}';
const jws = signDocument(data, signer);
const certificates = [signing.certificatePem];

test('another library finds the signature good', async () => {
  const { payload, protectedHeader } = await compactVerify(jws, certificate.publicKey);
  expect(protectedHeader).toEqual({ alg: 'RS256', kid: signing.kid, typ: 'JWT', x5t: signing.x5t });
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ data, iss: 'NIC Sandbox' });
});

test('what was signed comes back', () => {
  expect(verifyDocument(jws, certificates)).toEqual({ kid: signing.kid, iss: 'NIC Sandbox', data });
});

describe('a document is refused', () => {
  const [header, payload, signature] = jws.split('.') as [string, string, string];
  const forged = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
  const unsigned = forged({ alg: 'none', kid: signing.kid });
  const symmetric = forged({ alg: 'HS256', kid: signing.kid });

  test.each([
    ['changed', `${header}.${forged({ data: '{}', iss: 'NIC Sandbox' })}.${signature}`, 'changed'],
    ['without a signature', `${header}.${payload}.`, 'changed'],
    ['that says it needs none', `${unsigned}.${payload}.`, 'signed with none'],
    ['signed with a shared secret', `${symmetric}.${payload}.${signature}`, 'signed with HS256'],
    ['of two parts', `${header}.${payload}`, 'three parts'],
    ['whose header is no JSON', `x.${payload}.${signature}`, 'header is no JSON object'],
  ])('%s', (_name, text, why) => {
    expect(() => verifyDocument(text, certificates)).toThrow(SignatureError);
    expect(() => verifyDocument(text, certificates)).toThrow(why);
  });

  test('whose key is not at hand', () => {
    expect(() => verifyDocument(jws, [])).toThrow(`no certificate with kid ${signing.kid}`);
  });
});
