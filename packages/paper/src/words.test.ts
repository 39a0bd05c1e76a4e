import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInWords } from './words.ts';

test.each([
  ['0', 'Rupees Zero Only'],
  ['0.50', 'Rupees Zero and Fifty Paise Only'],
  ['0.01', 'Rupees Zero and One Paisa Only'],
  ['1', 'Rupee One Only'],
  ['10.5', 'Rupees Ten and Fifty Paise Only'],
  ['19', 'Rupees Nineteen Only'],
  ['20', 'Rupees Twenty Only'],
  ['21', 'Rupees Twenty-One Only'],
  ['100', 'Rupees One Hundred Only'],
  ['110.00', 'Rupees One Hundred Ten Only'],
  ['1000', 'Rupees One Thousand Only'],
  ['100000', 'Rupees One Lakh Only'],
  [
    '1234567.50',
    'Rupees Twelve Lakh Thirty-Four Thousand Five Hundred Sixty-Seven and Fifty Paise Only',
  ],
  ['10000000', 'Rupees One Crore Only'],
  ['10000001', 'Rupees One Crore One Only'],
  [
    '999999999999.99',
    'Rupees Ninety-Nine Thousand Nine Hundred Ninety-Nine Crore Ninety-Nine Lakh Ninety-Nine ' +
      'Thousand Nine Hundred Ninety-Nine and Ninety-Nine Paise Only',
  ],
  ['10000000000000', 'Rupees Ten Lakh Crore Only'],
  ['-21.05', 'Minus Rupees Twenty-One and Five Paise Only'],
])('%s is %s', (lexeme, words) => {
  expect(amountInWords(lexeme)).toBe(words);
});

test('an amount that would have to be rounded has no words', () => {
  expect(amountInWords('1.005')).toBeUndefined();
  expect(amountInWords('1e3')).toBeUndefined();
});

test('different amounts never read the same', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 14n }).map(String);
  fc.assert(
    fc.property(amount, amount, (left, right) => {
      fc.pre(left !== right);
      expect(amountInWords(left)).not.toBe(amountInWords(right));
    }),
  );
});
