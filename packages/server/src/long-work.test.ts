import { expect, test } from 'vitest';
import { LongWork } from './long-work.ts';

const megabyte = 1024 * 1024;

test('what is short begins at once', () => {
  expect(new LongWork().turnFor(6000)).toBeUndefined();
});

test('long steps begin one in a turn, in their order, and others come in between', async () => {
  const work = new LongWork();
  const seen: string[] = [];
  let isDone = false;
  const other = () => {
    seen.push('other');
    if (!isDone) setImmediate(other);
  };
  setImmediate(other);
  await Promise.all(
    ['a', 'b', 'c'].map(async (name) => {
      await work.turnFor(megabyte);
      seen.push(name);
    }),
  );
  isDone = true;
  expect(seen.filter((name) => name !== 'other')).toEqual(['a', 'b', 'c']);
  expect(seen.join(' ')).toMatch(/a( other)+ b( other)+ c/);
});
