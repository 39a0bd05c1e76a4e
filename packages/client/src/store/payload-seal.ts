import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** First byte of a stored payload. */
const plainMark = 0;
const sealedMark = 1;

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** Turns texts into what is stored, and back. `place` binds a sealed text to its row and column. */
export interface PayloadSeal {
  seal(text: string, place: string): Buffer;
  /** Throws when the key does not fit, or none is there and one is needed. */
  open(bytes: Uint8Array, place: string): string;
}

/**
 * With a key of 32 bytes, AES-256-GCM under a fresh nonce for each text; without one, the text itself.
 * Texts that were stored before there was a key can still be read.
 */
export function payloadSeal(key?: Uint8Array): PayloadSeal {
  if (key !== undefined && key.byteLength !== keyBytes) {
    throw new Error(`the outbox's key has ${key.byteLength} bytes, not ${keyBytes}`);
  }
  return {
    seal(text, place) {
      if (key === undefined) return Buffer.concat([Buffer.of(plainMark), Buffer.from(text)]);
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
      const sealed = [cipher.update(text, 'utf8'), cipher.final()];
      return Buffer.concat([Buffer.of(sealedMark), iv, cipher.getAuthTag(), ...sealed]);
    },
    open(stored, place) {
      const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
      if (bytes[0] === plainMark) return bytes.toString('utf8', 1);
      if (key === undefined) throw new Error('this outbox is encrypted: open it with its key');
      return opened(bytes, key, place);
    },
  };
}

function opened(bytes: Buffer, key: Uint8Array, place: string): string {
  const tagAt = 1 + ivBytes;
  const textAt = tagAt + tagBytes;
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, tagAt))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(tagAt, textAt));
    return Buffer.concat([cipher.update(bytes.subarray(textAt)), cipher.final()]).toString('utf8');
  } catch (cause) {
    throw new Error('the outbox does not open: another key, or a damaged row', { cause });
  }
}
