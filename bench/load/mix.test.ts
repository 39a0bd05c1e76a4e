import { expect, test } from 'vitest';
import { kindsOf, mixes } from './mix.ts';

test('kinds come in their proportions, evenly spread', () => {
  const kinds = kindsOf(mixes.mixed, 200);
  const count = (part: readonly string[], kind: string) =>
    part.filter((one) => one === kind).length;
  expect(count(kinds, 'generate')).toBe(140);
  expect(count(kinds, 'with-bill')).toBe(20);
  expect(count(kinds, 'read')).toBe(30);
  expect(count(kinds, 'refused')).toBe(10);
  expect(count(kinds.slice(0, 100), 'read')).toBe(15);
});
