import type { Running } from '@openirp/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { control } from '../../server/test/control.ts';
import { startInProcess } from '../../server/test/in-process.ts';
import { freshInvoice } from '../../server/test/invoice.ts';
import { optionsOf } from '../../server/test/sandbox-client.ts';
import { cleanUp, type Sandbox } from '../../server/test/start-portal.ts';
import {
  gsp,
  type InfoDetail,
  IrpClient,
  type IrpError,
  nic,
  openIrp,
  SignatureError,
} from '../src/index.ts';
import { type CountingProxy, logins, registrations, startProxy } from './proxy.ts';

/*
 * Every operation against a portal, over a proxy that counts.
 */

let portal: Running;
let sandbox: Sandbox;
let proxy: CountingProxy;
let client: IrpClient;

beforeAll(async () => {
  portal = await startInProcess();
  sandbox = portal.sandbox!;
  proxy = await startProxy(portal.publicUrl);
  client = clientWith({});
});
afterAll(async () => {
  proxy.close();
  await portal.stop();
  await cleanUp();
});

const clientWith = (options: object) =>
  new IrpClient({ ...optionsOf(sandbox), baseUrl: proxy.url, ...options });
const invoice = () => freshInvoice(sandbox);
const today = () => invoice().DocDtls.Dt;

async function refusalOf(call: Promise<unknown>): Promise<IrpError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'IrpError' });
  return error as IrpError;
}

describe('an e-invoice', () => {
  test('is registered, verified, read and cancelled', async () => {
    const sent = invoice();
    const registered = await client.generate(sent);
    const { No, Dt } = sent.DocDtls;
    expect(registered).toMatchObject({ Status: 'ACT', EwbNo: null });
    expect(JSON.parse(client.verify(registered.SignedInvoice).data).DocDtls.No).toBe(No);
    const { SignedInvoice, SignedQRCode } = registered;
    expect(await client.getByIrn(registered.Irn)).toMatchObject({ SignedInvoice, SignedQRCode });
    expect(await client.getByDocument('INV', No, Dt)).toMatchObject({ Irn: registered.Irn });
    const cancelled = await client.cancel(registered.Irn, '3', 'Order cancelled');
    expect(cancelled.Irn).toBe(registered.Irn);
    expect((await client.getByIrn(registered.Irn)).Status).toBe('CNL');
  });

  test('keeps the writing of its numbers when it is given as text', async () => {
    const text = JSON.stringify(invoice()).replace('"UnitPrice":100,', '"UnitPrice":100.00,');
    const { SignedInvoice } = await client.generate(text);
    expect(client.verify(SignedInvoice).data).toContain('"UnitPrice":100.00,');
  });

  test('that was registered before is refused with its IRN', async () => {
    const sent = invoice();
    const { Irn } = await client.generate(sent);
    const error = await refusalOf(client.generate(sent));
    expect(error.has('2150')).toBe(true);
    expect(error.info).toMatchObject([{ InfCd: 'DUPIRN', Desc: { Irn } }]);
  });

  test('signed by nobody known is told from a signed one', async () => {
    const { SignedQRCode } = await client.generate(invoice());
    const stranger = clientWith({ signingCertificatePem: undefined });
    expect(() => stranger.verify(SignedQRCode)).toThrow(SignatureError);
  });
});

describe('a broken invoice', () => {
  const broken = () => ({ ...invoice(), ValDtls: { AssVal: 1, TotInvVal: 1 } });

  test('is refused here as the portal refuses it, and not sent', async () => {
    const sent = broken();
    const before = proxy.count(registrations);
    const here = await refusalOf(client.generate(sent));
    expect(proxy.count(registrations)).toBe(before);
    const there = await refusalOf(client.generate(sent, { check: 'off' }));
    expect(proxy.count(registrations)).toBe(before + 1);
    const said = ({ details }: IrpError) => details.map(({ code, message }) => [code, message]);
    expect(said(here)).toEqual(said(there));
    expect(here.details[0]!.explanation!.cure).toBeTruthy();
  });

  test('that is no JSON is refused here as well', async () => {
    const before = proxy.seen.length;
    expect((await refusalOf(client.generate('{'))).code).toBe('5002');
    expect((await refusalOf(client.generate({ ...invoice(), ItemList: [] }))).code).toBe('2228');
    expect(proxy.seen).toHaveLength(before);
  });

  test("with somebody else's GSTIN is refused here as well", async () => {
    const other = freshInvoice({ ...sandbox, clients: [sandbox.clients[0]!] });
    const mumbai = new IrpClient(optionsOf(sandbox, 0, 1));
    expect((await refusalOf(mumbai.generate(other))).code).toBe('2169');
  });

  test('that the portal has refused is not sent again, unless told to', async () => {
    const sent = broken();
    const count = async (options: object) => {
      const before = proxy.count(registrations);
      await refusalOf(client.generate(sent, { check: 'off', ...options }));
      return proxy.count(registrations) - before;
    };
    expect([await count({}), await count({}), await count({ resendRefused: true })]).toEqual([
      1, 0, 1,
    ]);
  });
});

describe('e-way bills', () => {
  const transport = { Distance: 0, TransMode: '1', VehNo: 'KA01AB1234', VehType: 'R' } as const;

  test('are made, read and cancelled', async () => {
    const { Irn } = await client.generate(invoice());
    const heard: InfoDetail[] = [];
    const onInfo = (info: readonly InfoDetail[]) => heard.push(...info);
    const { EwbNo, EwbValidTill } = await client.generateEwb({ Irn, ...transport }, { onInfo });
    expect(EwbValidTill).toMatch(/23:59:00$/);
    expect(heard).toMatchObject([{ InfCd: 'EWBPPD' }]);
    expect(await client.getEwb(Irn)).toMatchObject({ EwbNo, Status: 'ACT' });
    expect((await refusalOf(client.cancel(Irn, '1', 'Twice'))).code).toBe('2230');
    const cancelled = await client.cancelEwb(EwbNo, '2', 'Order cancelled');
    expect(cancelled.ewayBillNo).toBe(String(EwbNo));
    expect(cancelled.cancelDate).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d [AP]M$/);
    const error = await refusalOf(client.cancelEwb(EwbNo, '2', 'Once more'));
    expect(error.message).toBe('312 This eway bill is either not generated by you or cancelled');
  });

  test('that cannot be made with an invoice are told of beside it', async () => {
    const heard: InfoDetail[] = [];
    const registered = await client.generate(
      { ...invoice(), EwbDtls: { Distance: 0 } },
      { onInfo: (info) => heard.push(...info) },
    );
    expect(registered.EwbNo).toBeNull();
    expect(heard).toMatchObject([{ InfCd: 'EWBERR' }]);
  });

  test('renew a token that the e-way bill system calls dead', async () => {
    const { Irn } = await client.generate(invoice());
    const { EwbNo } = await client.generateEwb({ Irn, Distance: 0, TransId: '29ZZIRX0001Z1ZK' });
    await control({ controlUrl: portal.controlUrl! }, 'POST', '/clock/advance', { hours: 2 });
    const before = proxy.count(logins);
    await client.cancelEwb(EwbNo, '4', 'Other');
    expect(proxy.count(logins)).toBe(before + 1);
    await control({ controlUrl: portal.controlUrl! }, 'DELETE', '/clock');
  });
});

test('taxpayers are read and synced', async () => {
  const [gstin] = sandbox.counterparties.regular as [string];
  const details = await client.getGstin(gstin);
  expect(details).toMatchObject({ Gstin: gstin, Status: 'ACT', TxpType: 'REG' });
  expect(await client.syncGstin(gstin)).toEqual(details);
  expect((await refusalOf(client.getGstin('29ZZIRX9999Z1Z0'))).code).toBe('3001');
});

test('IRNs that the GST system refused are listed', async () => {
  const { Irn } = await client.generate(invoice());
  await control({ controlUrl: portal.controlUrl! }, 'POST', '/rejections', { irn: Irn });
  expect(await client.rejectedIrns(today())).toContain(Irn);
  expect((await refusalOf(client.rejectedIrns('31/02/2026'))).code).toBe('2218');
});

test('an operator acts for a supplier', async () => {
  const supplierGstin = sandbox.clients[0]!.users[0]!.gstin;
  const operator = new IrpClient(optionsOf(sandbox, 2, 0));
  const { gstin } = sandbox.clients[2]!.users[0]!;
  const sent = invoice();
  const named = { ...sent, TranDtls: { ...sent.TranDtls, EcmGstin: gstin } };
  const { Irn } = await operator.generate(named, { supplierGstin });
  const { No, Dt } = sent.DocDtls;
  const read = await operator.getByDocument('INV', No, Dt, { supplierGstin });
  expect(read.Irn).toBe(Irn);
  expect((await refusalOf(operator.getByDocument('INV', No, Dt))).code).toBe('2154');
});

test('health needs no credentials, and shows none', async () => {
  expect(await clientWith({ password: 'wrong' }).health()).toMatch(/^e-Invoice Vital: \d\d-/);
  expect(Object.keys(proxy.lastHeaders)).not.toContain('client_secret');
});

describe('too many refusals', () => {
  test('hold further calls back', async () => {
    const { GoodCitizen } = await import('../src/index.ts');
    const citizen = new GoodCitizen({ refusalsPerGstinMax: 3 });
    const one = clientWith({ citizen });
    const nowhere = '0'.repeat(64);
    for (let count = 0; count < 3; count++) await refusalOf(one.getByIrn(nowhere));
    const before = proxy.seen.length;
    await expect(one.getByIrn(nowhere)).rejects.toMatchObject({
      name: 'CitizenError',
      refusals: 3,
    });
    expect(proxy.seen).toHaveLength(before);
    // Somebody else's refusals are not his.
    await new IrpClient({ ...optionsOf(sandbox, 1, 0), citizen }).authenticate();
  });
});

describe('adapters', () => {
  test('log in by v1.03', async () => {
    const before = proxy.count('/eivital/v1.03/auth');
    await clientWith({ adapter: nic({ auth: 'v1.03' }) }).generate(invoice());
    expect(proxy.count('/eivital/v1.03/auth')).toBe(before + 1);
  });

  test('let OpenIRP explain its refusals', async () => {
    const explaining = clientWith({ adapter: openIrp() });
    const sent = invoice();
    const seller = { ...sent.SellerDtls, Pin: 400001 };
    const error = await refusalOf(
      explaining.generate({ ...sent, SellerDtls: seller }, { check: 'off' }),
    );
    const { explanation } = error.details[0]!;
    expect(explanation).toMatchObject({ pointer: '/SellerDtls/Pin' });
    expect(explanation!.cure).toBeTruthy();
    expect((await explaining.generate(sent)).Status).toBe('ACT');
    expect((await refusalOf(explaining.cancelEwb(110000000001, '2', 'None'))).code).toBe('312');
  });

  test('go through a provider with its paths and headers', async () => {
    const provider = await startProxy(portal.publicUrl);
    provider.route = (path) =>
      path.replace(/^\/gsp\/v1/, '').replace('/token', '/eivital/v1.04/auth');
    let asked = 0;
    const adapter = gsp({
      basePath: '/gsp/v1/',
      authPath: '/token',
      headers: async () => ({ 'x-api-key': `key${++asked}` }),
      mapHeaders: ({ Gstin, ...rest }) => ({ ...rest, GSTIN: Gstin! }),
    });
    const through = clientWith({ adapter, baseUrl: provider.url });
    expect((await through.generate(invoice())).Status).toBe('ACT');
    expect(provider.seen).toEqual(['POST /gsp/v1/token', `POST /gsp/v1${registrations}`]);
    expect(provider.lastHeaders['x-api-key']).toBe('key2');
    provider.close();
  });
});

describe('options', () => {
  test.each([
    [{ baseUrl: 'irp.example' }, /^baseUrl: an address/],
    [{ baseUrl: 'https://user:pass@irp.example' }, /^baseUrl: only scheme/],
    [{ clientSecret: '' }, /^clientSecret: a text/],
    [{ userName: 'two\nlines' }, /^userName: a text/],
    [{ password: '' }, /^password: a text/],
    [{ gstin: undefined }, /^gstin: a text/],
    [{ authPublicKeyPem: 'no key' }, /^authPublicKeyPem: the portal's public key/],
    [{ baseUrls: [] }, /^baseUrls: at least one/],
  ])('%o cannot work', (options, message) => {
    expect(() => clientWith(options)).toThrow(message);
  });
});
