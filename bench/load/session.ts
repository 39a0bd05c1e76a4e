import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { aesKey, loginBodyV104, open } from '@openirp/core';
import type { Connections } from './connections.ts';
import { request } from './request.ts';
import type { Sandbox, SandboxClient, SandboxUser } from './sandbox.ts';

/** A user who has signed in. */
export interface Session {
  readonly gstin: string;
  /** Somebody to sell to, in another state. */
  readonly buyer: string;
  readonly sek: KeyObject;
  readonly headers: Readonly<Record<string, string>>;
}

/** The request with which a user signs in, and the key that opens its answer. */
export function loginRequest(
  { authPublicKeyPem }: Pick<Sandbox, 'authPublicKeyPem'>,
  { clientId, clientSecret }: SandboxClient,
  { userName, password, gstin }: SandboxUser,
): { readonly bytes: Buffer; readonly appKey: Buffer } {
  const appKey = randomBytes(32);
  const login = { userName, password, appKey, forceRefresh: false };
  const body = JSON.stringify(loginBodyV104(login, createPublicKey(authPublicKeyPem)));
  const headers = { client_id: clientId, client_secret: clientSecret, gstin };
  return { bytes: request('/eivital/v1.04/auth', headers, body), appKey };
}

/** Signs a user in. */
export async function signIn(
  connections: Connections,
  sandbox: Sandbox,
  client: SandboxClient,
  user: SandboxUser,
): Promise<Session> {
  const { bytes, appKey } = loginRequest(sandbox, client, user);
  const { Status, Data } = JSON.parse((await connections.send(bytes)).toString());
  if (Status !== 1) throw new Error(`${user.userName} could not sign in`);
  const { gstin, userName } = user;
  const buyers = sandbox.counterparties.regular;
  return {
    gstin,
    buyer: buyers.find((one) => one.slice(0, 2) !== gstin.slice(0, 2))!,
    sek: aesKey(open(aesKey(appKey), Data.Sek)),
    headers: {
      client_id: client.clientId,
      client_secret: client.clientSecret,
      gstin,
      user_name: userName,
      authtoken: Data.AuthToken,
    },
  };
}
