import type { Invoice } from '@openirp/client';
import { seal } from '@openirp/core';
import type { Running } from '@openirp/server';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { publicApp } from '../src/app.ts';
import { codesMet, expectMet } from './fuzzing.ts';
import { startInProcess } from './in-process.ts';
import { freshInvoice } from './invoice.ts';
import { damaged, mutantOf, type Plausible } from './mutations.ts';
import { clientOf, optionsOf } from './sandbox-client.ts';
import { cleanUp, type Sandbox } from './start-portal.ts';
import { type HttpAnswer, logIn, type Session } from './wire-call.ts';

let running: Running;
let sandbox: Sandbox;
let session: Session;

beforeAll(async () => {
  running = await startInProcess();
  sandbox = running.sandbox!;
  session = await logIn(optionsOf(sandbox));
});

afterEach(async () => {
  const client = clientOf(sandbox);
  const { SignedInvoice } = await client.generate(freshInvoice(sandbox));
  expect(client.verify(SignedInvoice).iss).toBe('NIC Sandbox');
});

afterAll(async () => {
  await running.stop();
  await cleanUp();
});

const generate = '/eicore/v1.03/Invoice';

/** Seals a payload rightly and hands it to the app, without a socket between. */
async function post(path: string, plain: string | Uint8Array): Promise<HttpAnswer> {
  const body = JSON.stringify({ Data: seal(session.sek, plain) });
  const request = { method: 'POST', headers: session.headers, body };
  const answer = await publicApp(running.irp).request(path, request);
  return { status: answer.status, text: await answer.text() };
}

test('answers every nearly right invoice', async () => {
  const text = mutantOf(fullInvoice, plausibleMembers());
  const met = await codesMet(text, (plain) => post(generate, plain));
  // Some are as good as before, and the others run into walls of every kind.
  expect(met.get('accepted')).toBeGreaterThan(20);
  expect(met.size).toBeGreaterThan(30);
});

test('answers every damaged invoice', async () => {
  const bytes = damaged(fc.constant(null).map(() => JSON.stringify(fullInvoice())));
  expectMet(await codesMet(bytes, (plain) => post(generate, plain)), '5002');
});

test('answers every nearly right cancellation', async () => {
  const { Irn } = await clientOf(sandbox).generate(freshInvoice(sandbox));
  const plausible = { Irn: ['0'.repeat(64), Irn.toUpperCase()], CnlRsn: ['2', '3', '4'] };
  const text = mutantOf(() => ({ Irn, CnlRsn: '1', CnlRem: 'fuzz' }), plausible);
  const met = await codesMet(text, (plain) => post(`${generate}/Cancel`, plain));
  expect(met.get('accepted')).toBe(1);
  expectMet(met, '2148', '5002', '9999');
});

/** A valid invoice with most of its optional parts. */
function fullInvoice(): Invoice {
  const invoice = freshInvoice(sandbox);
  const [item] = invoice.ItemList;
  const zeros = { FreeQty: 0, Discount: 0, OthChrg: 0, CesRt: 0, CesAmt: 0 };
  const texts = { OrgCntry: 'IN', BchDtls: { Nm: 'batch' }, AttribDtls: [{ Nm: 'a', Val: 'b' }] };
  return {
    ...invoice,
    TranDtls: { ...invoice.TranDtls, RegRev: 'N', IgstOnIntra: 'N' },
    ItemList: [{ ...item!, ...zeros, ...texts }],
    ShipDtls: { LglNm: 'Warehouse', Addr1: '1 Road', Loc: 'Pune', Pin: 411001, Stcd: '27' },
    DispDtls: { Nm: 'Plant', Addr1: '2 Road', Loc: 'Chennai', Pin: 600001, Stcd: '33' },
    ValDtls: { ...invoice.ValDtls, CesVal: 0, Discount: 0, OthChrg: 0, RndOffAmt: 0 },
    PayDtls: { Nm: 'payee', CrDay: 30, PaidAmt: 0 },
    RefDtls: { InvRm: 'remark', ContrDtls: [{ PORefr: 'PO/1' }] },
    AddlDocDtls: [{ Url: 'https://example.org/doc', Info: 'more' }],
  };
}

/** Values of good form; few of them fit together. */
function plausibleMembers(): Plausible {
  const amounts = [0, 0.01, 1, 18, 100, 9999.99, 99999999.99];
  const named = (names: string, values: readonly unknown[]) =>
    Object.fromEntries(names.split(' ').map((name) => [name, values]));
  return {
    ...named('Gstin EcmGstin', [...Object.values(sandbox.counterparties).flat(), 'URP']),
    ...named('Stcd Pos', ['29', '27', '7', '07', '33', '96', '97', '99']),
    ...named('Dt', ['31/02/2026', '01/01/2029', '01/04/2017', '01/04/2026']),
    ...named('Pin', [560001, 400001, 110001, 600001, 999999, 100000]),
    ...named('RegRev IgstOnIntra IsServc', ['Y', 'N']),
    ...named('SupTyp', ['b2b', 'SEZWP', 'SEZWOP', 'EXPWP', 'EXPWOP', 'DEXP']),
    ...named('Typ', ['inv', 'CRN', 'DBN']),
    ...named('HsnCd', ['998311', '9983', '8471', '847130', '11111111', '30049099']),
    ...named('Unit', ['nos', 'OTH', 'ZZZ', 'KGS']),
    ...named('GstRt CesRt', [0, 0.1, 5, 12, 17, 18, 28, 40, 100]),
    ...named('Qty UnitPrice TotAmt Discount AssAmt IgstAmt CesAmt OthChrg', amounts),
    ...named('TotItemVal AssVal IgstVal CesVal RndOffAmt TotInvVal PaidAmt', amounts),
    ...named('ItemList', [[]]),
    ...named('OrgCntry', ['XX', 'US']),
  };
}
