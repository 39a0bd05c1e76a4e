import { describe, expect, test } from 'vitest';
import { fieldOf } from './columns.ts';
import { fieldNames } from './field-names.ts';
import { fields, plainName } from './fields.ts';

describe('the names of columns', () => {
  test('stand for one field each', () => {
    const named = new Map<string, string>();
    for (const { path, names } of fields) {
      for (const name of names) {
        const plain = plainName(name);
        expect(`${name} is ${named.get(plain) ?? path}`).toBe(`${name} is ${path}`);
        named.set(plain, path);
      }
    }
  });

  test('belong to fields of the schema', () => {
    const paths = new Set(fields.map(({ path }) => path));
    expect(Object.keys(fieldNames).filter((path) => !paths.has(path))).toEqual([]);
  });

  test.each([
    ['DocDtls.No', 'DocDtls.No', 0],
    ['docdtls.no', 'DocDtls.No', 0],
    ['Invoice No.', 'DocDtls.No', 0],
    [' HSN/SAC Code ', 'ItemList.HsnCd', 0],
    ['ItemList[].HsnCd', 'ItemList.HsnCd', 0],
    ['Seller Address 1', 'SellerDtls.Addr1', 0],
    ['buyer_trade_name', 'BuyerDtls.TrdNm', 0],
    ['RefDtls.PrecDocDtls[2].InvNo', 'RefDtls.PrecDocDtls.InvNo', 1],
    ['Original Invoice Number 3', 'RefDtls.PrecDocDtls.InvNo', 2],
    ['ItemList.AttribDtls[2].Nm', 'ItemList.AttribDtls.Nm', 1],
  ])('are read as people write them: %s', (heading, path, entry) => {
    const found = fieldOf(heading);
    expect([found?.field.path, found?.entry]).toEqual([path, entry]);
  });

  test.each([
    'Discount',
    'Salesman',
    'ItemList[2].Qty',
    'DocDtls.No 2',
    'PO Number 99',
    '',
  ])('do not include %s', (heading) => {
    expect(fieldOf(heading)).toBeUndefined();
  });
});
