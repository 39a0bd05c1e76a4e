import { describe, expect, test } from 'vitest';
import { istDateTime, parseIstDateTime } from '../ist.ts';
import { validityOf, validTill } from './validity.ts';

const till = (made: string, km: number, type?: 'R' | 'O'): string =>
  istDateTime(validTill(parseIstDateTime(made)!, km, type));

describe('a bill runs out', () => {
  test.each([
    // Both were seen on a live portal (validations 14.23).
    ['2022-09-16 19:29:00', 2467, '2022-09-29 23:59:00'],
    ['2023-09-14 16:31:00', 296, '2023-09-16 23:59:00'],
    ['2026-08-14 10:00:00', 1, '2026-08-15 23:59:00'],
    ['2026-08-14 10:00:00', 200, '2026-08-15 23:59:00'],
    ['2026-08-14 10:00:00', 201, '2026-08-16 23:59:00'],
    ['2026-08-14 10:00:00', 4000, '2026-09-03 23:59:00'],
  ])('made %s for %i km: %s', (made, km, end) => {
    expect(till(made, km)).toBe(end);
  });

  test.each([
    [20, '2026-08-15 23:59:00'],
    [21, '2026-08-16 23:59:00'],
    [2467, '2026-12-16 23:59:00'],
  ])('over-dimensional, for %i km: %s', (km, end) => {
    expect(till('2026-08-14 10:00:00', km, 'O')).toBe(end);
  });

  test('a day later from one minute to the next, at midnight in India', () => {
    expect(till('2026-08-14 23:59:59', 100)).toBe('2026-08-15 23:59:00');
    expect(till('2026-08-15 00:00:00', 100)).toBe('2026-08-16 23:59:00');
  });

  test('across the end of a month, of a year and of February', () => {
    expect(till('2026-08-31 12:00:00', 100)).toBe('2026-09-01 23:59:00');
    expect(till('2026-12-30 12:00:00', 500)).toBe('2027-01-02 23:59:00');
    expect(till('2027-02-27 12:00:00', 400)).toBe('2027-03-01 23:59:00');
    expect(till('2028-02-27 12:00:00', 400)).toBe('2028-02-29 23:59:00');
  });
});

test('a Part A slip runs out never', () => {
  const slip = { km: 980, isPartB: false, vehicleType: 'R' } as const;
  const made = parseIstDateTime('2026-08-14 10:00:00')!;
  expect(validityOf(slip, made)).toBeUndefined();
  expect(validityOf({ ...slip, isPartB: true }, made)).toBe(validTill(made, 980));
});
