import type { UserVisit } from '../visit.ts';
import { call, callOpenly } from './call.ts';
import { belongsTo, type KeptSession, keep, keptSession } from './credentials.ts';
import type { Exchange } from './exchange.ts';
import { logIn } from './log-in.ts';
import { placed, type Wish } from './wish.ts';

/** What became of a wish: the login, where one was needed, and the call itself. */
export interface Run {
  readonly exchanges: readonly Exchange[];
  /** The session that was used or made. */
  readonly session: KeptSession | undefined;
}

/** Carries a wish out, like a client would: log in once, keep the session, call in it. */
export async function run(visit: UserVisit, wish: Wish): Promise<Run> {
  const { target, text, parameters } = wish;
  const { login, payload, headers } = placed(wish.breakage);
  const asked = { target, text, parameters, payload, headers };
  if (target.endpoint.needs === 'nobody') {
    return { exchanges: [await callOpenly(visit, asked)], session: undefined };
  }
  if (target.endpoint.needs === 'client') {
    const version = target.version.envelope === 'login-v1.03' ? 'v1.03' : 'v1.04';
    return loggedIn(visit, wish, version, { login, headers });
  }
  const kept = await keptSession(visit);
  const isUsable = kept !== undefined && belongsTo(kept, wish.credentials);
  if (isUsable && !wish.isNewLogin && login === undefined) {
    const exchange = await call(visit, kept, asked);
    // A session that died before its time, as when its user was frozen, is worth one new login.
    const isDead = headers === undefined && exchange.errors.some(({ code }) => code === '1005');
    if (!isDead || wish.credentials.password === '') {
      return { exchanges: [exchange], session: kept };
    }
  }
  // What is broken on purpose in headers is broken in the call, not in the login before it.
  const first = await loggedIn(visit, wish, 'v1.04', { login, headers: undefined });
  if (first.session === undefined) return first;
  const second = await call(visit, first.session, asked);
  return { exchanges: [...first.exchanges, second], session: first.session };
}

async function loggedIn(
  visit: UserVisit,
  { credentials }: Wish,
  version: 'v1.03' | 'v1.04',
  mistakes: Parameters<typeof logIn>[3],
): Promise<Run> {
  const { exchange, session } = await logIn(visit, credentials, version, mistakes);
  if (session !== undefined) await keep(visit, session);
  return { exchanges: [exchange], session };
}
