import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalText,
  exactly,
  halfPercentOf,
  nearestPaise,
  percentOf,
  rupees,
  scaled,
  tolerance,
  within,
} from './money.ts';

/** A rupee amount as the rules read it. */
const paise = (text: string): bigint => scaled(text, 2)!;
const amount = fc.bigInt({ min: 0n, max: 10n ** 16n });
const rateMilli = fc.bigInt({ min: 0n, max: 999_999n });
const fraction = fc.record({
  numerator: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  denominator: fc.bigInt({ min: 1n, max: 10n ** 6n }),
});

describe('scaled', () => {
  test.each([
    ['10.5', 2, 1050n],
    ['10', 2, 1000n],
    ['0', 2, 0n],
    ['0.01', 2, 1n],
    ['10.50', 2, 1050n],
    ['0.125', 3, 125n],
    ['-99.99', 2, -9999n],
    ['-0', 2, 0n],
    ['-0.30', 2, -30n],
    ['99999999999999.99', 2, 9_999_999_999_999_999n],
  ])('reads %s with %i decimals', (lexeme, decimals, value) => {
    expect(scaled(lexeme, decimals)).toBe(value);
  });

  test.each([
    '1e2',
    '1E2',
    '',
    '-',
    '.5',
    '5.',
    '+1',
    ' 1',
    '1,000',
    '0x10',
    '--1',
    'NaN',
  ])('does not read "%s"', (lexeme) => {
    expect(scaled(lexeme, 2)).toBeUndefined();
  });

  test('does not round: one decimal too many is no amount', () => {
    expect(scaled('1.005', 2)).toBeUndefined();
    expect(scaled('1.000', 2)).toBeUndefined();
    expect(scaled('1.005', 3)).toBe(1005n);
  });

  test('reads back what decimalText writes', () => {
    const decimals = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), decimals, (value, count) => {
        expect(scaled(decimalText(value, count), count)).toBe(value);
      }),
    );
  });
});

describe('rupees', () => {
  test.each([
    [0n, '0.00'],
    [1n, '0.01'],
    [-1n, '-0.01'],
    [99n, '0.99'],
    [-9999n, '-99.99'],
    [1050n, '10.50'],
  ])('writes %s paise as %s', (value, text) => {
    expect(rupees(value)).toBe(text);
  });
});

describe('tolerance', () => {
  // The three published examples, and whole, negative and tiny amounts.
  test.each([
    ['2345.04', '2344.00', '2347.00'],
    ['10241.00', '10240.00', '10242.00'],
    ['10241.61', '10240.00', '10243.00'],
    ['0', '-1.00', '1.00'],
    ['0.01', '-1.00', '2.00'],
    ['0.99', '-1.00', '2.00'],
    ['-0.01', '-2.00', '1.00'],
    ['-10.00', '-11.00', '-9.00'],
    ['-10.61', '-12.00', '-9.00'],
  ])('of %s reaches from %s to %s', (computed, from, to) => {
    const window = tolerance(exactly(paise(computed)));
    expect(rupees(window.from)).toBe(from);
    expect(rupees(window.to)).toBe(to);
  });

  test('includes both ends and not a paisa more', () => {
    const computed = exactly(paise('2345.04'));
    expect(within(paise('2344.00'), computed)).toBe(true);
    expect(within(paise('2347.00'), computed)).toBe(true);
    expect(within(paise('2343.99'), computed)).toBe(false);
    expect(within(paise('2347.01'), computed)).toBe(false);
  });

  test('looks at the exact value: a hair above a whole rupee opens the next one', () => {
    // 0.001 per cent of 100.01 rupees are 0.0010001 rupees.
    expect(tolerance(percentOf(paise('100.01'), 1n)).to).toBe(200n);
    // 10.00000008 rupees end at 12.00, ten rupees at 11.00.
    expect(tolerance({ numerator: 1_000_000_008n, denominator: 1_000_000n }).to).toBe(1200n);
    expect(tolerance({ numerator: 1_000_000_000n, denominator: 1_000_000n }).to).toBe(1100n);
  });

  test('is whole rupees around the value, from one to two rupees away on either side', () => {
    fc.assert(
      fc.property(fraction, (computed) => {
        const { numerator, denominator } = computed;
        const { from, to } = tolerance(computed);
        expect(from % 100n).toBe(0n);
        expect(to % 100n).toBe(0n);
        expect((from + 100n) * denominator <= numerator).toBe(true);
        expect((from + 200n) * denominator > numerator).toBe(true);
        expect((to - 100n) * denominator >= numerator).toBe(true);
        expect((to - 200n) * denominator < numerator).toBe(true);
        expect(within(from, computed) && within(to, computed)).toBe(true);
        expect(within(from - 1n, computed) || within(to + 1n, computed)).toBe(false);
      }),
    );
  });
});

describe('percentOf', () => {
  test('is exact: 18 per cent of 13 028.00 are 2 345.04', () => {
    expect(rupees(nearestPaise(percentOf(paise('13028.00'), 18_000n)))).toBe('2345.04');
  });

  test('takes rates of three decimals', () => {
    expect(rupees(nearestPaise(percentOf(paise('1000000'), 125n)))).toBe('1250.00');
  });

  test('agrees with plain integers, and halves add up to the whole', () => {
    fc.assert(
      fc.property(amount, rateMilli, (value, rate) => {
        const whole = percentOf(value, rate);
        const half = halfPercentOf(value, rate);
        // Paise times thousandths of a per cent are hundred-thousandths of a paisa.
        expect(whole.numerator * 100_000n).toBe(value * rate * whole.denominator);
        expect(2n * half.numerator * whole.denominator).toBe(whole.numerator * half.denominator);
      }),
    );
  });

  test('leaves the half paisa to CGST and SGST unrounded', () => {
    // 5 per cent of 1.00 are 5 paise, 2.5 in each half.
    expect(nearestPaise(halfPercentOf(100n, 5_000n))).toBe(3n);
    expect(nearestPaise(percentOf(100n, 5_000n))).toBe(5n);
  });
});

describe('nearestPaise', () => {
  test.each([
    [5n, 10n, 1n],
    [4n, 10n, 0n],
    [15n, 10n, 2n],
    [-5n, 10n, 0n],
    [-6n, 10n, -1n],
    [-15n, 10n, -1n],
    [7n, 1n, 7n],
  ])('rounds %s/%s to %s', (numerator, denominator, rounded) => {
    expect(nearestPaise({ numerator, denominator })).toBe(rounded);
  });

  test('is never more than half a paisa off, and goes up on the half', () => {
    fc.assert(
      fc.property(fraction, (value) => {
        const off = 2n * (nearestPaise(value) * value.denominator - value.numerator);
        expect(off <= value.denominator).toBe(true);
        expect(off > -value.denominator).toBe(true);
      }),
    );
  });
});
