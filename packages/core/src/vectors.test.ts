import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { appKeyOf, appKeyOfBytes } from './envelope/login.ts';
import { openAsServer } from './envelope/public-key.ts';
import { aesKey, open, seal } from './envelope/sek.ts';
import { parseInvoice } from './invoice/parse.ts';
import { irnOf } from './irn.ts';
import { parseDocumentDate } from './ist.ts';
import { jwsHeader, jwsPayload, signDocument, thumbprint, verifyDocument } from './signed/jws.ts';
import { signedInvoiceData, signedQrData } from './signed/signed-invoice.ts';

/*
 * Replays conformance/vectors: known answers that were computed without this code. They are the
 * wire's bytes; when one of these tests fails, the wire has changed.
 */
const folder = new URL('../../../conformance/vectors/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
const hex = (text: string) => Buffer.from(text, 'hex');

const keys = read('keys');
const authKey = createPrivateKey(keys.auth.privateKeyPem);
const certificate = new X509Certificate(keys.signing.certificatePem);
const signer = {
  privateKey: createPrivateKey(keys.signing.privateKeyPem),
  encodedHeader: Buffer.from(jwsHeader(certificate)).toString('base64url'),
  iss: 'NIC Sandbox',
};

// biome-ignore lint/suspicious/noExplicitAny: the vectors are plain JSON, described in their README.
const cases = (name: string): [string, any][] =>
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  read(name).cases.map((one: any, index: number) => [one.name ?? `case ${index + 1}`, one]);

test('kid and x5t are the thumbprint of the certificate', () => {
  expect(thumbprint(certificate)).toEqual({ kid: keys.signing.kid, x5t: keys.signing.x5t });
});

test.each(cases('auth-v1.04'))('login v1.04: %s', (_name, {
  dataBase64,
  decryptsToText,
  appKeyHex,
  credentialsJson,
}) => {
  const opened = openAsServer(authKey, dataBase64).toString();
  expect(opened).toBe(decryptsToText);
  const { AppKey } = JSON.parse(Buffer.from(opened, 'base64').toString());
  expect(appKeyOf(AppKey)).toEqual(hex(appKeyHex));
  expect(Buffer.from(opened, 'base64').toString()).toBe(credentialsJson);
});

test.each(cases('auth-v1.03'))('login v1.03: %s', (_name, {
  password,
  passwordBase64,
  appKeyBase64,
  appKeyHex,
}) => {
  expect(openAsServer(authKey, passwordBase64).toString()).toBe(password);
  expect(appKeyOfBytes(openAsServer(authKey, appKeyBase64))).toEqual(hex(appKeyHex));
});

test.each(cases('sek'))('SEK wrapping: %s', (_name, { appKeyHex, sekHex, wrappedBase64 }) => {
  expect(open(aesKey(hex(appKeyHex)), wrappedBase64)).toEqual(hex(sekHex));
  expect(seal(aesKey(hex(appKeyHex)), hex(sekHex))).toBe(wrappedBase64);
});

test.each(cases('payload'))('payload: %s', (_name, { plainHex, dataBase64 }) => {
  const sek = aesKey(hex(read('payload').sekHex));
  expect(open(sek, dataBase64)).toEqual(hex(plainHex));
  expect(seal(sek, hex(plainHex))).toBe(dataBase64);
});

test.each(cases('irn'))('IRN: %s', (_name, {
  gstin,
  financialYear,
  documentDate,
  type,
  number,
  letterCase,
  irn,
}) => {
  const day = parseDocumentDate(documentDate ?? `01/04/${financialYear.slice(0, 4)}`)!;
  const today = letterCase === 'upper' ? '2025-06-01' : '2025-05-31';
  expect(irnOf({ gstin, day, type, number }, today)).toBe(irn);
});

describe.each([
  ['signed-invoice', signedInvoiceData],
  ['signed-qr', signedQrData],
] as const)('%s', (name, dataOf) => {
  test.each(cases(name))('%s', (_name, {
    request,
    ackNo,
    ackDt,
    irn,
    data,
    headerText,
    payloadText,
    jws,
  }) => {
    const document = dataOf(parseInvoice(request), { ackNo, ackDt, irn });
    expect(document).toBe(data);
    expect(jwsHeader(certificate)).toBe(headerText);
    expect(jwsPayload(document, signer.iss)).toBe(payloadText);
    expect(signDocument(document, signer)).toBe(jws);
    expect(verifyDocument(jws, [keys.signing.certificatePem]).data).toBe(data);
  });
});
