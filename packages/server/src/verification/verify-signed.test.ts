import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { jwsHeader, signDocument } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSigningKey } from '../keys/make-keys.ts';
import type { Registration } from '../register/registration.ts';
import { DeskPortal, type Seat } from '../testing/desk-portal.ts';
import type { Verification } from './verification.ts';
import { verifySigned } from './verify-signed.ts';

let portal: DeskPortal;
let seat: Seat;
let found: Registration;

beforeAll(async () => {
  portal = await DeskPortal.open();
  seat = await portal.seat();
  found = await registered();
});
afterAll(() => portal.close());

async function registered(): Promise<Registration> {
  const irn = await portal.register(portal.freshInvoice(), seat);
  return (await portal.irp.archive.find(irn))!;
}

const verified = (text: string) => verifySigned(text, portal.irp);
const good = (verification: Verification) => {
  if (!verification.isGood) throw new Error(verification.fault);
  return verification;
};
const faultOf = async (text: string) => {
  const verification = await verified(text);
  return verification.isGood ? 'good' : verification.fault;
};

test('a signed invoice and its QR code are good, and registered', async () => {
  const { irn, signedInvoice, signedQrCode, ackAt, ackNo } = found;
  const state = { irn, status: 'ACT', ackNo, ackAt, cancelledAt: null, ewayBill: null };
  const { kid, iss } = portal.irp.keys.signer;
  expect(await verified(signedInvoice)).toMatchObject({
    ...{ isGood: true, kind: 'invoice', kid, iss, registered: state },
  });
  expect(await verified(signedQrCode)).toMatchObject({
    ...{ isGood: true, kind: 'qr-code', kid, iss, registered: state },
  });
});

test('a cancelled invoice is told as such', async () => {
  const { irn, signedQrCode } = await registered();
  const reason = { Irn: irn, CnlRsn: '1', CnlRem: 'Wrong' };
  await portal.post('/eicore/v1.03/Invoice/Cancel', reason, seat);
  const state = good(await verified(signedQrCode)).registered!;
  expect(state.status).toBe('CNL');
  expect(state.cancelledAt).toBeGreaterThan(0);
});

test('what an earlier key signed stays good', async () => {
  const next = (await makeSigningKey('Next', Date.now())).publicPem;
  const keys = { certificates: [next, ...portal.irp.keys.certificates] };
  const { archive } = portal.irp;
  expect((await verifySigned(found.signedInvoice, { keys, archive })).isGood).toBe(true);
});

describe('the text may come', () => {
  test.each([
    ['with line breaks', (jws: string) => jws.replace(/(.{60})/g, '$1\r\n')],
    ['with spaces around it', (jws: string) => `\n  ${jws}\t`],
    ['in quotes', (jws: string) => `"${jws}"`],
    ['in an answer of the API', (jws: string) => JSON.stringify({ Irn: 'x', SignedInvoice: jws })],
    ['as the QR code of an answer', (jws: string) => JSON.stringify({ SignedQRCode: jws })],
  ])('%s', async (_name, written) => {
    expect((await verified(written(found.signedInvoice))).isGood).toBe(true);
  });
});

describe('is not good', () => {
  const parts = () => found.signedInvoice.split('.') as [string, string, string];
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test('what was changed, or cut', async () => {
    const [header, payload, signature] = parts();
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const changed = encoded({ ...claims, data: claims.data.replace('Mumbai', 'Delhi') });
    expect(await faultOf(`${header}.${changed}.${signature}`)).toBe('bad-signature');
    expect(await faultOf(`${header}.${payload}.${signature.slice(0, -4)}`)).toBe('bad-signature');
    expect(await faultOf(`${header}.${payload}.`)).toBe('bad-signature');
  });

  test('what says that it needs no signature, or another one', async () => {
    const [, payload, signature] = parts();
    const { kid } = portal.irp.keys.signer;
    for (const alg of ['none', 'HS256', 'RS512', 'rs256']) {
      const header = encoded({ alg, kid, typ: 'JWT' });
      expect(await faultOf(`${header}.${payload}.${signature}`), alg).toBe('wrong-algorithm');
    }
  });

  test('what somebody else signed, even under the name of our key', async () => {
    const { publicPem } = await makeSigningKey('Stranger', Date.now());
    const foreign = { kid: '0'.repeat(40), header: jwsHeader(new X509Certificate(publicPem)) };
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const signedWith = (header: string) =>
      signDocument('{"Irn":"x"}', {
        privateKey,
        iss: 'NIC Sandbox',
        encodedHeader: Buffer.from(header).toString('base64url'),
      });
    expect(await faultOf(signedWith(foreign.header))).toBe('unknown-key');
    const [ownHeader] = parts();
    const ours = Buffer.from(ownHeader, 'base64url').toString();
    expect(await faultOf(signedWith(ours))).toBe('bad-signature');
  });

  test.each([
    ['nothing', ''],
    ['prose', 'Please verify my invoice.'],
    ['an IRN', 'a'.repeat(64)],
    ['two dots', '..'],
    ['three words', 'one.two.three'],
    ['other JSON', '{"Irn":"x"}'],
    ['broken JSON', '{"SignedInvoice":'],
  ])('%s', async (_name, text) => {
    expect(await faultOf(text)).toBe('not-a-jws');
  });
});

test('the register is asked only about what is signed well', async () => {
  const asked: string[] = [];
  const archive = {
    find: async (irn: string) => {
      asked.push(irn);
      return undefined;
    },
  };
  const irp = { keys: portal.irp.keys, archive };
  const [header, payload, signature] = found.signedInvoice.split('.') as [string, string, string];
  await verifySigned(`${header}.${payload}.${signature.slice(4)}`, irp);
  await verifySigned(`${header}.${payload}.`, irp);
  expect(asked).toEqual([]);
  expect(good(await verifySigned(found.signedInvoice, irp)).registered).toBeUndefined();
  expect(asked).toEqual([found.irn]);
});
