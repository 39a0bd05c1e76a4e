import { createPublicKey, randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { irnOf, loginBodyV103, loginBodyV104, open } from '@openirp/core';
import { publicApp } from '../app.ts';
import { SharedFile } from '../deduplication/shared-file.ts';
import type { Answer, DeskPortal, Seat } from './desk-portal.ts';

type Raise = (portal: DeskPortal) => Promise<Answer>;

const generate = '/eicore/v1.03/Invoice';
const cancel = '/eicore/v1.03/Invoice/Cancel';
const read = '/eicore/v1.03/Invoice/irn';
const nobodysIrn = '0'.repeat(64);

/** A call of a session whose headers are changed; `undefined` leaves one out. */
const gate =
  (changed: (portal: DeskPortal) => Readonly<Record<string, string | undefined>>): Raise =>
  async (portal) => {
    const entries = Object.entries({ ...(await portal.seat()).headers, ...changed(portal) });
    const headers = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    return portal.call(`${read}/${nobodysIrn}`, { headers: headers as Record<string, string> });
  };

interface LoginChanges {
  readonly password?: string;
  readonly appKey?: Buffer;
}

/** The first user's sign-in, with something else than what it should hold. */
function loginOf({ clients, irp }: DeskPortal, changes: LoginChanges = {}) {
  const { clientId, clientSecret, users } = clients[0]!;
  const { userName, password, gstin } = users[0]!;
  return {
    key: createPublicKey(irp.keys.authPublicKeyPem),
    headers: { client_id: clientId, client_secret: clientSecret, Gstin: gstin },
    login: { userName, password, appKey: randomBytes(32), forceRefresh: false, ...changes },
  };
}

const logIn =
  (changes: LoginChanges): Raise =>
  (portal) => {
    const { key, headers, login } = loginOf(portal, changes);
    const body = JSON.stringify(loginBodyV104(login, key));
    return portal.call('/eivital/v1.04/auth', { method: 'POST', headers, body });
  };

/** Version 1.03 seals its fields one by one, so that the password alone can be wrong. */
const unreadablePassword: Raise = (portal) => {
  const { key, headers, login } = loginOf(portal);
  const { data } = loginBodyV103(login, key) as { data: object };
  const body = JSON.stringify({ data: { ...data, Password: 'not encrypted' } });
  return portal.call('/eivital/v1.03/auth', { method: 'POST', headers, body });
};

const posted =
  (path: string, body: string): Raise =>
  async (portal) =>
    portal.call(path, { method: 'POST', body, headers: (await portal.seat()).headers });

type Invoice = ReturnType<DeskPortal['freshInvoice']>;

const generated =
  (change: (invoice: Invoice) => object): Raise =>
  async (portal) =>
    portal.post(
      generate,
      { ...portal.freshInvoice(), ...change(portal.freshInvoice()) },
      await portal.seat(),
    );

const lines = (count: number) => (invoice: Invoice) => ({
  ItemList: Array.from({ length: count }, () => invoice.ItemList[0]),
});

/** Registers an invoice as the first user, and then asks something about it. */
const registered =
  (
    ask: (portal: DeskPortal, irn: string, seat: Seat, invoice: Invoice) => Promise<Answer>,
  ): Raise =>
  async (portal) => {
    const seat = await portal.seat();
    const invoice = portal.freshInvoice();
    return ask(portal, await portal.register(invoice, seat), seat, invoice);
  };

const cancelled = (portal: DeskPortal, Irn: string, seat: Seat): Promise<Answer> =>
  portal.post(cancel, { Irn, CnlRsn: '1', CnlRem: 'Entered twice' }, seat);

/** A body that ends before it is whole, as the Node adapter would hand it over. */
const cutShort: Raise = async (portal) => {
  const sent = { ...(await portal.seat()).headers, accept: portal.accept };
  const headers = Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const incoming = Object.assign(new PassThrough(), { url: generate, headers });
  setImmediate(() => incoming.destroy());
  return portal.call(generate, { method: 'POST', body: '{', env: { incoming } });
};

const stopping: Raise = (portal) =>
  portal.call(generate, { method: 'POST', body: '', app: publicApp(portal.irp, { open: false }) });

const broken: Raise = async (portal) => {
  const taxpayers = { lookUp: () => Promise.reject(new Error('the disk is gone')) };
  const app = publicApp({ ...portal.irp, taxpayers: taxpayers as never });
  return portal.post(generate, portal.freshInvoice(), await portal.seat(), { app });
};

/** A call from an address that is not whitelisted, where addresses are checked. */
const fromElsewhere: Raise = async (portal) => {
  const clientAddresses = { isAllowed: () => false } as never;
  const app = publicApp({ ...portal.irp, clientAddresses });
  const url = `${read}/${nobodysIrn}`;
  const sent = { ...(await portal.seat()).headers, accept: portal.accept };
  const headers = Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const socket = { remoteAddress: '198.51.100.9' };
  const incoming = Object.assign(new PassThrough().end(), { url, headers, socket });
  return portal.call(url, { app, env: { incoming } });
};

/** What the first user hears while something is held against it. */
const whileBlocked =
  (ask: Raise): Raise =>
  async (portal) => {
    const { blocks } = portal.irp;
    const { gstin } = await portal.seat();
    await blocks.block('gstin', gstin, 'A flood of copies', 'officer asha');
    try {
      return await ask(portal);
    } finally {
      await blocks.lift('gstin', gstin, 'Corrected', 'officer asha');
    }
  };

const whileFrozen: Raise = async (portal) => {
  const { userName } = loginOf(portal).login;
  await portal.irp.users.setFrozen(userName, true);
  portal.leaveSeats();
  try {
    return await logIn({})(portal);
  } finally {
    await portal.irp.users.setFrozen(userName, false);
    portal.irp.sessions.forget();
  }
};

const bills = '/eiewb/v1.03/ewaybill';
const byRoad = { TransMode: '1', VehNo: 'KA01AB1234', VehType: 'R', Distance: 0 };

/** Registers an invoice with its e-way bill as the first user, and then asks something about it. */
const billed =
  (ask: (portal: DeskPortal, seat: Seat, irn: string, ewbNo: number) => Promise<Answer>): Raise =>
  async (portal) => {
    const seat = await portal.seat();
    const invoice = { ...portal.freshInvoice(), EwbDtls: byRoad };
    const { text } = await portal.post(generate, invoice, seat);
    const { Irn, EwbNo } = JSON.parse(open(seat.sek, JSON.parse(text).Data).toString());
    return ask(portal, seat, Irn, EwbNo);
  };

/** A cancellation of a bill with one thing changed. */
const cancelledBill = (more: object): Raise =>
  billed((portal, seat, _irn, ewbNo) => portal.cancelBill(ewbNo, seat, more));

/** A call of the e-way bill system whose headers are changed. */
const billGate =
  (changed: (portal: DeskPortal) => Readonly<Record<string, string | undefined>>): Raise =>
  async (portal) => {
    const seat = await portal.seat();
    const entries = Object.entries({ ...seat.headers, ...changed(portal) });
    const headers = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    return portal.cancelBill(1, { ...seat, headers: headers as Record<string, string> });
  };

const ewayapi = '/ewaybillapi/v1.03/ewayapi';

/** The twin has the document. */
const registeredByTwin: Raise = async (portal) => {
  const { clock, config } = portal.irp;
  const twin = await SharedFile.open(config.deduplicationFile, 'NIC2', clock);
  const invoice = portal.freshInvoice();
  const { No, Dt } = invoice.DocDtls;
  const [date, month, year] = Dt.split('/');
  const parts = { gstin: invoice.SellerDtls.Gstin, type: 'INV', number: No };
  const day = `${year}-${month}-${date}`;
  await twin.claim([irnOf({ ...parts, day }, day, '2025-06-01')]);
  await twin.close();
  return portal.post(generate, invoice, await portal.seat());
};

/** How each code is really raised: one request a code that a rule does not raise. */
export const raise: Readonly<Record<string, Raise>> = {
  100: posted(ewayapi, 'no JSON'),
  105: billGate(() => ({ AuthToken: 'x'.repeat(25) })),
  109: posted(ewayapi, '{"action":"CANEWB","data":"not sealed"}'),
  110: billGate(() => ({ client_secret: 'wrong' })),
  115: posted(ewayapi, '{"action":"CANEWB"}'),
  116: billGate(({ clients }) => ({
    client_id: clients[1]!.clientId,
    client_secret: clients[1]!.clientSecret,
  })),
  227: billGate(() => ({ Gstin: undefined })),
  239: posted(ewayapi, '{"action":"GENEWAYBILL","data":"x"}'),
  301: cancelledBill({ ewbNo: 12 }),
  307: cancelledBill({ cancelRsnCode: 5 }),
  308: cancelledBill({ cancelRmrk: 'x'.repeat(51) }),
  312: billed(async (portal, _seat, _irn, ewbNo) => portal.cancelBill(ewbNo, await portal.seat(1))),
  315: billed((portal, _seat, _irn, ewbNo) =>
    portal.later(2, async () => portal.cancelBill(ewbNo, await portal.seat())),
  ),
  317: async (portal) => {
    const ewayBills = { cancel: () => Promise.reject(new Error('the disk is gone')) };
    const app = publicApp({ ...portal.irp, ewayBills: ewayBills as never });
    return portal.cancelBill(110000000001, await portal.seat(), {}, { app });
  },
  393: billGate(({ clients }) => ({ Gstin: clients[0]!.users[1]!.gstin })),
  658: whileBlocked(async (portal) => portal.cancelBill(1, await portal.seat())),
  1004: gate(() => ({ Gstin: undefined })),
  1005: gate(() => ({ AuthToken: 'x'.repeat(25) })),
  1006: gate(() => ({ user_name: undefined })),
  1008: logIn({ password: 'wrong' }),
  1010: gate(() => ({ client_secret: 'wrong' })),
  1011: gate(() => ({ client_id: undefined })),
  1012: gate(() => ({ client_secret: undefined })),
  1013: unreadablePassword,
  1014: whileFrozen,
  1015: gate(({ clients }) => ({ Gstin: clients[0]!.users[1]!.gstin })),
  1016: logIn({ appKey: randomBytes(31) }),
  1018: gate(({ clients }) => ({
    client_id: clients[1]!.clientId,
    client_secret: clients[1]!.clientSecret,
  })),
  1020: posted(generate, '{"Data":"not sealed"}'),
  2142: cutShort,
  2143: registered(async (portal, irn) => cancelled(portal, irn, await portal.seat(1))),
  2145: async (portal) => portal.call(`${read}/tooShort`, await portal.seat()),
  2148: async (portal) => portal.call(`${read}/${nobodysIrn}`, await portal.seat()),
  2150: registered((portal, _irn, seat, invoice) => portal.post(generate, invoice, seat)),
  2154: async (portal) => portal.call(`${generate}/irnbydocdetails`, await portal.seat()),
  2169: async (portal) => portal.post(generate, portal.freshInvoice(), await portal.seat(0, 1)),
  2173: generated(lines(1001)),
  2218: async (portal) =>
    portal.call(`${generate}/rejectedirns?date=31/02/2026`, await portal.seat()),
  2226: registered(async (portal, irn) => portal.call(`${read}/${irn}`, await portal.seat(1))),
  2228: generated(lines(0)),
  2230: billed((portal, seat, irn) => cancelled(portal, irn, seat)),
  2270: registered((portal, irn) =>
    portal.later(2, async () => cancelled(portal, irn, await portal.seat())),
  ),
  2278: registered(async (portal, irn, seat, invoice) => {
    await cancelled(portal, irn, seat);
    return portal.post(generate, invoice, seat);
  }),
  2283: registered((portal, irn) =>
    portal.later(3, async () => portal.call(`${read}/${irn}`, await portal.seat())),
  ),
  2295: registeredByTwin,
  2302: registered(async (portal, irn, seat) => {
    await cancelled(portal, irn, seat);
    return portal.post(bills, { Irn: irn, ...byRoad }, seat);
  }),
  3001: async (portal) =>
    portal.call('/eivital/v1.04/Master/gstin/29ZZIRX9999Z1ZZ', await portal.seat()),
  3005: (portal) => portal.call('/eicore/v9.99/Nothing', {}),
  3028: async (portal) => portal.call('/eivital/v1.04/Master/gstin/29X', await portal.seat()),
  3029: registered(async (portal, irn, seat) => {
    const { gstin } = portal.clients[0]!.users[0]!;
    await portal.irp.taxpayers.change(gstin, { status: 'CNL' });
    try {
      return await cancelled(portal, irn, seat);
    } finally {
      await portal.irp.taxpayers.change(gstin, { status: 'ACT' });
    }
  }),
  3043: stopping,
  3059: fromElsewhere,
  3065: whileBlocked(gate(() => ({}))),
  4002: billed((portal, seat, irn) => portal.post(bills, { Irn: irn, ...byRoad }, seat)),
  4005: registered((portal, irn, seat) => portal.call(`${bills}/irn/${irn}`, seat)),
  5001: broken,
  5002: generated(() => ({ DocDtls: undefined })),
  5003: posted(generate, '{}'),
  9999: registered(async (portal, irn, seat) => {
    await cancelled(portal, irn, seat);
    return cancelled(portal, irn, seat);
  }),
};
