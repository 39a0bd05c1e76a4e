import { describe, expect, test } from 'vitest';
import { hsnHeadings, hsnStanding, isServiceCode } from './hsn.ts';
import { hsnChapters, serviceHeadings } from './hsn-chapters.ts';
import { hsnList, largeMasters, shippedMasters } from './large-masters.ts';

/** Headings that only one of the two editions in the table has. */
const only2017 = ['8107', '8803'];
const since2022 = ['0309', '2404', '3827', '8485', '8524', '8549', '8806', '8807'];

describe('the structure that ships', () => {
  const goods = [...hsnHeadings].filter((heading) => heading < '98');

  test('has every chapter of goods but 77, in order', () => {
    const expected = Array.from({ length: 98 }, (_, i) => String(i + 1).padStart(2, '0'));
    expect(hsnChapters.map(([chapter]) => chapter)).toEqual(expected.filter((c) => c !== '77'));
  });

  test('has as many headings as the Harmonized System of 2017 and of 2022', () => {
    expect(goods.filter((heading) => !since2022.includes(heading))).toHaveLength(1222);
    expect(goods.filter((heading) => !only2017.includes(heading))).toHaveLength(1228);
  });

  test('counts no heading both as current and as given up', () => {
    for (const [chapter, , , former = ''] of hsnChapters) {
      for (const number of former.split(/[,-]/).filter((text) => text !== '')) {
        expect(hsnHeadings.has(chapter + number.padStart(2, '0')), chapter + number).toBe(false);
      }
    }
  });

  test('knows the headings of services', () => {
    expect(Object.keys(serviceHeadings)).toHaveLength(31);
    expect([isServiceCode('998313'), isServiceCode('84713010')]).toEqual([true, false]);
  });

  test.each([
    ['0101', 'listed'],
    ['8471', 'listed'],
    ['9807', 'listed'],
    ['9983', 'listed'],
    ['84713010', 'well-formed'],
    ['010121', 'well-formed'],
    ['998313', 'well-formed'],
    ['85491100', 'well-formed'],
    // Given up before or during GST; the official lists still print codes of some.
    ['8469', 'well-formed'],
    ['69081010', 'well-formed'],
    ['0503', 'well-formed'],
    ['0107', 'unknown heading'],
    ['8499', 'unknown heading'],
    ['84991000', 'unknown heading'],
    ['995511', 'unknown heading'],
    ['9808', 'unknown heading'],
    ['1500', 'unknown heading'],
    ['7701', 'unknown chapter'],
    ['0001', 'unknown chapter'],
  ] as const)('says of %s: %s', (code, standing) => {
    expect(hsnStanding(code)).toBe(standing);
    expect(shippedMasters.hsnStanding(code, '2026-08-14')).toBe(standing);
  });
});

describe('an imported list', () => {
  const masters = largeMasters({
    hsn: hsnList([
      { code: '84713010' },
      { code: '39152000', validFrom: '2022-05-01', validTo: '2026-03-31' },
      { code: '00990000' },
      { code: '84501200' },
      { code: '9955' },
    ]),
  });

  test.each([
    ['84713010', 'listed'],
    ['847130', 'well-formed'],
    // Not even a heading is listed unless the list says so.
    ['8471', 'well-formed'],
    ['0101', 'well-formed'],
    // The list may know a heading that is newer than what ships.
    ['9955', 'listed'],
    ['995511', 'well-formed'],
    ['00990000', 'listed'],
    ['8499', 'unknown heading'],
    ['7701', 'unknown chapter'],
  ] as const)('says of %s: %s', (code, standing) => {
    expect(masters.hsnStanding(code, '2026-08-14')).toBe(standing);
  });

  test.each([
    ['2022-04-30', 'well-formed'],
    ['2022-05-01', 'listed'],
    ['2026-03-31', 'listed'],
    ['2026-04-01', 'well-formed'],
    [undefined, 'listed'],
  ] as const)('has a code with days on %s as %s', (day, standing) => {
    expect(masters.hsnStanding('39152000', day)).toBe(standing);
  });

  test('is whole, what ships is not', () => {
    expect([masters.isHsnComplete, shippedMasters.isHsnComplete]).toEqual([true, false]);
  });
});
