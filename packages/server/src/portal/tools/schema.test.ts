import { exampleInvoice } from '@openirp/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskPortal } from '../../testing/desk-portal.ts';

let portal: DeskPortal;

beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

test('the schema for editors takes an invoice, and knows the codes of the masters', async () => {
  const { text } = await portal.call('/tools/schema.json', {});
  const schema = JSON.parse(text);
  expect(schema.properties.BuyerDtls.properties.Stcd.anyOf).toContainEqual({
    const: '27',
    title: 'Maharashtra',
  });
  expect(schema.properties.ItemList.items.properties.GstRt.anyOf).toContainEqual({ const: 18 });
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect(validate(exampleInvoice)).toBe(true);
  expect(validate({ ...exampleInvoice, DocDtls: { Typ: 'XYZ', No: '1', Dt: '1' } })).toBe(false);
});
