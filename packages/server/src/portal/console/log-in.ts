import { randomBytes } from 'node:crypto';
import {
  breakHeaders,
  type HeaderBreakage,
  type LoginBreakage,
  type LoginVersion,
  loginSteps,
  openSekSteps,
  parseIstDateTime,
} from '@openirp/core';
import type { UserVisit } from '../visit.ts';
import type { Credentials, KeptSession } from './credentials.ts';
import { type Exchange, errorsIn, objectIn, send } from './exchange.ts';

/** What is done wrongly on purpose in a login. */
export interface LoginMistakes {
  readonly login: LoginBreakage | undefined;
  readonly headers: HeaderBreakage | undefined;
}

/** Logs in through the front door, as any client does; a good login gives a session to keep. */
export async function logIn(
  visit: UserVisit,
  credentials: Credentials,
  version: LoginVersion,
  mistakes: LoginMistakes,
): Promise<{ exchange: Exchange; session?: KeptSession }> {
  const { irp } = visit;
  const { clientId, clientSecret, gstin, userName, password } = credentials;
  const login = { userName, password, appKey: randomBytes(32), forceRefresh: false };
  const mistake = mistakes.login && {
    breakage: mistakes.login,
    signingCertificatePem: irp.keys.certificates[0]!,
  };
  const made = loginSteps(login, irp.keys.authPublicKeyPem, version, mistake);
  if (made.body === undefined) return { exchange: unsent('login', made.steps) };
  const named = { client_id: clientId, client_secret: clientSecret, Gstin: gstin };
  const headers = mistakes.headers === undefined ? named : breakHeaders(named, mistakes.headers);
  const path = `/eivital/${version}/auth`;
  const sent = await send({ method: 'POST', path, headers, body: made.body }, visit);
  const told = objectIn(sent.body).Data as Record<string, unknown> | null | undefined;
  const sealedSek = String(told?.Sek ?? '');
  const opened = sealedSek === '' ? { steps: [] } : openSekSteps(made.appKey, sealedSek);
  const exchange: Exchange = {
    kind: 'login',
    steps: [...made.steps, sent.request, sent.answer, ...opened.steps],
    signed: [],
    requestId: sent.requestId,
    isGood: 'sek' in opened && opened.sek !== undefined,
    errors: errorsIn(sent.body),
    text: told == null ? undefined : JSON.stringify(told),
    durationMs: sent.durationMs,
  };
  if (!('sek' in opened) || opened.sek === undefined) return { exchange };
  const session = {
    ...{ clientId, clientSecret, gstin, userName, sealedSek },
    appKey: Buffer.from(made.appKey).toString('base64'),
    authToken: String(told?.AuthToken),
    sek: Buffer.from(opened.sek).toString('base64'),
    expiresAt: parseIstDateTime(String(told?.TokenExpiry)) ?? 0,
  };
  return { exchange, session };
}

/** A call that could not even be made. */
export const unsent = (kind: Exchange['kind'], steps: Exchange['steps']): Exchange => ({
  ...{ kind, steps, signed: [], requestId: undefined, isGood: false },
  ...{ errors: [], text: undefined, durationMs: 0 },
});
