// Replays vectors/*.json with node:crypto: a second implementation reaching the same bytes.
// One line a vector; exit code 1 on any mismatch.  Usage: node conformance/replay.js
import {
  constants,
  createPrivateKey,
  createPublicKey,
  privateDecrypt,
  sign,
  X509Certificate,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { certificateNames, loginBodyOf, open, seal, verifyJws } from './crypto.js';
import * as expected from './expected.js';

const read = (name) =>
  JSON.parse(readFileSync(new URL(`./vectors/${name}.json`, import.meta.url), 'utf8'));
const keys = read('keys');
let failed = 0;
let passed = 0;

/** Compares every pair of got and wanted; reports one line. */
function vector(name, pairs) {
  const wrong = Object.entries(attempt(pairs)).filter(([, [got, wanted]]) => got !== wanted);
  console.log(`${wrong.length ? 'not ok' : 'ok'}  ${name}`);
  for (const [what, [got, wanted]] of wrong) {
    console.log(`    ${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
  }
  wrong.length ? failed++ : passed++;
}

/** A vector that cannot even be opened is a mismatch, not the end of the replay. */
function attempt(pairs) {
  try {
    return pairs();
  } catch (error) {
    return { error: [String(error), 'no error'] };
  }
}

const hex = (bytes) => Buffer.from(bytes).toString('hex');

/** Opens PKCS#1 v1.5 by hand: 00 02, at least eight non-zero bytes, 00, then the message. */
function rsaOpen(base64) {
  const key = { key: keys.auth.privateKeyPem, padding: constants.RSA_NO_PADDING };
  const block = privateDecrypt(key, Buffer.from(base64, 'base64'));
  const end = block.indexOf(0, 2);
  if (block[0] !== 0 || block[1] !== 2 || end < 10) throw new Error('not a PKCS#1 v1.5 block');
  return block.subarray(end + 1);
}

vector('keys: the public keys and the certificate belong to the private keys', () => {
  const publicOf = (pem) =>
    createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'pem' });
  const { signing, auth } = keys;
  const certificateKey = new X509Certificate(signing.certificatePem).publicKey;
  return {
    auth: [publicOf(auth.privateKeyPem), auth.publicKeyPem],
    signing: [publicOf(signing.privateKeyPem), signing.publicKeyPem],
    certificate: [certificateKey.export({ type: 'spki', format: 'pem' }), signing.publicKeyPem],
    kid: [certificateNames(signing.certificatePem).kid, signing.kid],
    x5t: [certificateNames(signing.certificatePem).x5t, signing.x5t],
  };
});

for (const row of read('auth-v1.04').cases) {
  vector(`auth-v1.04: ${row.name}`, () => {
    const encoded = rsaOpen(row.dataBase64).toString();
    const text = Buffer.from(encoded, 'base64').toString();
    const credentials = JSON.parse(text);
    const again = loginBodyOf(keys.auth.publicKeyPem, text);
    return {
      encoded: [encoded, row.decryptsToText],
      base64: [Buffer.from(row.credentialsJson).toString('base64'), row.credentialsBase64],
      text: [text, row.credentialsJson],
      appKey: [credentials.AppKey, row.appKeyBase64],
      appKeyBytes: [hex(Buffer.from(credentials.AppKey, 'base64')), row.appKeyHex],
      sealedHere: [rsaOpen(again.Data).toString(), row.decryptsToText],
    };
  });
}

for (const row of read('auth-v1.03').cases) {
  vector(`auth-v1.03: ${row.name}`, () => {
    const { data } = JSON.parse(row.body);
    return {
      password: [rsaOpen(row.passwordBase64).toString(), row.password],
      appKey: [hex(rsaOpen(row.appKeyBase64)), row.appKeyDecryptsToHex],
      bodyPassword: [data.Password, row.passwordBase64],
      bodyAppKey: [data.AppKey, row.appKeyBase64],
    };
  });
}

for (const row of read('sek').cases) {
  vector(`sek: ${row.name}`, () => {
    const appKey = Buffer.from(row.appKeyBase64, 'base64');
    const opened = hex(open(appKey, row.wrappedBase64));
    return {
      appKey: [hex(appKey), row.appKeyHex],
      opened: [opened, row.sekHex],
      wrapped: [seal(appKey, Buffer.from(row.sekHex, 'hex')), row.wrappedBase64],
      startsWith: [opened.startsWith(row.sekHexStartsWith ?? ''), true],
      endsWith: [opened.endsWith(row.sekHexEndsWith ?? ''), true],
    };
  });
}

const payload = read('payload');
for (const row of payload.cases) {
  vector(`payload: ${row.name}`, () => {
    const sek = Buffer.from(payload.sekBase64, 'base64');
    return {
      sealed: [seal(sek, row.plainText), row.dataBase64],
      opened: [hex(open(sek, row.dataBase64)), row.plainHex],
      text: [hex(Buffer.from(row.plainText)), row.plainHex],
      bytes: [Buffer.byteLength(row.plainText), row.plainBytes],
      sek: [hex(sek), payload.sekHex],
    };
  });
}

for (const row of read('irn').cases) {
  vector(`irn: ${row.input}`, () => {
    const year = row.documentDate ? expected.financialYear(row.documentDate) : row.financialYear;
    const input = expected.irnInput({ ...row, year });
    return {
      year: [year, row.financialYear],
      input: [input, row.input],
      irn: [expected.irnOf(input), row.irn],
    };
  });
}

for (const [file, dataOf] of [
  ['signed-invoice', expected.signedInvoiceData],
  ['signed-qr', expected.signedQrData],
]) {
  const { issuer, cases } = read(file);
  for (const row of cases) {
    vector(`${file}: ${row.name}`, () => {
      const data = dataOf(row.request, row);
      const texts = expected.jwsTexts(data, keys.signing, issuer);
      const signed = [texts.headerText, texts.payloadText]
        .map((text) => Buffer.from(text).toString('base64url'))
        .join('.');
      const signature = sign('sha256', Buffer.from(signed), keys.signing.privateKeyPem);
      const verified = verifyJws(row.jws, keys.signing.certificatePem);
      return {
        irn: [expected.irnOf(row.irnInput), row.irn],
        data: [data, row.data],
        header: [texts.headerText, row.headerText],
        payload: [texts.payloadText, row.payloadText],
        jws: [`${signed}.${signature.toString('base64url')}`, row.jws],
        verified: [verified.dataText, row.data],
      };
    });
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
