import { expect, test } from 'vitest';
import { type Fields, readFields } from './fields.ts';
import { taxOf, taxSums, totalOf } from './tax-sums.ts';

const items = (text: string): readonly Fields[] =>
  readFields(`{"list":${text}}`, 'test').list('list');

const bought = items(`[
  {"HsnCd":"8471","GstRt":18,"AssAmt":100.10,"IgstAmt":18.02},
  {"HsnCd":"8471","GstRt":18.00,"AssAmt":0.2,"IgstAmt":0.04,"CesAmt":1,"CesNonAdvlAmt":2.50},
  {"HsnCd":"8471","GstRt":5,"AssAmt":999999999999.99,"CgstAmt":1,"SgstAmt":1}]`);

test('items of one code and rate are added up to the paisa, however the rate is written', () => {
  const sums = taxSums(bought)!;
  expect(sums.map(({ hsn, rate }) => [hsn, rate])).toEqual([
    ['8471', '18'],
    ['8471', '5'],
  ]);
  expect(sums[0]!.amounts).toMatchObject({ taxable: 10030n, igst: 1806n, cess: 350n });
  expect(taxOf(sums[0]!.amounts)).toBe(2156n);
});

test('the total is that of all items', () => {
  const total = totalOf(taxSums(bought)!);
  expect(total).toMatchObject({ taxable: 100000000010029n, igst: 1806n, cgst: 100n, sgst: 100n });
});

test('rates of different size stay apart', () => {
  const sums = taxSums(
    items(
      '[{"GstRt":1.5,"AssAmt":1},{"GstRt":1.05,"AssAmt":1},{"GstRt":10,"AssAmt":1},{"GstRt":1,"AssAmt":1}]',
    ),
  );
  expect(sums).toHaveLength(4);
});

test('nothing is added up that would have to be rounded', () => {
  expect(taxSums(items('[{"GstRt":18,"AssAmt":1.005}]'))).toBeUndefined();
});
