import { exampleInvoice, type Invoice } from '@openirp/core';
import { describe, expect, test } from 'vitest';
import { groupedAmount, type PrintableInvoice, PrintError, printInvoice } from './index.ts';
import { missing } from './printable-text.ts';
import { type ReadPdf, readPdf } from './testing/pdf-text.ts';
import { instant, irn, registered, registeredSample, signed } from './testing/sample.ts';

const printed = async (printable: PrintableInvoice): Promise<ReadPdf> =>
  readPdf(await printInvoice(printable));

test('one item is one page, and the same invoice the same bytes', async () => {
  const { printable } = registeredSample({ seed: 7, intraState: true, roundOff: true });
  const [once, again] = await Promise.all([printInvoice(printable), printInvoice(printable)]);
  expect(Buffer.compare(once, again)).toBe(0);
  const { pages } = await readPdf(once);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Page 1 of 1');
  expect(pages[0]).not.toContain('Tax summary');
});

test.each([30, 1000])('%i items are all there, under a head on every page', async (items) => {
  const { invoice, printable } = registeredSample({ seed: 3, items, cess: true });
  const { pages } = await printed(printable);
  expect(pages.length).toBeGreaterThanOrEqual(items === 30 ? 2 : 20);
  expect(pages.length).toBeLessThan(items === 30 ? 4 : 60);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`IRN ${irn}`);
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
  }
  const text = pages.join(' ');
  for (const { SlNo, PrdDesc, HsnCd, TotItemVal } of invoice.ItemList) {
    expect(text).toContain(` ${SlNo} ${PrdDesc}`);
    expect(text).toContain(HsnCd);
    expect(text).toContain(groupedAmount(TotItemVal.toFixed(2)));
  }
  const lastOfTable = pages.findIndex((page) => page.includes('Total invoice value (₹)'));
  for (const page of pages.slice(0, lastOfTable)) expect(page).toContain('Taxable value');
});

test('a cancelled invoice of a sandbox says both on every page', async () => {
  const { printable } = registeredSample({ seed: 9, items: 30 });
  const cancelledAt = instant('2026-08-15 10:20:30');
  const { pages } = await printed({ ...printable, status: 'CNL', cancelledAt, isSandbox: true });
  expect(pages[0]).toContain('CANCELLED on 15/08/2026 10:20:30 IST');
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) {
    expect(page).toContain('CANCELLED');
    expect(page).toContain('SANDBOX – no legal effect');
  }
});

test('characters without a glyph, long words and the largest amounts do no harm', async () => {
  const largest = 999999999999.99;
  const invoice = structuredClone(exampleInvoice) as unknown as Invoice;
  invoice.SellerDtls.LglNm = 'नमस्ते 😀 Ltd';
  invoice.BuyerDtls.LglNm = 'W'.repeat(100);
  const [item] = invoice.ItemList;
  const AttribDtls = Array.from({ length: 60 }, (_, index) => ({
    Nm: `Attribute ${index}`,
    Val: 'V'.repeat(100),
  }));
  const amounts = { TotAmt: largest, AssAmt: largest, IgstAmt: largest, TotItemVal: largest };
  invoice.ItemList = [{ ...item!, ...amounts, PrdDesc: 'W'.repeat(300), AttribDtls }];
  const { pages } = await printed(registered(invoice));
  const text = pages.join(' ');
  expect(text).toContain(`${missing} ${missing} Ltd`);
  expect(text).toContain(`${missing} stands for a character that cannot be printed here`);
  expect(text).toContain('9,99,99,99,99,999.99');
  expect(text).toContain('Attribute 59');
  expect(text.replaceAll(' ', '')).toContain('W'.repeat(300));
});

test('an e-way bill without Part B, and one that was cancelled, are told from valid ones', async () => {
  const { printable } = registeredSample({ seed: 1 });
  const generatedAt = instant('2026-08-14 15:14:00');
  const ewayBill = { number: 391009149369, generatedAt, validTill: null, status: 'CNL' } as const;
  const { pages } = await printed({ ...printable, ewayBill });
  expect(pages.join(' ')).toContain('391009149369, CANCELLED');
  expect(pages.join(' ')).toContain('Part B is missing');
});

describe('is refused with the reason', () => {
  const { printable } = registeredSample({ seed: 1 });
  const another = signed(`{"Irn":"${'0'.repeat(64)}"}`);

  test.each([
    ['no JWS', { signedInvoice: 'hello' }, 'three parts'],
    ['a JWS without a document', { signedInvoice: 'e30.e30.x' }, 'claim data'],
    ['a QR code in place of the invoice', { signedInvoice: printable.signedQrCode }, 'DocDtls'],
    ['no items', { signedInvoice: withoutItems() }, '1 to 1000 items; this one has 0'],
    ['the QR code of another invoice', { signedQrCode: another }, 'another invoice'],
    ['a signed invoice of many megabytes', { signedInvoice: 'x'.repeat(7e6) }, 'characters'],
  ])('%s', async (_name, change, why) => {
    const printing = printInvoice({ ...printable, ...change });
    await expect(printing).rejects.toThrow(PrintError);
    await expect(printing).rejects.toThrow(why);
  });
});

function withoutItems(): string {
  return signed(JSON.stringify({ Irn: irn, ...exampleInvoice, ItemList: [] }));
}
