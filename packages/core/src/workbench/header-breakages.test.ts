import { expect, test } from 'vitest';
import { otherEnd } from './header-breakages.ts';

test.each(['abcx', 'ABCX', 'abc0', 'ABC9', 'abcq', 'Q'])('%s gets another end', (text) => {
  const other = otherEnd(text);
  expect(other).not.toBe(text);
  expect(other.slice(0, -1)).toBe(text.slice(0, -1));
});
