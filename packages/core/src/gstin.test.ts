import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, test } from 'vitest';
import {
  gstinCheckCharacter,
  gstinPan,
  gstinState,
  hasGoodCheckDigit,
  isGstinShaped,
  unregistered,
} from './gstin.ts';
import { exampleGstins } from './rules/example-world.ts';

const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const letters = alphabet.slice(10);

/** The first fourteen characters of GSTINs that the independent checker accepts: its own limits. */
const firstFourteen = fc
  .tuple(
    fc.integer({ min: 1, max: 37 }).map((state) => String(state).padStart(2, '0')),
    fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 3 }),
    fc.constantFrom(...'ABCFGHLJPTK'),
    fc.constantFrom(...letters),
    fc.integer({ min: 1, max: 9999 }).map((serial) => String(serial).padStart(4, '0')),
    fc.constantFrom(...letters),
    fc.constantFrom(...alphabet.slice(1)),
  )
  .map((parts) => `${parts.join('')}Z`);

describe('the check digit', () => {
  test.each(Object.entries(exampleGstins))('of the example %s is right', (_kind, gstin) => {
    expect(hasGoodCheckDigit(gstin)).toBe(true);
  });

  test.each([
    '02AMBPG7773M002',
    '09AAAPG7885R002',
  ])("of the sandbox's own sample %s is wrong, hence the setting", (gstin) => {
    expect(isGstinShaped(gstin)).toBe(true);
    expect(hasGoodCheckDigit(gstin)).toBe(false);
  });

  test('agrees with an independent checker for every last character', () => {
    const checker = stdnum.IN!.gstin!;
    fc.assert(
      fc.property(firstFourteen, (first) => {
        for (const last of alphabet) {
          const gstin = first + last;
          expect(hasGoodCheckDigit(gstin), gstin).toBe(checker.validate(gstin).isValid);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('notices any single wrong character', () => {
    const gstin = exampleGstins.seller;
    for (let place = 0; place < 14; place++) {
      for (const other of alphabet.filter((character) => character !== gstin[place])) {
        const wrong = gstin.slice(0, place) + other + gstin.slice(place + 1);
        expect(gstinCheckCharacter(wrong), wrong).not.toBe(gstin[14]);
      }
    }
  });
});

describe('the shape', () => {
  test.each([
    '',
    unregistered,
    '29ZZIRX0001Z1Z',
    '29ZZIRX0001Z1ZKK',
    '29zzirx0001z1zk',
    'AAZZIRX0001Z1ZK',
    ' 29ZZIRX0001Z1Z',
    '29ZZIRX0001Z1Z-',
    '29ZZIRX0001Z1ZK\n',
  ])('does not fit %j', (text) => {
    expect(isGstinShaped(text)).toBe(false);
    expect(hasGoodCheckDigit(text)).toBe(false);
  });
});

test('a GSTIN begins with its state, and the PAN follows', () => {
  expect(gstinState(exampleGstins.seller)).toBe('29');
  expect(gstinPan(exampleGstins.seller)).toBe('ZZIRX0001Z');
});
