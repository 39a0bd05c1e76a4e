import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { appKeyOf, appKeyOfBytes } from './login.ts';

describe.each([16, 24, 32])('an AppKey of %i bytes', (count) => {
  test('is taken in base64 and, by v1.03, as it is', () => {
    const key = randomBytes(count);
    expect(appKeyOf(key.toString('base64'))).toEqual(key);
    expect(appKeyOfBytes(key)).toEqual(key);
  });
});

test('an AppKey of 32 bytes is taken by v1.03 as its 44 characters of base64, too', () => {
  // The base64 of a shorter one has 24 or 32 characters, which are a key themselves.
  const key = randomBytes(32);
  expect(appKeyOfBytes(Buffer.from(key.toString('base64')))).toEqual(key);
});

test('a text of 32 characters that is no base64 is the key itself', () => {
  const text = 'a key of thirty-two characters !';
  expect(appKeyOf(text)).toEqual(Buffer.from(text));
});

test('bytes of another length are no key, whatever they are', () => {
  // Twelve of these twenty take two bytes in UTF-8, which would make thirty-two of them.
  const twenty = Buffer.concat([Buffer.alloc(8, 0x41), Buffer.alloc(12, 0xc3)]);
  expect(appKeyOfBytes(twenty)).toBeUndefined();
  expect(appKeyOf(twenty.toString('latin1'))).toBeUndefined();
  for (const count of [0, 1, 8, 15, 17, 31, 33, 44, 64]) {
    expect(appKeyOfBytes(randomBytes(count)), `${count} bytes`).toBeUndefined();
    expect(appKeyOf(randomBytes(count).toString('base64')), `${count} bytes`).toBeUndefined();
  }
});
