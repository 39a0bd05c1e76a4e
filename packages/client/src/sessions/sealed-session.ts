import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { aesKey, sekBytes } from '@openirp/core';
import type { Session } from './session.ts';

/*
 * A session at rest: AES-256-GCM, bound to its name, so that one user's session cannot be put in the
 * place of another's. Layout: version, IV, tag, cipher text.
 */

const algorithm = 'aes-256-gcm';
const version = 1;
const ivBytes = 12;
const tagBytes = 16;
const headBytes = 1 + ivBytes + tagBytes;

/** The key as it is given: 32 bytes, or the 64 hex digits of them. */
export function storeKey(given: Uint8Array | string): KeyObject {
  const isHex = typeof given === 'string' && /^[0-9a-fA-F]{64}$/.test(given);
  const bytes = isHex ? Buffer.from(given, 'hex') : given;
  if (typeof bytes === 'string' || bytes.length !== 32) {
    throw new TypeError(
      'The key of a token store must be 32 random bytes, or their 64 hex digits. Make one with: ' +
        `node -p "crypto.randomBytes(32).toString('hex')"`,
    );
  }
  return createSecretKey(bytes);
}

export function sealSession(key: KeyObject, name: string, session: Session): Uint8Array {
  const { sek, ...rest } = session;
  const plain = JSON.stringify({ ...rest, sek: sek.export().toString('base64') });
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), sealed]);
}

/** What `sealSession` made; undefined for other bytes, another key or another name. */
export function openSession(key: KeyObject, name: string, sealed: Uint8Array): Session | undefined {
  const bytes = Buffer.from(sealed);
  if (bytes.length <= headBytes || bytes[0] !== version) return undefined;
  const iv = bytes.subarray(1, 1 + ivBytes);
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(1 + ivBytes, headBytes));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(headBytes)), decipher.final()]);
    const { sek, ...rest } = JSON.parse(plain.toString('utf8'));
    const sekAsBytes = Buffer.from(sek, 'base64');
    return sekAsBytes.length === sekBytes ? { ...rest, sek: aesKey(sekAsBytes) } : undefined;
  } catch {
    // Made under another key, or damaged: as good as not there. The next login writes it anew.
    return undefined;
  }
}
