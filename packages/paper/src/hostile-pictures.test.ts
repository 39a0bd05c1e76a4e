import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { type ApartError, runApart } from './apart.ts';
import { ImageError, readQrCodes } from './index.ts';
import { png } from './testing/png.ts';

const scale = 3;
const { data, size } = encode('SIGNED.QR.CODE', { ecc: 'M', border: 4 });
const picture = png(size * scale, size * scale, (x, y) =>
  data[Math.floor(y / scale)]![Math.floor(x / scale)] ? 0 : 255,
);

/** Numbers up to a limit, the same ones at every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

/** A few bytes changed, and sometimes the end cut off; the first eight say that it is a PNG. */
function mutated(seed: number): Uint8Array {
  const next = numbers(seed);
  const bytes = new Uint8Array(picture);
  for (let count = next(12); count >= 0; count--) bytes[8 + next(bytes.length - 8)] = next(256);
  return next(3) === 0 ? bytes.subarray(0, 8 + next(bytes.length)) : bytes;
}

/** What is left of an answer for the test: the texts, or that it was refused as a picture. */
async function outcome(image: Uint8Array): Promise<string> {
  try {
    return (await readQrCodes(image)).join();
  } catch (error) {
    if (error instanceof ImageError) return 'refused';
    throw error;
  }
}

test('a PNG with changed bytes is read or refused, never more', async () => {
  const seeds = Array.from({ length: 32 }, (_, index) => index + 1);
  const outcomes = new Set<string>();
  while (seeds.length > 0) {
    const some = seeds.splice(0, 4).map((seed) => outcome(mutated(seed)));
    for (const one of await Promise.all(some)) outcomes.add(one);
  }
  expect(['', 'refused', 'SIGNED.QR.CODE']).toEqual(expect.arrayContaining([...outcomes]));
  expect(outcomes).toContain('refused');
});

test('a picture that was made to take long is given up when its time is over', async () => {
  // Corners of QR codes all over: there is no end of ways to put three of them together.
  const corner = (x: number, y: number) => Math.max(Math.abs((x % 8) - 3), Math.abs((y % 8) - 3));
  const corners = png(4000, 4000, (x, y) => {
    const distance = corner(x >> 1, y >> 1);
    return distance === 2 || distance === 4 ? 255 : 0;
  });
  const reading = runApart('qr-job', corners, { secondsMax: 1, heapMebibytesMax: 256 });
  await expect(reading).rejects.toMatchObject({ reason: 'late' } satisfies Partial<ApartError>);
});
