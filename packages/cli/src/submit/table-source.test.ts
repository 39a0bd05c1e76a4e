import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, exampleInvoice, parseInvoice } from '@openirp/core';
import { afterAll, describe, expect, test } from 'vitest';
import { invoiceCsv, invoiceRows, invoiceSheet } from '../testing/invoice-table.ts';
import { openSource } from './open-source.ts';
import type { Found, SourceOptions } from './source.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const traders = {
  seller: exampleInvoice.SellerDtls.Gstin,
  buyer: exampleInvoice.BuyerDtls.Gstin,
};
const plain: SourceOptions = { ignoresUnknown: false, fillsTotals: false };

let made = 0;
function written(content: string | Buffer): string {
  const file = join(folder, `${++made}`);
  writeFileSync(file, content);
  return file;
}

async function documentsIn(content: string | Buffer, options = plain): Promise<Found[]> {
  const source = await openSource(written(content), options);
  const found = await Array.fromAsync(source.documents());
  expect(found).toHaveLength(source.count);
  return found;
}

const textsOf = (found: readonly Found[]) =>
  found.map((one) => ('text' in one ? one.text : `${one.place} ${one.reason}`));

/** Headings and rows of one item, with the cells that a test is about. */
const headings = (invoiceCsv([]) as string).trim().split(',');
const row = (number = 1, stem = 'X') => [
  ...invoiceCsv(invoiceRows(number, traders, stem))
    .trim()
    .split('\n')
    .at(-2)!
    .split(','),
];
const csv = (...rows: readonly (readonly string[])[]) =>
  [headings, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
const changed = (cells: readonly string[], changes: Readonly<Record<string, string>>) =>
  cells.map((cell, at) => changes[headings[at]!] ?? cell);

describe('rows of a table', () => {
  test('that stand together are one valid invoice, a row for each item', async () => {
    const found = await documentsIn(invoiceCsv(invoiceRows(3, traders)));
    const invoices = textsOf(found).map(parseInvoice);
    expect(invoices.map(({ DocDtls }) => DocDtls.No)).toEqual(['X/1', 'X/2', 'X/3']);
    expect(invoices.map(({ ItemList }) => ItemList.map(({ SlNo }) => SlNo))).toEqual(
      Array(3).fill(['1', '2']),
    );
    expect(found.map(({ place }) => place)).toEqual([':2', ':4', ':6']);
    for (const text of textsOf(found)) expect(check(text).violations).toEqual([]);
  });

  test('are the same invoices in a spreadsheet', async () => {
    const rows = [...invoiceRows(20, traders)];
    const sheet = await documentsIn(await invoiceSheet(rows));
    expect(textsOf(sheet)).toEqual(textsOf(await documentsIn(invoiceCsv(rows))));
  });

  test('keep the digits of their cells, and their days', async () => {
    const cells = changed(row(), {
      'Unit Price': '1,00,000.50',
      'Gross Amount': '0200.10',
      IGST: '.50',
      'Invoice Date': '2026-04-05',
      'Buyer City': '',
    });
    const [text] = textsOf(await documentsIn(csv(cells)));
    expect(text).toContain('"UnitPrice":100000.50,"TotAmt":200.10,');
    expect(text).toContain('"IgstAmt":0.50,');
    expect(text).toContain('"Dt":"05/04/2026"');
    expect(JSON.parse(text!).BuyerDtls).not.toHaveProperty('Loc');
  });

  test.each([
    [{ 'Taxable Value': '12abc' }, '"Taxable Value" in line 2: "12abc" is no number'],
    [{ 'Taxable Value': '1,5' }, 'is no number'],
    [{ 'Taxable Value': '1.2E+05' }, 'was shortened by a spreadsheet'],
    [{ 'Invoice No': '' }, 'line 2 does not say which document it belongs to'],
  ])('are told when a cell cannot be so: %o', async (changes, reason) => {
    const [found] = textsOf(await documentsIn(csv(changed(row(), changes))));
    expect(found).toContain(reason);
  });

  test('of one document that stand apart are refused, all of them', async () => {
    const found = textsOf(await documentsIn(csv(row(1), row(2), row(1))));
    expect(found.map((text) => text.includes('stand in several places'))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test.each([
    [{ 'Buyer Name': 'Somebody Else' }, '"Buyer Name" is one for the whole document, and line 3'],
    [{ 'Invoice Date': '01/04/2026' }, '"Invoice Date" is one for the whole document, and line 3'],
  ])('of one document that differ in what is one for it are refused: %o', async (other, reason) => {
    const first = changed(row(), { 'Invoice Date': '05/11/2026' });
    const [found] = textsOf(await documentsIn(csv(first, changed(first, other))));
    expect(found).toContain(reason);
  });

  test('may leave out on later rows what the first has said', async () => {
    const later = changed(row(), { 'Buyer Name': '', 'Invoice Value': '', 'Line No': '2' });
    const [text] = textsOf(await documentsIn(csv(row(), later)));
    expect(parseInvoice(text!).ItemList).toHaveLength(2);
  });
});

describe('the columns of a table', () => {
  const open = (content: string, options = plain) => openSource(written(content), options);

  test('must be fields, unless the others are passed over', async () => {
    const strange = `${headings.join(',')},Salesman\n${row().join(',')},Asha\n`;
    await expect(open(strange)).rejects.toThrow('is called "Salesman"');
    expect((await open(strange, { ...plain, ignoresUnknown: true })).count).toBe(1);
  });

  test('may stand there once', async () => {
    const twice = `${headings.join(',')},DocDtls.No\n${row().join(',')},7\n`;
    await expect(open(twice)).rejects.toThrow('"Invoice No" and "DocDtls.No" both are DocDtls.No');
  });

  test('must have what every document needs', async () => {
    const without = csv(row()).replace('"HSN"', '""').replace('"Invoice Value"', '""');
    await expect(open(without)).rejects.toThrow(
      'no column for ItemList.HsnCd, ValDtls.TotInvVal. irp submit --columns',
    );
  });

  test('may be numbered for lists', async () => {
    const more = `${headings.join(',')},PO Number,PO Number 2\n${row().join(',')},P1,P2\n`;
    const [text] = textsOf(await documentsIn(more));
    expect(JSON.parse(text!).RefDtls).toEqual({ ContrDtls: [{ PORefr: 'P1' }, { PORefr: 'P2' }] });
  });

  test('of totals are computed when that is asked for', async () => {
    const totals = ['Total Taxable Value', 'Total IGST', 'Invoice Value'];
    const keep = headings.map((heading) => !totals.includes(heading));
    const rows = [headings, ...[...invoiceRows(1, traders)].map((cells) => [...cells])];
    const text = rows
      .map((cells) => cells.filter((_, at) => keep[at]))
      .map((cells) => cells.map((cell) => (cell instanceof Date ? '05/11/2026' : cell)).join(','))
      .join('\n');
    const [filled] = textsOf(await documentsIn(text, { ...plain, fillsTotals: true }));
    expect(check(filled!).violations).toEqual([]);
    expect(filled).toContain('"ValDtls":{"AssVal":700.00,"IgstVal":126.00,"TotInvVal":826.00}');
  });
});

describe('a JSON file', () => {
  const one = JSON.stringify(exampleInvoice);

  test.each([
    ['one invoice', one, ['']],
    ['an indented one', JSON.stringify(exampleInvoice, undefined, 2), ['']],
    ['a list', `[${one},\n${one}]`, ['[0]', '[1]']],
    ['lines', `\ufeff${one}\n\n${one}\r\n`, [':1', ':3']],
  ])('is read as %s', async (_what, content, places) => {
    const found = await documentsIn(content);
    expect(found.map(({ place }) => place)).toEqual(places);
    for (const text of textsOf(found)) expect(parseInvoice(text)).toBeTruthy();
  });

  test('with a broken line has the others', async () => {
    const found = textsOf(await documentsIn(`${one}\n{"Version":\n${one}`));
    expect(found[1]).toBe(':2 it is no JSON');
    expect(found).toHaveLength(3);
  });
});
