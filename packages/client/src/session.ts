import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { aesKey, loginBodyV104, open, parseIstDateTime, refusal } from '@openirp/core';

/** A login that is good for a while. */
export interface ClientSession {
  readonly authToken: string;
  readonly sek: KeyObject;
  /** UTC epoch milliseconds. */
  readonly expiresAt: number;
}

export interface Credentials {
  readonly userName: string;
  readonly password: string;
  /** PEM of the portal's public key for logins. */
  readonly authPublicKeyPem: string;
}

/** What Authenticate answers, in `Data`. */
interface LoginData {
  readonly AuthToken: string;
  readonly Sek: string;
  readonly TokenExpiry: string;
}

/** Logs in with a fresh AppKey; `post` sends the body and hands back the answer's `Data`. */
export async function logIn(
  { userName, password, authPublicKeyPem }: Credentials,
  forceRefresh: boolean,
  post: (body: object) => Promise<unknown>,
): Promise<ClientSession> {
  const appKey = randomBytes(32);
  const login = { userName, password, appKey, forceRefresh };
  const data = (await post(loginBodyV104(login, createPublicKey(authPublicKeyPem)))) as LoginData;
  const expiresAt = parseIstDateTime(data.TokenExpiry);
  if (expiresAt === undefined) throw refusal('1007');
  return {
    authToken: data.AuthToken,
    sek: aesKey(open(aesKey(appKey), data.Sek)),
    expiresAt,
  };
}
