import { documentDate, gstr1Feed, istDay } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import { Visitor } from '../testing/visitor.ts';
import { messagesOf } from './messages/index.ts';

let portal: DeskPortal;
let seller: Visitor;
let month: string;

beforeAll(async () => {
  portal = await DeskPortal.open();
  seller = new Visitor(portal);
  await seller.signIn();
  const seat = await portal.seat();
  const today = istDay(portal.irp.clock.now());
  month = today.slice(0, 7);
  const invoice = portal.freshInvoice();
  const DocDtls = { Typ: 'CRN', No: 'CN/1', Dt: documentDate(today) };
  const BuyerDtls = { ...invoice.BuyerDtls, LglNm: '=HYPERLINK(x,y)' };
  await portal.register({ ...invoice, BuyerDtls }, seat);
  await portal.register({ ...portal.freshInvoice(), DocDtls }, seat);
  const cancelled = await portal.register(portal.freshInvoice(), seat);
  const reason = { Irn: cancelled, CnlRsn: '1', CnlRem: 'Wrong' };
  await portal.post('/eicore/v1.03/Invoice/Cancel', reason, seat);
});
afterAll(() => portal.close());

/** Rows of the page's tables, cells joined. */
const rowsIn = (text: string): string[] =>
  [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    row!.replace(/<\/t[hd]>/g, '|').replace(/<[^>]+>/g, ''),
  );

test('the month is told table by table, cancelled invoices left out', async () => {
  const { status, text } = await seller.get('/returns');
  expect(status).toBe(200);
  const amounts = '1|₹11,800.00|₹10,000.00|₹1,800.00|₹0.00|₹0.00|₹0.00|';
  expect(rowsIn(text)).toContain(`4A|Supplies to registered persons|${amounts}`);
  expect(rowsIn(text)).toContain(`9B CDNR|Credit notes, registered recipients|${amounts}`);
  expect(rowsIn(text)).toContain('|Net of credit notes|2|₹0.00|₹0.00|₹0.00|₹0.00|₹0.00|₹0.00|');
  expect(text).toContain('Cancelled and left out: 1');
  expect((await seller.get(`/returns?month=${month}`)).text).toContain('Cancelled and left out: 1');
});

test('an empty month says so, and what is no month is refused', async () => {
  expect((await seller.get('/returns?month=2019-01')).text).toContain('Nothing is registered');
  for (const wrong of ['x', '2026-13', '26-01', '']) {
    const { status, text } = await seller.get(`/returns?month=${wrong}`);
    expect(status, wrong).toBe(422);
    expect(text).toContain('Give a month');
  }
});

test('every line has a name in both languages', () => {
  const { lines } = gstr1Feed('29ZZIRX0001Z1ZK', '2026-11').finish().summary;
  const titles = lines.map(({ title }) => title).toSorted();
  expect(Object.keys(messagesOf('en').returns.lines).toSorted()).toEqual(titles);
  expect(Object.keys(messagesOf('hi').returns.lines).toSorted()).toEqual(titles);
});

describe('the files', () => {
  test('are those that the page links to', async () => {
    const { text } = await seller.get('/returns');
    const links = [...text.matchAll(/href="(\/returns\/[^"]+)"/g)].map(([, link]) => link!);
    expect(links).toEqual(
      ['.json', '.csv', '-4A.csv', '-9B-CDNR.csv', '-12-B2B.csv'].map(
        (end) => `/returns/${month}${end}`,
      ),
    );
    for (const link of links) expect((await seller.get(link)).status, link).toBe(200);
  });

  test('hold the return as the common portal takes it', async () => {
    const { headers, text } = await seller.get(`/returns/${month}.json`);
    const gstin = portal.clients[0]!.users[0]!.gstin;
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="GSTR1-${gstin}-${month}.json"`,
    );
    const json = JSON.parse(text);
    expect(json).toMatchObject({ gstin, fp: month.split('-').reverse().join('') });
    expect([json.b2b[0].inv.length, json.cdnr[0].nt.length]).toEqual([1, 1]);
  });

  test('hold nothing that a spreadsheet would compute', async () => {
    const { headers, text } = await seller.get(`/returns/${month}-4A.csv`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(text).toMatch(/^GSTIN\/UIN of Recipient,Receiver Name,/);
    expect(text).toContain(`,"'=HYPERLINK(x,y)",`);
    expect(text).toContain(',11800.00,');
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('of other names do not exist', async () => {
    const names = ['x', '2026-13.json', '2026-13.csv', `${month}-4A.json`, `${month}-4X.csv`];
    for (const name of names) {
      expect((await seller.get(`/returns/${name}`)).status, name).toBe(404);
    }
  });

  test('are for those who are signed in', async () => {
    const { status } = await new Visitor(portal).get(`/returns/${month}.json`);
    expect(status).toBe(303);
  });
});
