import { describe, expect, test } from 'vitest';
import { IrpError } from '../errors/irp-error.ts';
import { exampleText } from '../rules/example.ts';
import type { Patch } from '../rules/rule.ts';
import { lexemeOf } from '../shape/lexemes.ts';
import { writeJson } from '../shape/write.ts';
import { parseInvoice } from './parse.ts';

const errorsOf = (text: string): [string, string][] => {
  try {
    parseInvoice(text);
    return [];
  } catch (error) {
    if (!(error instanceof IrpError)) throw error;
    return error.details.map(({ code, message }) => [code, message]);
  }
};
const errors = (patch: Patch) => errorsOf(exampleText(patch));
const messages = (patch: Patch) => errors(patch).map(([, message]) => message);

describe('a broken field has one 5002 in the published wording', () => {
  test.each<[string, Patch, string]>([
    [
      'too short',
      { SellerDtls: { Loc: 'B' } },
      'The field Location must be a string with a minimum length of 3 and a maximum length of 50.',
    ],
    [
      'too long',
      { BuyerDtls: { Loc: 'x'.repeat(101) } },
      'The field Location must be a string with a minimum length of 3 and a maximum length of 100.',
    ],
    ['missing', { BuyerDtls: { LglNm: null } }, 'The Legal Name field is required.'],
    [
      'a quote in text',
      { SellerDtls: { LglNm: 'A "good" name' } },
      `The field Legal Name must match the regular expression '^[^"\\\\]*$'.`,
    ],
    ['a GSTIN in lower case', { BuyerDtls: { Gstin: '27zzirx0002z1zn' } }, 'Invalid GSTIN'],
    [
      'out of range',
      { ValDtls: { RndOffAmt: 100 } },
      'The field Round off amount must be between -99.99 and 99.99.',
    ],
    [
      'too many decimals',
      { ItemList: [{ AssAmt: 10000.005 }] },
      "The field Assessable Amount must match the regular expression '^\\d+.?\\d{0,2}$'.",
    ],
    [
      'a number that begins with 0',
      { DocDtls: { No: '0001' } },
      "The field Document Number must match the regular expression '^([a-zA-Z1-9]{1}[a-zA-Z0-9/-]{0,15})$'.",
    ],
    [
      'no day of the calendar',
      { DocDtls: { Dt: '31/02/2026' } },
      "The field Document Date must match the regular expression '^[0-3][0-9]/[0-1][0-9]/[2][0][1-2][0-9]$'.",
    ],
  ])('%s', (_name, patch, message) => {
    expect(errors(patch)).toEqual([['5002', message]]);
  });

  test('a wrong JSON type names type, path and place', () => {
    expect(messages({ BuyerDtls: { Pin: '400001' } })).toEqual([
      expect.stringMatching(
        /^The JSON value could not be converted to System\.Nullable`1\[System\.Int32\]\. Path: \$\.Data\.BuyerDtls\.Pin \| LineNumber: 0 \| BytePositionInLine: \d+\.$/,
      ),
    ]);
  });

  test('an e-commerce GSTIN of a wrong length has two, as was seen', () => {
    expect(messages({ TranDtls: { EcmGstin: '' } })).toEqual([
      'The field e-Commerce GSTIN must be a string with a minimum length of 15 and a maximum length of 15.',
      'Invalid GSTIN',
    ]);
  });

  test('five broken fields have five', () => {
    const patch = {
      SellerDtls: { Loc: 'B', Pin: 1 },
      BuyerDtls: { LglNm: null, Stcd: '00' },
      ItemList: [{ HsnCd: '123' }],
    };
    expect(errors(patch).map(([code]) => code)).toEqual(Array(5).fill('5002'));
  });
});

describe('numbers nobody may send', () => {
  test.each([
    '1e400',
    '-0',
    '123456789012345678901234567890',
    '1e2',
    '-1',
    '0.001',
  ])('%s', (lexeme) => {
    const text = exampleText({ ItemList: [{ AssAmt: 77 }] }).replace(
      '"AssAmt":77',
      `"AssAmt":${lexeme}`,
    );
    expect(errorsOf(text).map(([code]) => code)).toEqual(['5002']);
  });

  test('560001.0 is no whole number', () => {
    const text = exampleText().replace('560001', '560001.0');
    expect(errorsOf(text)).toEqual([['5002', expect.stringContaining('System.Int32')]]);
  });
});

describe('how many lines', () => {
  test('1000 pass, 1001 are 2173 alone', () => {
    const line = { Bad: 'also a field error' };
    const list = (count: number) =>
      exampleText({ ItemList: Array.from({ length: count }, () => ({})) });
    expect(errorsOf(list(1000))).toEqual([]);
    expect(
      errors({ ItemList: Array.from({ length: 1001 }, () => ({ ...line, HsnCd: 'x' })) }),
    ).toEqual([['2173', 'You have exceeded the limit of number of items']]);
  });

  test('none is 2228 alone', () => {
    expect(errors({ ItemList: [] })).toEqual([['2228', 'Item list cannot be empty']]);
  });
});

describe('what is taken', () => {
  test('names in any letter case, nulls and unknown members dropped, schema order, lexemes kept', () => {
    const text = exampleText({ TranDtls: { RegRev: 'N' }, extra: { a: [1] } })
      .replace('"Version"', '"version"')
      .replace('"TaxSch":"GST","SupTyp":"B2B"', '"SUPTYP":"B2B","taxsch":"GST","EcmGstin":null')
      .replace('"TotInvVal":11800', '"TotInvVal":11800.00');
    const invoice = parseInvoice(text);
    expect(writeJson(invoice.TranDtls)).toBe('{"TaxSch":"GST","SupTyp":"B2B","RegRev":"N"}');
    expect(Object.keys(invoice)[0]).toBe('Version');
    expect('extra' in invoice).toBe(false);
    expect(lexemeOf(invoice.ValDtls, 'TotInvVal')).toBe('11800.00');
  });

  test('a member in two spellings is refused', () => {
    const text = exampleText().replace('"Version":"1.1"', '"Version":"1.1","VERSION":"1.1"');
    expect(errorsOf(text)).toEqual([
      ['5002', expect.stringContaining("Duplicate property 'VERSION'")],
    ]);
  });
});
