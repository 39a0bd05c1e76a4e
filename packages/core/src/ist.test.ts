import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  documentDate,
  ewbDateTime,
  financialYear,
  istDateTime,
  istDay,
  istHeartbeat,
  parseDocumentDate,
  parseIstDateTime,
  toNearestMinute,
} from './ist.ts';

/** An instant given in IST. */
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+05:30`);
const anyInstant = fc.integer({ min: Date.UTC(2017, 0), max: Date.UTC(2059, 0) });
const anyDay = anyInstant.map((epochMs) => new Date(epochMs).toISOString().slice(0, 10));

describe('the day in India', () => {
  test('turns at midnight IST, which is 18:30 UTC', () => {
    expect(istDay(Date.UTC(2026, 7, 14, 18, 29, 59, 999))).toBe('2026-08-14');
    expect(istDay(Date.UTC(2026, 7, 14, 18, 30))).toBe('2026-08-15');
  });

  test('lasts until 23:59:59', () => {
    expect(istDateTime(at('2026-08-14 23:59:59'))).toBe('2026-08-14 23:59:59');
    expect(istDay(at('2026-08-14 23:59:59'))).toBe('2026-08-14');
    expect(istDay(at('2026-08-15 00:00:00'))).toBe('2026-08-15');
  });

  test('may belong to another year than the day in London', () => {
    expect(istDay(Date.UTC(2026, 11, 31, 18, 30))).toBe('2027-01-01');
  });
});

describe('date-times on the wire', () => {
  test('drop the fraction of a second', () => {
    expect(istDateTime(at('2026-08-14 14:20:03') + 999)).toBe('2026-08-14 14:20:03');
  });

  test('turn the date round in a heartbeat', () => {
    expect(istHeartbeat(at('2026-08-14 14:20:03'))).toBe('14-08-2026 14:20:03');
  });

  test.each([
    ['2022-09-20 12:10:00', '20/09/2022 12:10:00 PM'],
    ['2022-09-20 00:00:00', '20/09/2022 12:00:00 AM'],
    ['2022-09-20 00:59:59', '20/09/2022 12:59:59 AM'],
    ['2022-09-20 01:00:00', '20/09/2022 01:00:00 AM'],
    ['2022-09-20 11:59:59', '20/09/2022 11:59:59 AM'],
    ['2022-09-20 13:05:09', '20/09/2022 01:05:09 PM'],
    ['2022-09-29 23:59:00', '29/09/2022 11:59:00 PM'],
  ])('%s is %s in the e-way bill system', (text, written) => {
    expect(ewbDateTime(at(text))).toBe(written);
  });

  test('are read back to the second', () => {
    fc.assert(
      fc.property(anyInstant, (epochMs) => {
        expect(parseIstDateTime(istDateTime(epochMs))).toBe(Math.floor(epochMs / 1000) * 1000);
      }),
    );
  });

  test.each([
    '2026-08-14',
    '2026-08-14T14:20:03',
    '14/08/2026 14:20:03',
    '2026-13-14 14:20:03',
    '',
  ])('are not "%s"', (text) => {
    expect(parseIstDateTime(text)).toBeUndefined();
  });
});

describe('the nearest minute', () => {
  test.each([
    ['15:08:39', '15:09:00'],
    ['16:42:38', '16:43:00'],
    ['14:20:03', '14:20:00'],
    ['14:20:29', '14:20:00'],
    ['14:20:30', '14:21:00'],
    ['14:20:00', '14:20:00'],
  ])('of %s is %s', (time, rounded) => {
    const epochMs = toNearestMinute(at(`2026-08-14 ${time}`));
    expect(istDateTime(epochMs)).toBe(`2026-08-14 ${rounded}`);
  });

  test('may lie in the next day', () => {
    expect(istDateTime(toNearestMinute(at('2026-08-14 23:59:59')))).toBe('2026-08-15 00:00:00');
  });
});

describe('document dates', () => {
  test.each([
    ['14/08/2026', '2026-08-14'],
    ['29/02/2028', '2028-02-29'],
    ['31/12/2059', '2059-12-31'],
  ])('%s is the day %s', (text, day) => {
    expect(parseDocumentDate(text)).toBe(day);
    expect(documentDate(day)).toBe(text);
  });

  test.each([
    '31/02/2026',
    '29/02/2026',
    '31/04/2026',
    '00/08/2026',
    '14/00/2026',
    '14/13/2026',
    '39/19/2029',
    '14-08-2026',
    '2026-08-14',
    '4/8/2026',
    '14/08/26',
    '',
  ])('"%s" is no day', (text) => {
    expect(parseDocumentDate(text)).toBeUndefined();
  });

  test('are written and read alike', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDocumentDate(documentDate(day))).toBe(day);
      }),
    );
  });
});

describe('counting days', () => {
  test('goes over months, years and leap days', () => {
    expect(addDays('2026-08-31', 1)).toBe('2026-09-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-08-14', 0)).toBe('2026-08-14');
    expect(daysBetween('2026-07-15', '2026-08-14')).toBe(30);
    expect(daysBetween('2026-08-14', '2026-07-15')).toBe(-30);
  });

  test('adds what it counts', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});

describe('the financial year', () => {
  test.each([
    ['2026-03-31', '2025-26'],
    ['2026-04-01', '2026-27'],
    ['2026-12-31', '2026-27'],
    ['2027-01-01', '2026-27'],
    ['2028-02-29', '2027-28'],
    ['2099-04-01', '2099-00'],
  ])('of %s is %s', (day, year) => {
    expect(financialYear(day)).toBe(year);
  });

  test('turns with the first second of 1 April in India', () => {
    expect(financialYear(istDay(at('2026-03-31 23:59:59')))).toBe('2025-26');
    expect(financialYear(istDay(at('2026-04-01 00:00:00')))).toBe('2026-27');
  });
});
