import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** How portals hand out their public key: PEM (a key or a certificate), or base64 alone. */
export function publicKeyPem(text: string): string {
  const key = keyIn(text);
  if (key.asymmetricKeyType !== 'rsa') throw new Error('logins take an RSA key');
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function keyIn(text: string): KeyObject {
  try {
    if (text.includes('-----BEGIN ')) return createPublicKey(text);
    const bytes = Buffer.from(text, 'base64');
    return createPublicKey({ key: bytes, format: 'der', type: 'spki' });
  } catch {
    throw new Error('there is no public key in it; PEM or base64 is expected');
  }
}

/** SHA-256 of a public key in hex, as `openssl pkey -pubin -outform DER | sha256sum` tells it. */
export const fingerprint = (pem: string): string =>
  createHash('sha256')
    .update(createPublicKey(pem).export({ type: 'spki', format: 'der' }))
    .digest('hex');
