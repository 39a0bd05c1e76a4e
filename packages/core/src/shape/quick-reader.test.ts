import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvoiceSchema } from '../invoice/attributes.ts';
import { JsonError } from '../json/json.ts';
import { readJson } from '../json/read.ts';
import { exampleText } from '../rules/example.ts';
import { binder } from './bind.ts';
import { lexemes } from './lexemes.ts';
import { careful, quickReader } from './quick-reader.ts';

const read = quickReader(InvoiceSchema);
const bind = binder(InvoiceSchema);
const example = exampleText({});

/** As it is read with care; `careful` where that finds a fault. */
function readWithCare(text: string): unknown {
  let isTwice = false;
  try {
    const value = bind(readJson(text), () => {
      isTwice = true;
    });
    return isTwice ? careful : value;
  } catch (error) {
    if (error instanceof JsonError) return careful;
    throw error;
  }
}

/** Every object of a value with the texts of its numbers, which equality does not see. */
function textsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textsOf);
  if (typeof value !== 'object' || value === null) return value;
  const texts = (value as Record<symbol, unknown>)[lexemes];
  return [texts, Object.entries(value).map(([name, member]) => [name, textsOf(member)])];
}

test('the example is read without care, with members in the order of the schema', () => {
  const value = read(example);
  expect(value).not.toBe(careful);
  expect(textsOf(value)).toEqual(textsOf(readWithCare(example)));
});

test.each([
  ['printed for people', JSON.stringify(JSON.parse(example), null, 2)],
  [
    'with members in another order',
    `{"ItemList":[],${example.slice(1)}`.replace(/"ItemList":\[\],/, ''),
  ],
  ['with nulls', example.replace('"TaxSch":"GST"', '"TaxSch":"GST","EcmGstin":null')],
])('%s, it is read without care as well', (_name, text) => {
  const value = read(text);
  expect(value).not.toBe(careful);
  expect(textsOf(value)).toEqual(textsOf(readWithCare(text)));
});

describe('is given up', () => {
  test.each([
    ['an escape', example.replace('Bengaluru', 'Beng\\u0061luru')],
    ['a line break in a string', example.replace('Bengaluru', 'Benga\nluru')],
    ['a member twice', example.replace('"TaxSch":"GST"', '"TaxSch":"GST","TaxSch":"GST"')],
    [
      'a member in two spellings',
      example.replace('"TaxSch":"GST"', '"TaxSch":"GST","taxsch":"GST"'),
    ],
    ['an unknown member', example.replace('"TaxSch":"GST"', '"TaxSch":"GST","Mine":1')],
    ['a number as text', example.replace(/"Pin":(\d+)/, '"Pin":"$1"')],
    ['something behind it', `${example}x`],
    ['no end', example.slice(0, -1)],
    ['nothing', ''],
    ...[
      '1e2',
      '01',
      '1.',
      '.5',
      '-',
      '--1',
      '1.2.3',
      '0x10',
      '1.2345',
      '+1',
      '12345678901234567',
    ].map((number) => [`the number ${number}`, example.replace(/"Qty":[\d.]+/, `"Qty":${number}`)]),
  ])('%s', (_name, text) => {
    expect(text).not.toBe(example);
    const value = read(text as string);
    // A text may be read with strings where numbers belong: the validator's business.
    if (value !== careful) expect(textsOf(value)).toEqual(textsOf(readWithCare(text as string)));
    else expect(value).toBe(careful);
  });
});

test('whatever is read quickly is what is read with care', () => {
  const change = fc.record({
    at: fc.nat(example.length - 1),
    drop: fc.nat(3),
    add: fc.constantFrom(
      '',
      '"',
      ',',
      ':',
      '{',
      '}',
      '[',
      ']',
      '0',
      '-',
      '.',
      '1e5',
      'null',
      'true',
      ' ',
      '\n',
      '\\',
      'é',
      '\u0001',
    ),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const text = changes.reduce(
        (before, { at, drop, add }) => before.slice(0, at) + add + before.slice(at + drop),
        example,
      );
      const value = read(text);
      if (value !== careful) expect(textsOf(value)).toEqual(textsOf(readWithCare(text)));
    }),
    { numRuns: 5000 },
  );
});

test('numbers are exactly what their texts say', () => {
  const amount = fc.tuple(fc.nat(999_999_999), fc.nat(99), fc.constantFrom(0, 1, 2));
  fc.assert(
    fc.property(amount, ([whole, hundredths, decimals]) => {
      const fraction = String(hundredths).padStart(2, '0').slice(0, decimals);
      const lexeme = decimals === 0 ? String(whole) : `${whole}.${fraction}`;
      const value = read(example.replace(/"AssAmt":[\d.]+/, `"AssAmt":${lexeme}`));
      const [item] = (value as { ItemList: { AssAmt: number }[] }).ItemList;
      expect(item!.AssAmt).toBe(Number(lexeme));
    }),
  );
});
