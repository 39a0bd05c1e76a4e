import { createPublicKey, randomBytes } from 'node:crypto';
import { documentDate, istDay, loginBodyV103, loginBodyV104, open, seal } from '@openirp/core';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import { endpoints } from './index.ts';

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

async function read(path: string): Promise<unknown> {
  const seat = await portal.seat();
  return opened((await portal.call(path, seat)).text, seat);
}

async function posted(path: string, payload: unknown): Promise<unknown> {
  const seat = await portal.seat();
  return opened((await portal.post(path, payload, seat)).text, seat);
}

function opened(text: string, { sek }: Awaited<ReturnType<DeskPortal['seat']>>): unknown {
  const { Data, ErrorDetails } = JSON.parse(text);
  expect(ErrorDetails).toBeNull();
  return JSON.parse(open(sek, Data).toString());
}

const registered = async () => portal.register(portal.freshInvoice(), await portal.seat());

async function loggedIn(path: string): Promise<unknown> {
  const { clientId, clientSecret, users } = portal.clients[0]!;
  const { userName, password, gstin } = users[0]!;
  const key = createPublicKey(portal.irp.keys.authPublicKeyPem);
  const login = { userName, password, appKey: randomBytes(32), forceRefresh: false };
  const body = (path.includes('v1.03') ? loginBodyV103 : loginBodyV104)(login, key);
  const headers = { client_id: clientId, client_secret: clientSecret, gstin };
  const answer = await portal.call(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return JSON.parse(answer.text).Data;
}

async function readByDocument(path: string): Promise<unknown> {
  const invoice = portal.freshInvoice();
  await portal.register(invoice, await portal.seat());
  const { No, Dt } = invoice.DocDtls;
  return read(`${path}?doctype=INV&docnum=${encodeURIComponent(No)}&docdate=${Dt}`);
}

const byRoad = { Distance: 0, TransMode: '1', VehNo: 'KA01AB1234', VehType: 'R' };

async function withBill(path: string): Promise<string> {
  const Irn = await registered();
  await posted(path, { Irn, ...byRoad });
  return Irn;
}

async function rejected(path: string): Promise<unknown> {
  const { rejections, clock } = portal.irp;
  await rejections.record(await registered(), 'refused');
  return read(`${path}?date=${documentDate(istDay(clock.now()))}`);
}

async function cancelledBill(path: string): Promise<unknown> {
  const seat = await portal.seat();
  const bill = (await posted('/eiewb/v1.03/ewaybill', { Irn: await registered(), ...byRoad })) as {
    EwbNo: number;
  };
  const asked = { ewbNo: bill.EwbNo, cancelRsnCode: 2, cancelRmrk: 'Order cancelled' };
  const Data = seal(seat.sek, JSON.stringify(asked));
  const body = JSON.stringify({ action: 'CANEWB', Data });
  const { text } = await portal.call(path, { method: 'POST', headers: seat.headers, body });
  return JSON.parse(open(seat.sek, JSON.parse(text).data).toString());
}

/** One real answer of every endpoint, by its name. */
const answers: Record<string, (path: string) => Promise<unknown>> = {
  auth: loggedIn,
  'generate-irn': (path) => posted(path, portal.freshInvoice()),
  'cancel-irn': async (path) => posted(path, { Irn: await registered(), CnlRsn: '1' }),
  'get-irn': async (path) => read(path.replace('{irn}', await registered())),
  'get-irn-by-document': readByDocument,
  'get-gstin': async (path) => read(path.replace('{gstin}', (await portal.seat()).gstin)),
  'sync-gstin': async (path) => read(path.replace('{gstin}', (await portal.seat()).gstin)),
  'rejected-irns': rejected,
  'generate-ewb': async (path) => posted(path, { Irn: await registered(), ...byRoad }),
  'get-ewb': async (path) => read(path.replace('{irn}', await withBill('/eiewb/v1.03/ewaybill'))),
  'cancel-ewb': cancelledBill,
  heartbeat: async (path) => (await portal.call(path, {})).text,
};

const versions = endpoints.flatMap((endpoint) =>
  Object.entries(endpoint.versions).map(([version, { path, answer = endpoint.answer }]) => ({
    name: endpoint.name,
    version,
    path,
    answer,
  })),
);

describe.each(versions)('the answer of $name $version', ({ name, path, answer }) => {
  const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
    answer,
  );

  test('is as it is declared, with every member and no other', async () => {
    const data = await answers[name]!(path);
    validate(data);
    expect(validate.errors, JSON.stringify(data)).toBeNull();
    if (typeof data === 'string' || Array.isArray(data)) return expect(data).not.toHaveLength(0);
    expect(Object.keys(data as object)).toEqual(Object.keys(Object(answer).properties));
    expect(validate({ ...(data as object), Extra: 1 })).toBe(false);
  });
});
