import { type KeyObject, randomBytes } from 'node:crypto';
import {
  aesKey,
  loginBodyV103,
  loginBodyV104,
  open,
  parseIstDateTime,
  refusal,
} from '@openirp/core';
import type { AuthVersion } from '../adapters/adapter.ts';
import { skewOf } from './server-clock.ts';
import { newSession, type Session } from './session.ts';

/** Whose login it is. */
export interface Login {
  readonly userName: string;
  readonly password: string;
  /** The server's public key for logins. */
  readonly authPublicKey: KeyObject;
  readonly version: AuthVersion;
  readonly forceRefresh: boolean;
}

/** How a login reaches its server. */
export interface LoginWay {
  /** Sends the body; hands back the answer's `Data` and the instant of its Date header. */
  readonly post: (body: object) => Promise<{ data: unknown; date: number | undefined }>;
  readonly askServerTime: () => Promise<number | undefined>;
  /** This machine's time, UTC epoch milliseconds. */
  readonly now: () => number;
}

/** What Authenticate answers, in `Data` (wire contract 5.3). */
interface LoginData {
  readonly AuthToken: string;
  readonly Sek: string;
  readonly TokenExpiry: string;
}

const bodies = { 'v1.03': loginBodyV103, 'v1.04': loginBodyV104 };

/** Logs in with a fresh AppKey. Rejects with `IrpError`, `ConnectionError` or `EnvelopeError`. */
export async function logIn(login: Login, way: LoginWay): Promise<Session> {
  const { authPublicKey, version, ...said } = login;
  const appKey = randomBytes(32);
  const body = bodies[version]({ ...said, appKey }, authPublicKey);
  const { data, date } = await way.post(body);
  const now = way.now();
  const { AuthToken, Sek, TokenExpiry } = (data ?? {}) as Partial<LoginData>;
  const expiresAt = parseIstDateTime(TokenExpiry ?? '');
  if (expiresAt === undefined || !AuthToken) throw refusal('1007');
  const sek = aesKey(open(aesKey(appKey), String(Sek)));
  const skewMs = await skewOf({ now, date, expiresAt, askServer: way.askServerTime });
  return newSession({ authToken: AuthToken, sek, expiresAt, skewMs, bornAt: now });
}
