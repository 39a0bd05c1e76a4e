import { describe, expect, test } from 'vitest';
import { check } from './check.ts';
import { parseInvoice } from './invoice/parse.ts';
import { irnOf } from './irn.ts';
import { exampleGstins, exampleInvoice, intraState } from './rules/example-world.ts';
import { exampleText, factsOf } from './rules/patched-example.ts';
import { sampleInvoice } from './sample/sample-invoice.ts';

const codesOf = (...given: Parameters<typeof check>) =>
  check(...given).violations.map(({ code }) => code);

test('a valid invoice gets the IRN that it will have', () => {
  const { ok, violations, irn, invoice } = check(exampleText());
  expect(ok).toBe(true);
  expect(violations).toEqual([]);
  expect(invoice?.DocDtls.No).toBe('EX/2026/1');
  const day = '2026-08-14';
  const parts = { gstin: exampleGstins.seller, day, type: 'INV', number: 'EX/2026/1' };
  expect(irn).toBe(irnOf(parts, day));
});

test('a number in small letters is hashed in capitals, as on the day of the check', () => {
  const invoice = exampleText({ DocDtls: { No: 'ex/2026/1' } });
  expect(check(invoice).irn).toBe(check(exampleText()).irn);
  const before = check(exampleText({ DocDtls: { No: 'ex/1', Dt: '01/05/2025' } }));
  expect(before.irn).not.toBe(
    check(exampleText({ DocDtls: { No: 'EX/1', Dt: '01/05/2025' } })).irn,
  );
});

describe('text and object', () => {
  test('are checked alike', () => {
    const wrong = intraState({ ItemList: [{ IgstAmt: 1 }] });
    expect(codesOf(exampleText(wrong))).toEqual(['2172']);
    expect(codesOf(JSON.parse(exampleText(wrong)))).toEqual(['2172']);
    expect(check(exampleInvoice)).toEqual(check(exampleText()));
  });

  test('an object that was read keeps the texts of its numbers', () => {
    const { text } = sampleInvoice({ seed: 5 });
    expect(check(parseInvoice(text)).irn).toBe(check(text).irn);
    const tooLong = parseInvoice(exampleText());
    Object.assign(tooLong.ValDtls, { RndOffAmt: 0.1 + 0.2 });
    expect(codesOf(tooLong)).toEqual(['5002']);
  });
});

describe('a broken form is explained too', () => {
  test('a field', () => {
    const { violations, invoice } = check(exampleText({ SellerDtls: { Pin: '560001' } }));
    expect(invoice).toBeUndefined();
    expect(violations).toMatchObject([
      {
        code: '5002',
        explanation: {
          pointer: '/SellerDtls/Pin',
          expected: 'a whole number from 100000 to 999999',
          actual: '"560001"',
          cure: expect.stringMatching(/^Correct the field/),
        },
      },
    ]);
  });

  test('no items', () => {
    expect(check(exampleText({ ItemList: [] })).violations).toMatchObject([
      { code: '2228', explanation: { rule: 'items/at-least-one', pointer: '/ItemList' } },
    ]);
  });

  test('more than the portal takes', () => {
    const blanks = ' '.repeat(2 * 1024 * 1024);
    expect(check(exampleText() + blanks).violations).toMatchObject([
      { code: '5002', message: 'Request body too large' },
    ]);
    expect(check(exampleText() + blanks.slice(2_000)).ok).toBe(true);
  });

  test.each(['', '{', '[]', 'null', '7', '{"Version":"1.1"'])('%j', (text) => {
    expect(new Set(codesOf(text))).toEqual(new Set(['5002']));
  });
});

describe('what is known decides what is checked', () => {
  const unknown = exampleText({ BuyerDtls: { Gstin: exampleGstins.unknown } });

  test('without a register nobody is unknown', () => {
    expect(codesOf(unknown)).toEqual([]);
    expect(codesOf(unknown, factsOf({}))).toEqual(['3028']);
  });

  test('without a caller anybody may file', () => {
    expect(codesOf(exampleText(), { caller: exampleGstins.buyer })).toEqual(['2169']);
  });

  test('without today the document is of today', () => {
    const old = exampleText({ DocDtls: { Dt: '15/08/2030' } }).replace('2030', '2027');
    expect(codesOf(old)).toEqual([]);
    expect(codesOf(old, { today: '2026-08-14' })).toEqual(['2163']);
  });
});
