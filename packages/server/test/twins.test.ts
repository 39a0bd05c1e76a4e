import { join } from 'node:path';
import { IrpError } from '@openirp/client';
import { open } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshInvoice } from './invoice.ts';
import { clientOf, optionsOf } from './sandbox-client.ts';
import { cleanUp, dataFolder, type Portal, startPortal } from './start-portal.ts';
import { callWith, exchange, logIn, type Session } from './wire-call.ts';

/*
 * Two IRPs of our own program: one register of IRNs between them, and calls handed over from one to
 * the other.
 */

const secret = 'known to both of these portals, and to nobody else';

let first: Portal;
let second: Portal;

beforeAll(async () => {
  const shared = [
    '--twin-secret',
    secret,
    '--deduplication-file',
    join(dataFolder(), '..', 'irns'),
  ];
  second = await startPortal(
    dataFolder(),
    '--portal-name',
    'NIC2',
    '--portal-digit',
    '2',
    ...shared,
  );
  first = await startPortal(dataFolder(), '--twins', `NIC2=${second.baseUrl}`, ...shared);
});
afterAll(cleanUp);

/** What a refusal says. */
async function refusalOf(call: Promise<unknown>): Promise<IrpError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(IrpError);
  return error as IrpError;
}

describe('the register of IRNs between two portals', () => {
  test('lets one of them have a document, and tells the other who has it', async () => {
    const invoice = freshInvoice(second.sandbox);
    const { Irn, AckNo, AckDt } = await clientOf(second.sandbox).generate(invoice);
    const refused = await refusalOf(clientOf(first.sandbox).generate(invoice));
    expect(refused.code).toBe('2295');
    expect(refused.info).toEqual([
      { InfCd: 'DUPIRNGLP', Desc: { AckNo, AckDt, Irn, IrnDtl: { RegIrp: 'NIC2' } } },
    ]);
    // At its own portal it is an ordinary duplicate.
    expect((await refusalOf(clientOf(second.sandbox).generate(invoice))).code).toBe('2150');
  });

  test('lets one win when both are asked at the same moment', async () => {
    const invoices = Array.from({ length: 20 }, () => freshInvoice(first.sandbox));
    const clients = [clientOf(first.sandbox), clientOf(second.sandbox)];
    await Promise.all(clients.map((client) => client.authenticate()));
    for (const invoice of invoices) {
      const outcomes = await Promise.allSettled(clients.map((client) => client.generate(invoice)));
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(lost.map(({ reason }) => reason.code)).toEqual(['2295']);
    }
  });
});

describe('the header irp', () => {
  let session: Session;
  let irn: string;
  let invoice: ReturnType<typeof freshInvoice>;

  beforeAll(async () => {
    session = await logIn(optionsOf(first.sandbox));
    invoice = freshInvoice(second.sandbox);
    irn = (await clientOf(second.sandbox).generate(invoice)).Irn;
  });

  const through = (irp: string | undefined, seat = session): Session => ({
    ...seat,
    headers: irp === undefined ? seat.headers : { ...seat.headers, irp },
  });
  const read = (irp: string | undefined, path = `/eicore/v1.03/Invoice/irn/${irn}`) =>
    callWith(through(irp), { path });

  test('reads what the twin has, and without it nothing is found', async () => {
    expect((await read(undefined)).code).toBe('2148');
    expect((await read('NIC1')).code).toBe('2148');
    for (const name of ['NIC2', 'nic2', '2']) {
      const { envelope } = await read(name);
      const plain = JSON.parse(open(session.sek, envelope.Data as string).toString());
      expect(plain).toMatchObject({ Irn: irn, Status: 'ACT' });
    }
  });

  test('finds by document as well', async () => {
    const { No, Dt } = invoice.DocDtls;
    const path = `/eicore/v1.03/Invoice/irnbydocdetails?doctype=INV&docnum=${No}&docdate=${Dt}`;
    expect((await read(undefined, path)).code).toBe('2154');
    expect((await read('NIC2', path)).envelope.Status).toBe(1);
  });

  test('makes and reads an e-way bill, and cancels the invoice there', async () => {
    const bill = { Irn: irn, Distance: 50, TransId: '29ZZIRX0001Z1ZK' };
    const payload = JSON.stringify(bill);
    const made = await callWith(through('NIC2'), { path: '/eiewb/v1.03/ewaybill', payload });
    expect(made.envelope.ErrorDetails).toBeNull();
    expect((await read('NIC2', `/eiewb/v1.03/ewaybill/irn/${irn}`)).envelope.Status).toBe(1);
    const cancel = {
      path: '/eicore/v1.03/Invoice/Cancel',
      payload: JSON.stringify({ Irn: irn, CnlRsn: '1', CnlRem: 'Twice' }),
    };
    expect((await callWith(session, cancel)).code).toBe('2148');
    // The twin refuses by its own rules: the bill comes first.
    expect((await callWith(through('NIC2'), cancel)).code).toBe('2230');
  });

  test('opens no door: who is no party here is none there', async () => {
    const stranger = await logIn(optionsOf(first.sandbox, 1, 1));
    const path = `/eicore/v1.03/Invoice/irn/${irn}`;
    expect((await callWith(through('NIC2', stranger), { path })).code).toBe('2226');
  });

  test('knows no portal of another name', async () => {
    expect((await read('NIC3')).code).toBe('2148');
  });
});

describe('calls between twins', () => {
  const call = { endpoint: 'get-irn', parameter: '0'.repeat(64), text: '', query: [] };
  const ask = (body: unknown, authorization?: string) =>
    exchange(second.baseUrl, {
      path: '/twin/calls',
      headers: authorization === undefined ? {} : { authorization },
      body: JSON.stringify(body),
    });

  test('are answered only to those who know the secret', async () => {
    for (const authorization of [undefined, 'Bearer', `Bearer ${secret}x`, secret]) {
      expect((await ask(call, authorization)).status).toBe(401);
    }
  });

  test('cover the endpoints that cross over, and no others', async () => {
    const gstin = second.sandbox.clients[0]!.users[0]!.gstin;
    const caller = { clientId: 'x', userName: 'x', gstin };
    const { status, text } = await ask({ ...call, caller }, `Bearer ${secret}`);
    expect(status).toBe(200);
    expect(JSON.parse(text).refused.details[0].code).toBe('2148');
    for (const endpoint of ['generate-irn', 'auth', 'nothing']) {
      expect((await ask({ ...call, caller, endpoint }, `Bearer ${secret}`)).status).toBe(404);
    }
    expect((await ask('no call', `Bearer ${secret}`)).status).toBe(404);
  });

  test('do not exist where there is no secret', async () => {
    const alone = await startPortal(dataFolder());
    const { status } = await exchange(alone.baseUrl, { path: '/twin/calls', body: '{}' });
    expect(status).toBe(404);
    await alone.end('SIGTERM');
  });
});
