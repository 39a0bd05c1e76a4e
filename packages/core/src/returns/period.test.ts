import { expect, test } from 'vitest';
import { returnPeriod } from './period.ts';

test.each([
  ['2026-11', '112026', '2026-11-01', '2026-11-30'],
  ['2026-12', '122026', '2026-12-01', '2026-12-31'],
  ['2027-01', '012027', '2027-01-01', '2027-01-31'],
  ['2028-02', '022028', '2028-02-01', '2028-02-29'],
  ['2027-02', '022027', '2027-02-01', '2027-02-28'],
])('%s is %s and goes from %s to %s', (month, fp, from, to) => {
  expect(returnPeriod(month)).toEqual({ month, fp, from, to });
});

test.each([
  '2026-13',
  '2026-00',
  '2026-1',
  '112026',
  '1926-11',
  '2026-11-01',
  ' 2026-11',
  '',
])('there is no month %j', (month) => {
  expect(returnPeriod(month)).toBeUndefined();
});
