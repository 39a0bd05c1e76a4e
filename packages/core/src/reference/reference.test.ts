import { describe, expect, test } from 'vitest';
import { eInvoiceCodes } from '../errors/catalogue/index.ts';
import { ewayBillRules } from '../eway-bill/rules/index.ts';
import { invoiceShape } from '../invoice/parse.ts';
import { exampleInvoice } from '../rules/example-world.ts';
import { rules } from '../rules/index.ts';
import { changesOf } from './changes.ts';
import {
  codeReference,
  fieldReference,
  masterReference,
  publishedSchema,
  ruleReference,
} from './index.ts';

describe('fields', () => {
  const fields = new Map(fieldReference().map((field) => [field.path, field]));

  test('are told with type, limits and pattern', () => {
    expect(fields.get('DocDtls.Dt')).toMatchObject({ type: 'date', limits: 'dd/MM/yyyy' });
    expect(fields.get('SellerDtls.Pin')).toMatchObject({
      type: 'whole number',
      mandatory: true,
      limits: '100000 to 999999',
    });
    expect(fields.get('ItemList[].BchDtls.Nm')).toEqual({
      path: 'ItemList[].BchDtls.Nm',
      title: 'Batch Name',
      type: 'text',
      mandatory: true,
      limits: '3 to 20 characters',
      pattern: '^[^"\\\\]*$',
    });
    expect(fields.get('AddlDocDtls')).toMatchObject({ type: 'list', mandatory: false });
  });

  test('have the largest value that their error text names', () => {
    const ValDtls = { ...exampleInvoice.ValDtls, TotInvVal: 1e15 };
    const [error] = invoiceShape.read(JSON.stringify({ ...exampleInvoice, ValDtls })).errors!;
    expect(error!.message).toBe(
      'The field Total Invoice Value must be between 0 and 99999999999999.99.',
    );
    expect(fields.get('ValDtls.TotInvVal')!.limits).toMatch(/^0 to 99999999999999\.99,/);
    expect(fields.get('ValDtls.RndOffAmt')!.limits).toMatch(/^-99\.99 to 99\.99,/);
  });
});

describe('changes of an example', () => {
  test('are told one by one', () => {
    const changes = changesOf({
      invoice: { DocDtls: { Dt: '15/08/2026' }, ItemList: [{}, { IgstAmt: null }], RefDtls: {} },
      today: '2026-08-15',
      settings: { checkDigits: true },
      taxpayers: { A: null, B: {}, C: { status: 'CNL', deregisteredOn: undefined } },
    });
    expect(changes.map(({ at, to }) => `${at} ${to}`)).toEqual([
      'DocDtls.Dt "15/08/2026"',
      'ItemList (2 entries)',
      'ItemList[1].IgstAmt (removed)',
      'RefDtls (there)',
      'today "2026-08-15"',
      'setting checkDigits true',
      'taxpayer A (unknown)',
      'taxpayer B (known)',
      'taxpayer C (status CNL, deregisteredOn unknown)',
    ]);
  });

  test('are shortened when there are many', () => {
    const ItemList = Array.from({ length: 1001 }, (_, index) => ({ SlNo: String(index + 1) }));
    expect(changesOf({ invoice: { ItemList } })).toHaveLength(2);
    const wide = Object.fromEntries(ItemList.map(({ SlNo }) => [`A${SlNo}`, 1]));
    expect(changesOf({ invoice: wide }).at(-1)).toEqual({ at: '…', to: '(978 more changes)' });
    const [long] = changesOf({ invoice: { InvRm: 'x'.repeat(1000) } });
    expect(long!.to.length).toBeLessThan(100);
  });
});

test('every rule and code is told once', () => {
  expect(ruleReference().map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  expect(codeReference().map(({ code }) => code)).toEqual([...eInvoiceCodes.keys()]);
  const named = codeReference().flatMap(({ raisedBy, wasRaisedBy }) => [
    ...raisedBy,
    ...wasRaisedBy,
  ]);
  expect(named.toSorted()).toEqual([...rules, ...ewayBillRules].map(({ id }) => id).toSorted());
});

test('all of it is plain data', () => {
  for (const data of [ruleReference(), codeReference(), fieldReference(), masterReference()]) {
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  }
});

test('the published schema has no keyword of our own', () => {
  const text = JSON.stringify(publishedSchema());
  expect(text).not.toMatch(/"decimals"|"format"/);
  expect(text).toContain('"multipleOf":0.01');
  expect(text).toContain('"multipleOf":0.001');
});
