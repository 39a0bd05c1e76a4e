import { randomBytes } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Letters and digits, each equally likely, from a source of random bytes. */
export function alphanumeric(
  length: number,
  bytes: (count: number) => Buffer = randomBytes,
): string {
  let text = '';
  while (text.length < length) {
    for (const byte of bytes(length * 2)) {
      // 248 is the largest multiple of 62 in a byte: the rest would favour the first letters.
      if (byte < 248 && text.length < length) text += letters[byte % 62];
    }
  }
  return text;
}
