import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal, type Seat } from '../testing/desk-portal.ts';
import { Visitor } from '../testing/visitor.ts';

let portal: DeskPortal;
let seat: Seat;
let seller: Visitor;
let irn: string;

beforeAll(async () => {
  portal = await DeskPortal.open();
  seat = await portal.seat();
  seller = new Visitor(portal);
  await seller.signIn();
  irn = await portal.register(portal.freshInvoice(), seat);
});
afterAll(() => portal.close());

const hostile = `<script>alert('x')</script> & <img src=x onerror=alert(1)>`;

test('a hostile name is shown as text everywhere', async () => {
  const { BuyerDtls, ItemList, ...rest } = portal.freshInvoice();
  const invoice = {
    ...rest,
    BuyerDtls: { ...BuyerDtls, LglNm: hostile },
    ItemList: [{ ...ItemList[0], PrdDesc: hostile }],
  };
  const own = await portal.register(invoice, seat);
  const page = await seller.get(`/invoices/${own}`);
  const { signedInvoice } = (await portal.irp.archive.find(own))!;
  const verified = await seller.post('/verify', { text: signedInvoice });
  for (const { status, text } of [page, verified]) {
    expect(status).toBe(200);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img');
    const escaped = '&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &lt;img src=x';
    // Buyer, item, and both again among all fields.
    expect(text.split(escaped)).toHaveLength(5);
  }
});

describe('the list', () => {
  test('goes on page by page, each invoice once', async () => {
    const own = await DeskPortal.open();
    try {
      const ownSeat = await own.seat();
      const irns = new Set<string>();
      for (let n = 0; n < 51; n++) irns.add(await own.register(own.freshInvoice(), ownSeat));
      const visitor = new Visitor(own);
      await visitor.signIn();
      const irnsOn = (text: string) =>
        [...text.matchAll(/href="\/invoices\/([0-9a-f]{64})"/g)].map(([, one]) => one!);
      const first = await visitor.get('/invoices');
      expect(irnsOn(first.text)).toHaveLength(50);
      const [, older] = /<a href="([^"]+)" rel="next"/.exec(first.text)!;
      const second = await visitor.get(older!);
      expect(irnsOn(second.text)).toHaveLength(1);
      expect(second.text).not.toContain('rel="next"');
      expect(new Set([...irnsOn(first.text), ...irnsOn(second.text)])).toEqual(irns);
    } finally {
      await own.close();
    }
  });

  test('of somebody with nothing says what to do', async () => {
    const visitor = new Visitor(portal);
    await visitor.signIn(1, 0);
    expect((await visitor.get('/invoices')).text).toContain('Nothing is registered yet.');
  });

  test('takes a place that is none for its beginning', async () => {
    const places = ['x', '2026-01-01', `2026-01-01.${'z'.repeat(64)}`, "';--"];
    for (const place of places) {
      const { status, text } = await seller.get(`/invoices?after=${encodeURIComponent(place)}`);
      expect(status).toBe(200);
      expect(text).toContain(irn);
    }
  });
});

describe('an invoice', () => {
  test('of another GSTIN does not exist, nor do its files', async () => {
    const stranger = new Visitor(portal);
    await stranger.signIn(1, 0);
    const nobody = await stranger.get(`/invoices/${'0'.repeat(64)}`);
    for (const ending of ['', '.pdf', '.jws', '.qr.jws']) {
      const { status, text } = await stranger.get(`/invoices/${irn}${ending}`);
      expect(status, ending).toBe(404);
      expect(text.replace(irn, '')).toBe(nobody.text);
    }
  });

  test('that its e-commerce operator registered is the operator’s to see', async () => {
    const operator = portal.clients[2]!.users[0]!;
    const { TranDtls, ...rest } = portal.freshInvoice();
    const invoice = { ...rest, TranDtls: { ...TranDtls, EcmGstin: operator.gstin } };
    const sold = await portal.register(invoice, await portal.seat(2));
    const visitor = new Visitor(portal);
    await visitor.signIn(2);
    expect((await visitor.get(`/invoices/${sold}`)).status).toBe(200);
    expect((await seller.get(`/invoices/${sold}`)).status).toBe(200);
  });

  test('shows its state', async () => {
    const own = await portal.register(portal.freshInvoice(), seat);
    const before = await seller.get(`/invoices/${own}`);
    expect(before.text).toContain('<span class="state good">Active</span>');
    const reason = { Irn: own, CnlRsn: '1', CnlRem: 'Wrong' };
    await portal.post('/eicore/v1.03/Invoice/Cancel', reason, seat);
    const after = await seller.get(`/invoices/${own}`);
    expect(after.text).toMatch(
      /<span class="state bad">Cancelled<\/span> on \d+ \w+ \d{4}, [\d:]+ IST/,
    );
  });

  test('has both signed texts to copy and to download', async () => {
    const { signedInvoice, signedQrCode } = (await portal.irp.archive.find(irn))!;
    const { text } = await seller.get(`/invoices/${irn}`);
    expect(text).toContain(`>${signedInvoice}</textarea>`);
    expect(text).toContain(`>${signedQrCode}</textarea>`);
    const files = [
      ['.jws', signedInvoice],
      ['.qr.jws', signedQrCode],
    ] as const;
    for (const [ending, content] of files) {
      const file = await seller.get(`/invoices/${irn}${ending}`);
      expect(file.text).toBe(content);
      expect(file.headers.get('content-disposition')).toBe(
        `attachment; filename="${irn}${ending}"`,
      );
    }
  });

  test('has a PDF', async () => {
    const { status, headers, text } = await seller.get(`/invoices/${irn}.pdf`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(text).toMatch(/^%PDF-/);
  });

  test('has no other files', async () => {
    for (const name of ['x', `${irn}.exe`, `${irn}.`, `${irn.toUpperCase()}`, '..%2f..%2fetc']) {
      expect((await seller.get(`/invoices/${name}`)).status, name).toBe(404);
    }
  });
});
