import { describe, expect, test } from 'vitest';
import { numberText } from './number-text.ts';

describe('a number of a spreadsheet', () => {
  test.each([
    ['18', '18'],
    ['6000.5', '6000.5'],
    ['6000.50', '6000.5'],
    ['0.30000000000000004', '0.3'],
    ['8999.9999999999991', '9000'],
    ['12345678901234.56', '12345678901234.6'],
    ['1E-2', '0.01'],
    ['2.5E-7', '0.00000025'],
    ['1.1E+16', '11000000000000000'],
    ['1E+22', '10000000000000000000000'],
    ['-0.3', '-0.3'],
    ['-4.0000000000000003E-20', '0'],
    ['007', '7'],
    ['', ''],
    ['no number', 'no number'],
  ])('%s is written %s', (stored, text) => {
    expect(numberText(stored)).toBe(text);
  });
});
