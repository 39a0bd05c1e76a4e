import {
  type Cipheriv,
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type Decipheriv,
  type KeyObject,
} from 'node:crypto';
import { fromBase64 } from './base64.ts';
import { EnvelopeError } from './envelope-error.ts';

const blockBytes = 16;

/** Bytes of a Session Encryption Key. An AppKey may be shorter: 16, 24 or 32. */
export const sekBytes = 32;
export const appKeyBytes: readonly number[] = [16, 24, 32];

/** A raw AES key as a key object; `createCipheriv` is ten times faster with one. */
export const aesKey = (bytes: Uint8Array): KeyObject => createSecretKey(bytes);

const algorithm = (key: KeyObject): string => `aes-${(key.symmetricKeySize ?? 0) * 8}-ecb`;

/** Seals bytes or UTF-8 text: AES-ECB with PKCS#7 padding, in base64 (wire contract, crypto). */
export function seal(key: KeyObject, plain: Uint8Array | string): string {
  const cipher = createCipheriv(algorithm(key), key, null);
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64');
}

/** Opens what `seal` made. Throws `EnvelopeError`, the same for every cause. */
export const open = (key: KeyObject, sealed: string): Buffer =>
  opened(createDecipheriv(algorithm(key), key, null).setAutoPadding(false), sealed);

/**
 * A session's key at work. In ECB nothing is carried from one block to the next, so that one cipher and
 * one decipher serve as long as the session lasts; making them takes longer than what they do.
 */
export class Sek {
  readonly #key: KeyObject;
  #cipher: Cipheriv | undefined;
  #decipher: Decipheriv | undefined;

  /** From its 32 bytes. */
  constructor(bytes: Uint8Array) {
    this.#key = aesKey(bytes);
  }

  /** Its bytes, to be handed over sealed. */
  export(): Buffer {
    return this.#key.export();
  }

  /** What `seal` makes of a text. */
  seal(text: string): string {
    this.#cipher ??= createCipheriv(algorithm(this.#key), this.#key, null).setAutoPadding(false);
    const length = Buffer.byteLength(text);
    const missing = blockBytes - (length % blockBytes);
    const padded = Buffer.allocUnsafe(length + missing).fill(missing, length);
    padded.write(text);
    return this.#cipher.update(padded).toString('base64');
  }

  /** Opens what `seal` made. Throws `EnvelopeError`, the same for every cause. */
  open(sealed: string): Buffer {
    this.#decipher ??= createDecipheriv(algorithm(this.#key), this.#key, null).setAutoPadding(
      false,
    );
    return opened(this.#decipher, sealed);
  }
}

/** What a decipher without padding makes of whole blocks, which it keeps nothing of. */
function opened(decipher: Decipheriv, sealed: string): Buffer {
  const bytes = fromBase64(sealed);
  if (bytes.length === 0 || bytes.length % blockBytes !== 0) throw new EnvelopeError('not sealed');
  const padded = decipher.update(bytes);
  return padded.subarray(0, padded.length - paddingBytes(padded));
}

function paddingBytes(padded: Buffer): number {
  const count = padded[padded.length - 1]!;
  let wrong = count < 1 || count > blockBytes ? 1 : 0;
  // Every byte is looked at, so that the time taken says nothing about the padding.
  for (let back = 1; back <= blockBytes; back++) {
    const byte = padded[padded.length - back]!;
    if (back <= count && byte !== count) wrong = 1;
  }
  if (wrong === 1) throw new EnvelopeError('does not open');
  return count;
}
