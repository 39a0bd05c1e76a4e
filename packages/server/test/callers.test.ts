import { createPublicKey, randomBytes } from 'node:crypto';
import { loginBodyV104, open } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../src/endpoints/index.ts';
import { type Answer, DeskPortal, type Seat } from '../src/testing/desk-portal.ts';

/*
 * Who may do what: every endpoint of the table, asked by every kind of caller about a document of the
 * owner's. An endpoint without a row fails.
 */

const callers = [
  /** The supplier, who registered the document itself. */
  'owner',
  /** The recipient, an API user of another client. */
  'buyer',
  /** An e-commerce operator, about a document that the supplier registered. */
  'operator',
  /** The operator, about a document that it registered for the supplier. */
  'operator of the document',
  /** Another GSTIN's user of the owner's client. */
  'other user',
  /** A user of another client. */
  'other client',
  'frozen user',
  'blocked client',
  'nobody',
] as const;
type CallerName = (typeof callers)[number];

/** `ok`, or the code of the refusal. */
type Verdicts = Readonly<Record<CallerName, string>>;

interface Document {
  readonly irn: string;
  readonly number: string;
  readonly date: string;
  /** 0 where there is no bill. */
  readonly ewbNo: number;
}

interface Row {
  readonly verdicts: Verdicts;
  readonly ask: (seat: Seat, document: Document, caller: CallerName) => Promise<Answer>;
}

/** What a call of a session says to those whom the gates keep out. */
const kept = { 'frozen user': '1005', 'blocked client': '1010', nobody: '1011' } as const;
/** The same in the e-way bill system's dialect. */
const keptFromBills = { 'frozen user': '105', 'blocked client': '110', nobody: '110' } as const;

/** A call that is only for the parties of a document, and refuses all others with one code. */
const forParties = (code: string): Verdicts => ({
  owner: 'ok',
  buyer: code,
  operator: code,
  'operator of the document': 'ok',
  'other user': code,
  'other client': code,
  ...kept,
});

const forEveryUser: Verdicts = {
  owner: 'ok',
  buyer: 'ok',
  operator: 'ok',
  'operator of the document': 'ok',
  'other user': 'ok',
  'other client': 'ok',
  ...kept,
};

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

const gstinOf = (client: number, user: number) => portal.clients[client]!.users[user]!.gstin;
const owner = () => portal.seat(0, 0);
const operator = () => portal.seat(2, 0);

/** An invoice of the owner's to the buyer; the operator is named when it is the one to register it. */
function invoice(throughOperator: boolean) {
  const fresh = portal.freshInvoice();
  const seller = gstinOf(0, 0);
  const buyer = gstinOf(1, 0);
  const state = buyer.slice(0, 2);
  return {
    ...fresh,
    TranDtls: {
      ...fresh.TranDtls,
      ...(throughOperator ? { EcmGstin: gstinOf(2, 0) } : {}),
    },
    SellerDtls: { ...fresh.SellerDtls, Gstin: seller },
    BuyerDtls: { ...fresh.BuyerDtls, Gstin: buyer, Pos: state, Stcd: state, Pin: 110001 },
  };
}

const road = { TransMode: '1', VehNo: 'KA01AB1234', VehType: 'R', Distance: 0 };

/** A document that its row asks about: registered by the owner or through the operator. */
async function documentFor(endpoint: string, throughOperator: boolean): Promise<Document> {
  const sent = invoice(throughOperator);
  const seat = throughOperator ? await operator() : await owner();
  const withBill = endpoint === 'get-ewb' || endpoint === 'cancel-ewb';
  const body = withBill ? { ...sent, EwbDtls: road } : sent;
  const { text } = await portal.post('/eicore/v1.03/Invoice', body, seat);
  const { Irn, EwbNo } = JSON.parse(open(seat.sek, JSON.parse(text).Data).toString());
  if (withBill) expect(EwbNo).toBeTypeOf('number');
  const { No, Dt } = sent.DocDtls;
  return { irn: Irn, number: No, date: Dt, ewbNo: EwbNo ?? 0 };
}

const rows: Readonly<Record<string, Row>> = {
  auth: {
    verdicts: {
      ...forEveryUser,
      'frozen user': '1014',
    },
    ask: (_seat, _document, caller) => logIn(caller),
  },
  'generate-irn': {
    // Whoever is an operator, and nothing else, must name itself.
    verdicts: { ...forParties('2169'), operator: '2197' },
    ask: (seat, _document, caller) =>
      portal.post('/eicore/v1.03/Invoice', invoice(caller === 'operator of the document'), seat),
  },
  'cancel-irn': {
    verdicts: forParties('2143'),
    ask: (seat, { irn }) =>
      portal.post('/eicore/v1.03/Invoice/Cancel', { Irn: irn, CnlRsn: '1', CnlRem: 'Twice' }, seat),
  },
  'get-irn': {
    verdicts: forParties('2226'),
    ask: (seat, { irn }) => portal.call(`/eicore/v1.03/Invoice/irn/${irn}`, seat),
  },
  'get-irn-by-document': {
    // Numbers of documents can be guessed: strangers hear what they would hear of no document.
    verdicts: forParties('2154'),
    ask: (seat, { number, date }) => {
      const headers = { ...seat.headers, sup_gstin: gstinOf(0, 0) };
      const query = `doctype=INV&docnum=${encodeURIComponent(number)}&docdate=${date}`;
      return portal.call(`/eicore/v1.03/Invoice/irnbydocdetails?${query}`, { headers });
    },
  },
  'rejected-irns': {
    // Everybody may ask; the answer holds the caller's own, which the test below looks into.
    verdicts: forEveryUser,
    ask: (seat, { date }) => portal.call(`/eicore/v1.03/Invoice/rejectedirns?date=${date}`, seat),
  },
  'generate-ewb': {
    verdicts: forParties('2143'),
    ask: (seat, { irn }) => portal.post('/eiewb/v1.03/ewaybill', { Irn: irn, ...road }, seat),
  },
  'get-ewb': {
    verdicts: forParties('2226'),
    ask: (seat, { irn }) => portal.call(`/eiewb/v1.03/ewaybill/irn/${irn}`, seat),
  },
  'cancel-ewb': {
    verdicts: { ...forParties('312'), ...keptFromBills },
    ask: (seat, { ewbNo }) => portal.cancelBill(ewbNo, seat),
  },
  'get-gstin': {
    verdicts: forEveryUser,
    ask: (seat) => portal.call(`/eivital/v1.04/Master/gstin/${gstinOf(0, 0)}`, seat),
  },
  'sync-gstin': {
    verdicts: forEveryUser,
    ask: (seat) => portal.call(`/eivital/v1.04/Master/syncgstin/${gstinOf(0, 0)}`, seat),
  },
  heartbeat: {
    verdicts: { ...forEveryUser, 'frozen user': 'ok', 'blocked client': 'ok', nobody: 'ok' },
    ask: () => portal.call('/eivital/v1.04/heartbeat/ping', {}),
  },
};

/** Where each caller sits: client and user by number. */
const places: Readonly<Record<CallerName, readonly [number, number]>> = {
  owner: [0, 0],
  buyer: [1, 0],
  operator: [2, 0],
  'operator of the document': [2, 0],
  'other user': [0, 1],
  'other client': [1, 1],
  'frozen user': [0, 0],
  'blocked client': [0, 0],
  nobody: [0, 0],
};

function logIn(caller: CallerName): Promise<Answer> {
  const [client, user] = places[caller];
  const { clientId, clientSecret, users } = portal.clients[client]!;
  const { userName, password, gstin } = users[user]!;
  const login = { userName, password, appKey: randomBytes(32), forceRefresh: false };
  const key = createPublicKey(portal.irp.keys.authPublicKeyPem);
  const body = JSON.stringify(loginBodyV104(login, key));
  const known = { client_id: clientId, client_secret: clientSecret, Gstin: gstin };
  const headers = caller === 'nobody' ? {} : known;
  return portal.call('/eivital/v1.04/auth', { method: 'POST', headers, body });
}

/** Asks as a caller, who is frozen or blocked for as long as that takes. */
async function asked(row: Row, caller: CallerName, document: Document): Promise<Answer> {
  const [client, user] = places[caller];
  const { clientId, users } = portal.clients[client]!;
  const { userName } = users[user]!;
  const seat = await portal.seat(client, user);
  if (caller === 'frozen user') await portal.irp.users.setFrozen(userName, true);
  if (caller === 'blocked client') await portal.irp.clients.setBlocked(clientId, true);
  portal.irp.sessions.forget();
  try {
    return await row.ask(caller === 'nobody' ? { ...seat, headers: {} } : seat, document, caller);
  } finally {
    if (caller === 'frozen user') await portal.irp.users.setFrozen(userName, false);
    if (caller === 'blocked client') await portal.irp.clients.setBlocked(clientId, false);
    portal.leaveSeats();
  }
}

/** `ok`, or the codes of a refusal in either dialect. */
function verdictOf({ text }: Answer): string {
  if (!text.startsWith('{')) return 'ok';
  const { Status, ErrorDetails, status, error } = JSON.parse(text);
  if (Status === 1 || status === '1') return 'ok';
  if (status === '0') return JSON.parse(Buffer.from(error, 'base64').toString()).errorCodes;
  return ErrorDetails.map(({ ErrorCode }: { ErrorCode: string }) => ErrorCode).join(',');
}

test('every endpoint says who may ask for what', () => {
  expect(Object.keys(rows)).toEqual(endpoints.map(({ name }) => name));
});

describe.each(endpoints.map(({ name }) => name))('%s', (name) => {
  test.each(callers)('asked by: %s', async (caller) => {
    const row = rows[name]!;
    const document = await documentFor(name, caller === 'operator of the document');
    const answer = await asked(row, caller, document);
    expect(answer.status).toBe(200);
    expect(verdictOf(answer)).toBe(row.verdicts[caller]);
    if (row.verdicts[caller] === 'ok') return;
    // Whoever is refused learns nothing of the document.
    const { irn, number, ewbNo } = document;
    for (const secret of [irn, number, ...(ewbNo === 0 ? [] : [String(ewbNo)]), gstinOf(1, 0)]) {
      expect(answer.text).not.toContain(secret);
    }
  });
});

test('rejected IRNs are told to the supplier, and to the operator that registered them', async () => {
  const own = await documentFor('rejected-irns', false);
  const filed = await documentFor('rejected-irns', true);
  for (const { irn } of [own, filed]) {
    expect(await portal.irp.rejections.record(irn, 'refused')).toBe('recorded');
  }
  const told = async (seat: Seat, headers = {}) => {
    const path = `/eicore/v1.03/Invoice/rejectedirns?date=${own.date}`;
    const { text } = await portal.call(path, { headers: { ...seat.headers, ...headers } });
    return JSON.parse(open(seat.sek, JSON.parse(text).Data).toString());
  };
  const supplier = { sup_gstin: gstinOf(0, 0) };
  expect(await told(await owner())).toEqual([own.irn, filed.irn]);
  expect(await told(await operator(), supplier)).toEqual([filed.irn]);
  expect(await told(await operator())).toEqual([]);
  expect(await told(await portal.seat(1, 0), supplier)).toEqual([]);
});
