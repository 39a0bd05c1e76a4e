import { constants, type KeyObject, privateDecrypt, publicEncrypt } from 'node:crypto';
import { fromBase64 } from './base64.ts';
import { EnvelopeError } from './envelope-error.ts';

const padding = constants.RSA_PKCS1_PADDING;

/** Encrypts up to 245 bytes for the holder of a 2048-bit key: PKCS#1 v1.5, in base64. */
export const sealForServer = (publicKey: KeyObject, plain: Uint8Array): string =>
  publicEncrypt({ key: publicKey, padding }, plain).toString('base64');

/**
 * Opens what was encrypted with the public key. Needs OpenSSL 3.2 or later, whose implicit rejection
 * turns wrong padding into random bytes: whoever probes for a padding oracle learns nothing.
 * Throws `EnvelopeError` only for what is visible from outside, the length.
 */
export function openAsServer(privateKey: KeyObject, sealed: string): Buffer {
  const bytes = fromBase64(sealed);
  const modulusBytes = (privateKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  if (bytes.length !== modulusBytes) throw new EnvelopeError('not one RSA block');
  try {
    return privateDecrypt({ key: privateKey, padding }, bytes);
  } catch {
    // A number as large as the modulus itself is the one block that OpenSSL still refuses aloud.
    throw new EnvelopeError('not one RSA block');
  }
}
