import { describe, expect, test } from 'vitest';
import { taxpayerStatuses, taxpayerTypes } from '../rules/taxpayer.ts';
import { ewbCancelReasons, irnCancelReasons } from './cancel-reasons.ts';
import { isCountry } from './countries.ts';
import { isCurrency } from './currencies.ts';
import { isGstRate } from './gst-rates.ts';
import { codeLists, gstRates, states } from './index.ts';
import { isPort } from './ports.ts';
import { hasPins, isPin, isPlaceOfSupply, isState, pinBelongs, stateName } from './states.ts';
import { taxpayerStatusNames, taxpayerTypeNames } from './taxpayer-types.ts';
import { isUnit, units } from './units.ts';

const codesOf = (list: { codes: readonly { code: string }[] }) =>
  list.codes.map(({ code }) => code);

test.each(codeLists.map((list) => ({ title: list.title, list })))('$title', ({ list }) => {
  expect(list.codes.length).toBeGreaterThan(1);
  expect(list.source).toMatch(/^[A-Z].*\.$/);
  expect(list.validFrom).toMatch(/^20\d\d-\d\d-\d\d$/);
  for (const { code, title } of list.codes) {
    expect(title, code).toMatch(/^\S.*\S$/);
    expect(list.has(code)).toBe(true);
    expect(list.titleOf(code)).toBe(title);
  }
  expect(list.has('')).toBe(false);
  expect(list.has('constructor')).toBe(false);
});

describe('states', () => {
  test('has the 36 states and territories, other countries and other territory', () => {
    const current = states.filter(({ isWithdrawn }) => !isWithdrawn);
    expect(current).toHaveLength(36 + 2);
    expect(states.map(({ code }) => code)).toEqual(states.map(({ code }) => code).toSorted());
    expect(new Set(states.map(({ code }) => code)).size).toBe(states.length);
  });

  test('knows codes of one digit and of two', () => {
    expect([isState('9'), isState('09'), isState('27')]).toEqual([true, true, true]);
    expect([stateName('9'), stateName('38')]).toEqual(['Uttar Pradesh', 'Ladakh']);
  });

  test('keeps withdrawn and unknown codes out of new documents', () => {
    for (const code of ['25', '28', '00', '45', '99', '']) {
      expect(isState(code), code).toBe(false);
      expect(isPlaceOfSupply(code), code).toBe(false);
    }
    expect(stateName('25')).toBe('Daman and Diu');
  });

  test('has no place of supply in another country', () => {
    expect([isState('96'), isPlaceOfSupply('96'), isPlaceOfSupply('97')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test.each([
    [560001, '29', 'yes'],
    [591346, '29', 'yes'],
    [560001, '27', 'no'],
    [160017, '04', 'yes'],
    [160017, '3', 'yes'],
    [403001, '30', 'yes'],
    [682555, '31', 'yes'],
    [999999, '96', 'yes'],
    [999998, '96', 'no'],
    [400001, '96', 'no'],
    [999999, '97', 'yes'],
    [400001, '97', 'yes'],
    [999999, '29', 'no'],
    [500001, '36', 'yes'],
    [560001, '36', 'unknown'],
    [194101, '38', 'yes'],
    [110001, '38', 'unknown'],
    [194101, '01', 'yes'],
    [530001, '37', 'yes'],
    [400001, '45', 'unknown'],
  ] as const)('says of PIN code %i and state %s: %s', (pin, state, expected) => {
    expect(pinBelongs(pin, state)).toBe(expected);
  });

  test('knows which PIN codes there can be', () => {
    expect([110001, 560001, 194101, 999999].filter(isPin)).toHaveLength(4);
    expect([101301, 100000, 999998, 550000].filter(isPin)).toEqual([]);
    expect([hasPins('29'), hasPins('97'), hasPins('45')]).toEqual([true, true, false]);
  });

  test('has a PIN code for every state', () => {
    for (const { code, pins } of states) {
      const first = pins[0]![0] === 999 ? 999999 : pins[0]![0] * 1000 + 1;
      expect(pinBelongs(first, code), code).toBe('yes');
    }
  });
});

describe('rates of GST', () => {
  test.each([
    [18_000n, '2026-08-14', true],
    [250n, '2026-08-14', true],
    [0n, '2026-08-14', true],
    [28_000n, '2026-08-14', true],
    [12_000n, '2026-08-14', true],
    [40_000n, '2025-09-21', false],
    [40_000n, '2025-09-22', true],
    [500n, '2026-08-14', false],
    [500n, '2019-08-14', false],
    [17_000n, '2026-08-14', false],
  ] as const)('%s on %s: %s', (rate, day, expected) => {
    expect(isGstRate(rate, day)).toBe(expected);
  });

  test('accepts a rate of any day where the day is not known', () => {
    expect([isGstRate(40_000n), isGstRate(500n)]).toEqual([true, false]);
  });

  test('writes each rate as people do', () => {
    for (const { rate, percent } of gstRates) expect(Number(percent) * 1000).toBe(Number(rate));
  });
});

test('has 45 units of three letters, in any case', () => {
  expect(units.codes).toHaveLength(45);
  expect(codesOf(units).filter((code) => code.length !== 3)).toEqual([]);
  expect([isUnit('NOS'), isUnit('kgs'), isUnit('NA'), isUnit('MLS')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('knows countries and currencies in any case', () => {
  expect(['US', 'us', 'SS', 'AN', 'IN'].filter(isCountry)).toHaveLength(5);
  expect(['XX', 'XQ', 'USA', ''].filter(isCountry)).toEqual([]);
  expect(['USD', 'usd', 'INR', 'EUR'].filter(isCurrency)).toHaveLength(4);
  expect(['ABC', 'US', ''].filter(isCurrency)).toEqual([]);
});

test('knows a port by its form', () => {
  expect(['INNSA1', 'INBOM4', 'innsa1', 'INDEA6', 'INATRB'].filter(isPort)).toHaveLength(5);
  expect(['INNSA9', 'SGSIN1', 'INNS1', 'INNSA', 'INNSA11', ''].filter(isPort)).toEqual([]);
});

test('swaps the second and third reason between IRN and e-way bill', () => {
  expect(irnCancelReasons.titleOf('2')).toBe(ewbCancelReasons.titleOf('3'));
  expect(irnCancelReasons.titleOf('3')).toBe(ewbCancelReasons.titleOf('2'));
});

test('names every type and state of a taxpayer', () => {
  expect(codesOf(taxpayerTypeNames)).toEqual([...taxpayerTypes]);
  expect(codesOf(taxpayerStatusNames)).toEqual([...taxpayerStatuses]);
});
