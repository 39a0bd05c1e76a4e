import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleInvoice } from '@openirp/core';
import { afterAll, describe, expect, test } from 'vitest';
import { invoiceCsv, invoiceRows } from '../testing/invoice-table.ts';
import { readList } from './read-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seller = exampleInvoice.SellerDtls.Gstin;
let made = 0;
function list(content: string) {
  const file = join(folder, `${++made}`);
  writeFileSync(file, content);
  return readList(file, seller);
}

describe('the list of an ERP', () => {
  test('is read by its own names, and passes over what it does not know', async () => {
    const { documents, faults } = await list(
      [
        'Salesman;Type;Number;Date;Total Value;Status;IRN',
        `Asha;inv;A/1;5/11/2026;1,180.50;Active;${'AB'.repeat(32)}`,
        'Asha;CRN;C/1;2026-11-06;;Cancelled;',
      ].join('\n'),
    );
    expect(faults).toEqual([]);
    expect(documents).toMatchObject([
      {
        ...{ gstin: seller, type: 'INV', number: 'A/1', date: '05/11/2026' },
        ...{ value: 118050n, irn: 'ab'.repeat(32), isCancelled: false },
      },
      { type: 'CRN', date: '06/11/2026', value: undefined, irn: undefined, isCancelled: true },
    ]);
  });

  test('may be the file of items that was submitted, or invoices as JSON', async () => {
    const traders = { seller, buyer: exampleInvoice.BuyerDtls.Gstin };
    const items = await list(invoiceCsv(invoiceRows(3, traders)));
    expect(items.documents).toHaveLength(3);
    expect(items.documents[0]).toMatchObject({
      number: 'X/1',
      value: 82600n,
      buyer: traders.buyer,
    });
    const json = await list(`[${JSON.stringify(exampleInvoice)}]`);
    const { No, Dt } = exampleInvoice.DocDtls;
    expect(json.documents).toMatchObject([{ gstin: seller, number: No, date: Dt }]);
    const flat = await list('{"type":"INV","number":"1","date":"05/11/2026","value":1.5}\n{}\n');
    expect([flat.documents[0]?.value, flat.faults.length]).toEqual([150n, 1]);
  });

  test('tells of every row that is no document', async () => {
    const { documents, faults } = await list(
      [
        'Type,Number,Date,Value,Status',
        'BOS,A/1,05/11/2026,1,',
        'INV,A/2,31/02/2026,1,',
        'INV,A/3,05/11/2026,1.234,',
        'INV,A/4,05/11/2026,1,Maybe',
        'INV,,05/11/2026,1,',
        'INV,A/5,05/11/2026,1,',
        'INV,a/5,05/11/2026,2,',
      ].join('\n'),
    );
    expect(documents.map(({ number }) => number)).toEqual(['A/5']);
    expect(faults.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('it takes INV, CRN or DBN'),
      expect.stringContaining('is no date'),
      expect.stringContaining('is no amount'),
      expect.stringContaining('is no status'),
      'it has no document number',
      expect.stringContaining('says other things of this document'),
    ]);
  });
});
