import { createCipheriv, createDecipheriv } from 'node:crypto';

/*
 * AES without any padding of its own, so that the padded bytes can be shown and every wrong way can
 * be gone. `core/envelope` is the right way; tests hold the two together.
 */

export const blockBytes = 16;

export type BlockMode = 'ecb' | 'cbc' | 'ctr';

const algorithm = (key: Uint8Array, mode: BlockMode): string => `aes-${key.length * 8}-${mode}`;

/** Encrypts whole blocks (`ctr`: any number of bytes). */
export function encryptBlocks(
  key: Uint8Array,
  plain: Uint8Array,
  mode: BlockMode = 'ecb',
  iv: Uint8Array | null = null,
): Buffer {
  const cipher = createCipheriv(algorithm(key, mode), key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

/** Decrypts whole blocks (`ctr`: any number of bytes). */
export function decryptBlocks(
  key: Uint8Array,
  sealed: Uint8Array,
  mode: BlockMode = 'ecb',
  iv: Uint8Array | null = null,
): Buffer {
  const decipher = createDecipheriv(algorithm(key, mode), key, iv).setAutoPadding(false);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

/** Bytes with their PKCS#7 padding: 1 to 16 bytes, each of which says how many they are. */
export function padded(plain: Uint8Array): Buffer {
  const count = blockBytes - (plain.length % blockBytes);
  return Buffer.concat([plain, Buffer.alloc(count, count)]);
}

/** Bytes without their PKCS#7 padding; undefined when it is not right. */
export function unpadded(bytes: Buffer): Buffer | undefined {
  const count = bytes.at(-1) ?? 0;
  if (count < 1 || count > blockBytes || bytes.length % blockBytes !== 0) return undefined;
  const plain = bytes.subarray(0, bytes.length - count);
  return bytes.subarray(plain.length).every((byte) => byte === count) ? plain : undefined;
}

/** Bytes filled up to whole blocks with zeros, as libraries without PKCS#7 do it. */
export const zeroPadded = (plain: Uint8Array): Buffer =>
  Buffer.concat([plain, Buffer.alloc((blockBytes - (plain.length % blockBytes)) % blockBytes)]);
