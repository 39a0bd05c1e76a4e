import { createPublicKey, randomBytes } from 'node:crypto';
import { exampleInvoice, loginBodyV104 } from '@openirp/core';
import type { DeskPortal, Seat } from './desk-portal.ts';

const invoicePath = '/eicore/v1.03/Invoice';
const billPath = '/eiewb/v1.03/ewaybill';

/** Successful and failed operations, as published; not read from the plan, which they are to test. */
const asked = {
  auth: [30, 10],
  'generate-irn': [100, 50],
  'cancel-irn': [40, 20],
  'generate-ewb': [40, 20],
  'get-irn': [30, 10],
  'get-gstin': [30, 10],
} as const;

/** Makes every call that the plan of the test report asks for, as a client would. */
export async function runPlan(portal: DeskPortal, client = 0): Promise<void> {
  const seat = await portal.seat(client);
  const irns = await registrations(portal, seat);
  const unknown = Array.from({ length: 50 }, (_, at) => String(at).padStart(64, '0'));
  const { headers } = seat;
  const cancels = asked['cancel-irn'];
  for (const Irn of [...irns.slice(0, cancels[0]), ...unknown.slice(0, cancels[1])]) {
    const cancellation = { Irn, CnlRsn: '1', CnlRem: 'Order cancelled' };
    await portal.post(`${invoicePath}/Cancel`, cancellation, seat);
  }
  const bills = asked['generate-ewb'];
  for (const Irn of [...irns.slice(-bills[0]), ...unknown.slice(0, bills[1])]) {
    await portal.post(billPath, billOf(Irn), seat);
  }
  const reads = asked['get-irn'];
  for (const irn of [...irns.slice(-reads[0]), ...unknown.slice(0, reads[1])]) {
    await portal.call(`${invoicePath}/irn/${irn}`, { headers });
  }
  const [successfulMin, failedMin] = asked['get-gstin'];
  const gstins = [
    ...Array.from({ length: successfulMin }, () => seat.gstin),
    ...Array.from({ length: failedMin }, (_, at) => `29ZZIRX8${String(at).padStart(3, '0')}Z1ZZ`),
  ];
  for (const gstin of gstins) {
    await portal.call(`/eivital/v1.04/Master/gstin/${gstin}`, { headers });
  }
  await logins(portal, client);
}

async function registrations(portal: DeskPortal, seat: Seat): Promise<string[]> {
  const [successfulMin, failedMin] = asked['generate-irn'];
  const irns: string[] = [];
  for (let at = 0; at < successfulMin; at++) {
    irns.push(await portal.register(portal.freshInvoice(), seat));
  }
  const ValDtls = { ...exampleInvoice.ValDtls, TotInvVal: 1 };
  for (let at = 0; at < failedMin; at++) {
    await portal.post(invoicePath, { ...portal.freshInvoice(), ValDtls }, seat);
  }
  return irns;
}

const billOf = (Irn: string) => ({
  ...{ Irn, Distance: 0, TransMode: '1', VehNo: 'KA01AB1234', VehType: 'R' },
  ...{ TransId: '29ZZIRX0001Z1ZL', TransName: 'Carrier' },
});

async function logins(portal: DeskPortal, client: number): Promise<void> {
  const [successfulMin, failedMin] = asked.auth;
  const { clientId, clientSecret, users } = portal.clients[client]!;
  const { userName, password, gstin } = users[0]!;
  const headers = { client_id: clientId, client_secret: clientSecret, Gstin: gstin };
  const publicKey = createPublicKey(portal.irp.keys.authPublicKeyPem);
  for (let at = 0; at < successfulMin + failedMin; at++) {
    const login = {
      ...{ userName, appKey: randomBytes(32), forceRefresh: false },
      password: at < successfulMin ? password : 'Wrong@1234',
    };
    const body = JSON.stringify(loginBodyV104(login, publicKey));
    await portal.call('/eivital/v1.04/auth', { method: 'POST', headers, body });
  }
}
