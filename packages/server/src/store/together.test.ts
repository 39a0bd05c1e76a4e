import { expect, test } from 'vitest';
import { Together } from './together.ts';

test('those who ask in one turn share a question, and each gets its own answer', async () => {
  const asked: number[][] = [];
  const doubles = new Together<number, number>(async (keys) => {
    asked.push([...keys]);
    return keys.map((key) => 2 * key);
  });
  expect(await Promise.all([1, 2, 3].map((key) => doubles.ask(key)))).toEqual([2, 4, 6]);
  expect(await doubles.ask(4)).toBe(8);
  expect(asked).toEqual([[1, 2, 3], [4]]);
});

test('a question that fails fails for all who shared it, and for nobody after', async () => {
  let fails = true;
  const together = new Together<string, string>(async (keys) => {
    if (fails) throw new Error('away');
    return keys;
  });
  const both = await Promise.allSettled([together.ask('a'), together.ask('b')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await together.ask('c')).toBe('c');
});
