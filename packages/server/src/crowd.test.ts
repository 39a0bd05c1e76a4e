import { expect, test } from 'vitest';
import { Crowd } from './crowd.ts';

test('whoever came in is in until taken out, whatever the order', () => {
  const crowd = new Crowd<{ name: string }>();
  const a = { name: 'a' };
  const b = { name: 'b' };
  const c = { name: 'c' };
  for (const one of [a, b, c]) crowd.add(one);
  crowd.delete(a);
  expect([...crowd]).toEqual([c, b]);
  crowd.delete(c);
  crowd.delete(c);
  crowd.add(a);
  expect([...crowd]).toEqual([b, a]);
  crowd.delete(a);
  crowd.delete(b);
  expect(crowd.size).toBe(0);
});
