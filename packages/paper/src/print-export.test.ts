import { beforeAll, expect, test } from 'vitest';
import { groupedAmount, printInvoice } from './index.ts';
import { type ReadPdf, readPdf } from './testing/pdf-text.ts';
import { instant, irn, kid, registeredSample } from './testing/sample.ts';
import { amountInWords } from './words.ts';

/* An export with everything that an invoice can have. */

const { invoice, printable } = registeredSample({
  seed: 5,
  items: 3,
  supply: 'EXPWP',
  exportDetails: true,
  payment: true,
  references: true,
  dispatch: true,
  ship: true,
  ewayBill: true,
  cess: true,
  stateCess: true,
  odd: true,
});
const ewayBill = {
  number: 391009149369,
  generatedAt: instant('2026-08-14 15:14:00'),
  validTill: instant('2026-08-19 23:59:00'),
  status: 'ACT',
} as const;
let pdf: ReadPdf;
let text: string;

beforeAll(async () => {
  pdf = await readPdf(await printInvoice({ ...printable, ewayBill }));
  text = pdf.pages.join(' ');
});

test('the sections stand in the order of form INV-01', () => {
  const sections = [
    'e-Invoice details',
    'Document details',
    'Supplier',
    'Recipient',
    'Dispatch from',
    'Ship to',
    'Goods and services',
    'Total invoice value (₹)',
    'Tax summary by HSN/SAC and rate',
    'Payment',
    'References',
    'Contracts and orders',
    'Additional documents',
    'Export details',
    'e-Way Bill',
    'Digital signature',
  ];
  const places = sections.map((section) => text.indexOf(section));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((left, right) => left - right));
});

test('it says what was registered, and who signed it', () => {
  expect(text).toContain(irn);
  expect(text).toContain('112610036754863');
  expect(text).toContain('14/08/2026 15:08:39 IST');
  expect(text).toContain('NIC Sandbox');
  expect(text).toContain(kid);
  expect(text).toContain('EXPWP – Export with payment of tax');
  expect(text).toContain('SUPPLY MEANT FOR EXPORT ON PAYMENT OF INTEGRATED TAX');
});

test('it names the parties with their states', () => {
  expect(text).toContain(invoice.SellerDtls.Gstin);
  expect(text).toContain('Karnataka (29)');
  expect(text).toContain('URP (unregistered person)');
  // The PIN code of parties abroad stands for none.
  expect(text).not.toContain('999999');
});

test('it has every amount of items and totals, grouped as India does', () => {
  const { AssVal, IgstVal, TotInvVal } = invoice.ValDtls;
  const amounts = [AssVal, IgstVal!, TotInvVal, ...invoice.ItemList.map((one) => one.TotItemVal)];
  for (const amount of amounts) expect(text).toContain(groupedAmount(amount.toFixed(2)));
  expect(text).toContain(amountInWords(TotInvVal.toFixed(2)));
});

test('it has its e-way bill', () => {
  expect(text).toContain('391009149369');
  expect(text).toContain('19/08/2026 23:59:00 IST');
});

test('it is described for readers of PDF, with the time of its registration', () => {
  expect(pdf.information).toMatchObject({
    Title: `Tax Invoice ${invoice.DocDtls.No} of 14/08/2026`,
    Subject: `e-Invoice, IRN ${irn}`,
    Language: 'en-IN',
    CreationDate: 'D:20260814093839Z',
  });
});

test('it says nothing of a sandbox or a cancellation', () => {
  expect(text).not.toContain('SANDBOX');
  expect(text).not.toContain('CANCELLED');
});
