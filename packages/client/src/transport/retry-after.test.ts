import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = Date.parse('2026-08-14T10:00:00Z');
const at = (time: string) => `Fri, 14 Aug 2026 ${time} GMT`;

test.each([
  [{ 'retry-after': '120' }, 120_000],
  [{ 'retry-after': ' 0 ' }, 0],
  [{ 'retry-after': at('10:01:30') }, 90_000],
  // By the server's own clock, which is an hour ahead.
  [{ 'retry-after': at('11:01:30'), date: at('11:00:00') }, 90_000],
  [{ 'retry-after': at('09:00:00') }, 0],
  [{ 'retry-after': 'soon' }, undefined],
  [{ 'retry-after': '-5' }, undefined],
  [{}, undefined],
  [undefined, undefined],
])('%o asks to wait %s ms', (headers, expected) => {
  expect(retryAfterMs(headers, now)).toBe(expected);
});
