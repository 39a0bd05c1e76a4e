import { expect, test } from 'vitest';
import { Attempts } from './attempts.ts';

test('allows so many tries a minute, and begins anew after it', () => {
  let now = 0;
  const attempts = new Attempts(2, 10, () => now);
  expect([1, 2, 3].map(() => attempts.allows('a'))).toEqual([true, true, false]);
  expect(attempts.allows('b')).toBe(true);
  now = 59_999;
  expect(attempts.allows('a')).toBe(false);
  now = 60_000;
  expect(attempts.allows('a')).toBe(true);
});

test('forgets a key whose password was right', () => {
  const attempts = new Attempts(1);
  expect(attempts.allows('a')).toBe(true);
  attempts.forget('a');
  expect(attempts.allows('a')).toBe(true);
});

test('holds so many keys and no more, the oldest going first', () => {
  const attempts = new Attempts(1, 2);
  expect(['a', 'b', 'c'].map((key) => attempts.allows(key))).toEqual([true, true, true]);
  // `a` was forgotten, `c` was not.
  expect(attempts.allows('c')).toBe(false);
  expect(attempts.allows('a')).toBe(true);
});
