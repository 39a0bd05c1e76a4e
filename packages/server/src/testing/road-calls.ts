import { createPublicKey, randomBytes } from 'node:crypto';
import { documentDate, istDay, loginBodyV103, loginBodyV104, open } from '@openirp/core';
import type { Answer, DeskPortal, Seat } from './desk-portal.ts';

/*
 * Calls that walk through every endpoint: as a seller, and as an e-commerce operator that does not say
 * for whom it asks. Each throws when it is not answered as it should be.
 */

type Ask = (portal: DeskPortal) => Promise<unknown>;

const invoicePath = '/eicore/v1.03/Invoice';
const billPath = '/eiewb/v1.03/ewaybill';
const byRoad = { Distance: 0, TransMode: '1', VehNo: 'KA01AB1234', VehType: 'R' };

function opened({ text }: Answer, { sek }: Seat): unknown {
  const { Data, ErrorDetails } = JSON.parse(text);
  if (ErrorDetails !== null) throw new Error(text);
  return JSON.parse(open(sek, Data).toString());
}

/** Expects a refusal with a code. */
function refused({ text }: Answer, code: string): void {
  if (JSON.parse(text).ErrorDetails?.[0]?.ErrorCode !== code)
    throw new Error(`no ${code}: ${text}`);
}

const registered = async (portal: DeskPortal) =>
  portal.register(portal.freshInvoice(), await portal.seat());

const billed = async (portal: DeskPortal, Irn: string, seat: Seat) =>
  (opened(await portal.post(billPath, { Irn, ...byRoad }, seat), seat) as { EwbNo: number }).EwbNo;

const logIn =
  (path: string, bodyOf: typeof loginBodyV103 | typeof loginBodyV104): Ask =>
  async (portal) => {
    const { clientId, clientSecret, users } = portal.clients[0]!;
    const { userName, password, gstin } = users[0]!;
    const login = { userName, password, appKey: randomBytes(32), forceRefresh: true };
    const body = JSON.stringify(bodyOf(login, createPublicKey(portal.irp.keys.authPublicKeyPem)));
    const headers = { client_id: clientId, client_secret: clientSecret, gstin };
    const { text } = await portal.call(path, { method: 'POST', headers, body });
    if (JSON.parse(text).Status !== 1) throw new Error(text);
    portal.leaveSeats();
  };

const read =
  (pathOf: (portal: DeskPortal) => Promise<string>): Ask =>
  async (portal) => {
    const path = await pathOf(portal);
    const seat = await portal.seat();
    opened(await portal.call(path, seat), seat);
  };

const cancelled = async (portal: DeskPortal, Irn: string, seat: Seat) =>
  opened(await portal.post(`${invoicePath}/Cancel`, { Irn, CnlRsn: '1' }, seat), seat);

/** What a seller asks, by the name of the endpoint; refusals that ask the register are among it. */
export const callsOfSeller: Readonly<Record<string, Ask>> = {
  auth: async (portal) => {
    await logIn('/eivital/v1.03/auth', loginBodyV103)(portal);
    await logIn('/eivital/v1.04/auth', loginBodyV104)(portal);
  },
  'generate-irn': async (portal) => {
    const seat = await portal.seat();
    const invoice = portal.freshInvoice();
    await portal.register(invoice, seat);
    refused(await portal.post(invoicePath, invoice, seat), '2150');
    // With its e-way bill, and several in one commit, of which two are the same.
    const EwbDtls = byRoad;
    const several = [portal.freshInvoice(), portal.freshInvoice(), portal.freshInvoice()];
    await Promise.all(
      [...several, several[0]].map((one) => portal.post(invoicePath, { ...one, EwbDtls }, seat)),
    );
  },
  'cancel-irn': async (portal) => {
    const irn = await registered(portal);
    const seat = await portal.seat();
    await cancelled(portal, irn, seat);
    refused(await portal.post(`${invoicePath}/Cancel`, { Irn: irn, CnlRsn: '1' }, seat), '9999');
  },
  'get-irn': read(async (portal) => `${invoicePath}/irn/${await registered(portal)}`),
  'get-irn-by-document': read(async (portal) => {
    const invoice = portal.freshInvoice();
    await portal.register(invoice, await portal.seat());
    const { No, Dt } = invoice.DocDtls;
    const number = encodeURIComponent(No);
    return `${invoicePath}/irnbydocdetails?doctype=INV&docnum=${number}&docdate=${Dt}`;
  }),
  'get-gstin': read(async (portal) => `/eivital/v1.04/Master/gstin/${(await portal.seat()).gstin}`),
  'sync-gstin': read(
    async (portal) => `/eivital/v1.04/Master/syncgstin/${(await portal.seat()).gstin}`,
  ),
  'rejected-irns': read(async ({ irp }) => {
    const day = documentDate(istDay(irp.clock.now()));
    return `${invoicePath}/rejectedirns?date=${day}`;
  }),
  'generate-ewb': async (portal) => {
    await billed(portal, await registered(portal), await portal.seat());
  },
  'get-ewb': read(async (portal) => {
    const irn = await registered(portal);
    await billed(portal, irn, await portal.seat());
    return `${billPath}/irn/${irn}`;
  }),
  'cancel-ewb': async (portal) => {
    const seat = await portal.seat();
    const irn = await registered(portal);
    await portal.cancelBill(await billed(portal, irn, seat), seat);
    await billed(portal, irn, seat);
  },
  heartbeat: async (portal) => {
    await portal.call('/eivital/v1.04/heartbeat/ping', {});
  },
};

/** Asks what only somebody asks who does not say which seller it is about. */
export async function askAsOthers(portal: DeskPortal): Promise<void> {
  const operator = await portal.seat(2);
  const seller = await portal.seat();
  const invoice = portal.freshInvoice();
  const TranDtls = { ...invoice.TranDtls, EcmGstin: operator.gstin };
  const irn = await portal.register({ ...invoice, TranDtls }, operator);
  opened(await portal.call(`${invoicePath}/irn/${irn}`, operator), operator);
  const ewbNo = await billed(portal, irn, operator);
  const { text } = await portal.cancelBill(ewbNo, operator);
  if (JSON.parse(text).status !== '1') throw new Error(text);
  refused(await portal.call(`${invoicePath}/irn/${'0'.repeat(64)}`, seller), '2148');
  await portal.irp.rejections.record(irn, 'refused');
}
