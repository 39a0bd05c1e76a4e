import { expect, test } from 'vitest';
import { isSwollen } from './png-data.ts';
import { emptyPng, png } from './testing/png.ts';

const size = { width: 300, height: 200 };
const picture = png(size.width, size.height, (x, y) => (x * y) % 256);

test('the pixels of a picture are no more than it says', async () => {
  expect(await isSwollen(picture, size)).toBe(false);
});

test('a picture that says it is small and unpacks to much is told', async () => {
  expect(await isSwollen(picture, { width: 10, height: 10 })).toBe(true);
});

test('pixels that are missing or broken are no answer', async () => {
  await expect(isSwollen(emptyPng(10, 10), size)).rejects.toThrow();
  await expect(isSwollen(picture.subarray(0, 60), size)).rejects.toThrow();
});
