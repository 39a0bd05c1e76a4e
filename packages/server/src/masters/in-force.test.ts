import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import { type MasterList, MasterVersions } from './master-versions.ts';

/* Imported lists decide about real invoices: 84713010 from 560001 to 400001. */

let portal: DeskPortal;
let versions: MasterVersions;
beforeAll(async () => {
  portal = await DeskPortal.open('--unknown-hsn', 'refuse');
  versions = new MasterVersions(portal.irp.store, portal.irp.clock);
});
afterAll(() => portal.close());

async function codesOf(change: (invoice: ReturnType<DeskPortal['freshInvoice']>) => object) {
  const invoice = portal.freshInvoice();
  const seat = await portal.seat();
  const { text } = await portal.post(
    '/eicore/v1.03/Invoice',
    { ...invoice, ...change(invoice) },
    seat,
  );
  const details: { ErrorCode: string }[] = JSON.parse(text).ErrorDetails ?? [];
  return details.map(({ ErrorCode }) => ErrorCode);
}

const withHsn = (HsnCd: string) => (invoice: ReturnType<DeskPortal['freshInvoice']>) => ({
  ItemList: [{ ...invoice.ItemList[0], HsnCd }],
});

async function use(list: MasterList, ...codes: [code: string, data: string][]): Promise<void> {
  const version = await versions.stage(list, { name: 'list.csv', hash: '0'.repeat(64) });
  const rows = codes.map(([code, data]) => ({ code, data, validFrom: null, validTo: null }));
  await versions.addRows(list, version, rows);
  await versions.activate(list, version);
  await portal.irp.masters.refresh();
}

test('without an import the headings decide, whatever the setting', async () => {
  expect(await codesOf(() => ({}))).toEqual([]);
  expect(await codesOf(withHsn('84719999'))).toEqual([]);
  expect(await codesOf(withHsn('84991000'))).toEqual(['2176']);
});

test('an imported HSN list decides', async () => {
  await use('hsn', ['84713010', 'Laptops']);
  expect(await codesOf(() => ({}))).toEqual([]);
  expect(await codesOf(withHsn('84719999'))).toEqual(['2176']);
});

test('an imported PIN list decides', async () => {
  await use('pin', ['400001', '30']);
  expect(await codesOf(() => ({}))).toEqual(['3039']);
  await use('pin', ['400001', '27,30']);
  expect(await codesOf(() => ({}))).toEqual([]);
});
