import type { KeyObject } from 'node:crypto';
import { sealForServer } from './public-key.ts';
import { appKeyBytes } from './sek.ts';

/** What a login says, before it is encrypted. `appKey` is 32 fresh random bytes (16 and 24 pass). */
export interface Login {
  readonly userName: string;
  readonly password: string;
  readonly appKey: Uint8Array;
  readonly forceRefresh: boolean;
}

/** The body of a login by `eivital/v1.04/auth`: the JSON in base64, RSA-encrypted as a whole. */
export function loginBodyV104(login: Login, authPublicKey: KeyObject): { Data: string } {
  const plain = JSON.stringify({
    UserName: login.userName,
    Password: login.password,
    AppKey: Buffer.from(login.appKey).toString('base64'),
    ForceRefreshAccessToken: login.forceRefresh,
  });
  return { Data: sealForServer(authPublicKey, Buffer.from(Buffer.from(plain).toString('base64'))) };
}

/** The body of a login by `eivital/v1.03/auth`: password and AppKey encrypted one by one. */
export function loginBodyV103(login: Login, authPublicKey: KeyObject): { data: object } {
  return {
    data: {
      UserName: login.userName,
      Password: sealForServer(authPublicKey, Buffer.from(login.password)),
      AppKey: sealForServer(authPublicKey, login.appKey),
      ForceRefreshAccessToken: login.forceRefresh,
    },
  };
}

/**
 * The key in an AppKey as clients write it: base64 of 16, 24 or 32 bytes, or a text of 32 ASCII
 * characters that is no such base64 and is the key itself. Undefined when it is neither.
 */
export function appKeyOf(text: string): Buffer | undefined {
  return keyInBase64(text) ?? (/^[\x20-\x7e]{32}$/.test(text) ? Buffer.from(text) : undefined);
}

/** The key in a decrypted v1.03 AppKey: the raw bytes, or their base64 text. */
export function appKeyOfBytes(bytes: Buffer): Buffer | undefined {
  return appKeyBytes.includes(bytes.length) ? bytes : keyInBase64(bytes.toString('latin1'));
}

function keyInBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text && appKeyBytes.includes(bytes.length)
    ? bytes
    : undefined;
}
