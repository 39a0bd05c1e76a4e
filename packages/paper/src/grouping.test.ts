import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped, groupedAmount } from './grouping.ts';

test.each([
  ['0', '0.00'],
  ['7', '7.00'],
  ['999', '999.00'],
  ['1000', '1,000.00'],
  ['99999.5', '99,999.50'],
  ['100000', '1,00,000.00'],
  ['1234567.00', '12,34,567.00'],
  ['10000000', '1,00,00,000.00'],
  ['99999999999999.99', '9,99,99,99,99,99,999.99'],
  ['-0.30', '-0.30'],
  ['-123456.7', '-1,23,456.70'],
  ['100.125', '100.125'],
])('the amount %s is written %s', (lexeme, shown) => {
  expect(groupedAmount(lexeme)).toBe(shown);
});

test('quantities keep their own decimals', () => {
  expect(grouped('1234.500')).toBe('1,234.500');
  expect(grouped('100')).toBe('100');
});

test('what is not written plainly is left alone', () => {
  expect(groupedAmount('1e5')).toBe('1e5');
});

test('commas come after three digits and then after every two; nothing else changes', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (value) => {
      const text = grouped(String(value));
      expect(text).toMatch(/^(\d{1,3}|\d{1,2}(,\d{2})*,\d{3})$/);
      expect(text.replaceAll(',', '')).toBe(String(value));
    }),
  );
});
