import type { KeyObject } from 'node:crypto';

/** A login that is good for a while. */
export interface Session {
  readonly authToken: string;
  readonly sek: KeyObject;
  /** When the token ends, by the server's clock; UTC epoch milliseconds, like all instants here. */
  readonly expiresAt: number;
  /** The server's clock less this machine's, in milliseconds. */
  readonly skewMs: number;
  /** When it was opened, by this machine's clock. */
  readonly bornAt: number;
  /** From when on it is renewed, by the server's clock. */
  readonly renewAt: number;
}

/** A token is renewed this shortly before its end, as best practice asks. */
const renewalMarginMs = 10 * 60_000;

/** A session as a login has brought it. One that lives no longer than the margin is renewed half-way. */
export function newSession(parts: Omit<Session, 'renewAt'>): Session {
  const left = parts.expiresAt - parts.bornAt - parts.skewMs;
  const margin = left > renewalMarginMs ? renewalMarginMs : left / 2;
  return { ...parts, renewAt: parts.expiresAt - margin };
}

/** The same session, to be renewed somewhat later: a renewal has just failed. */
export function postponed(session: Session, now: number): Session {
  const left = session.expiresAt - now - session.skewMs;
  return { ...session, renewAt: session.expiresAt - left / 2 };
}

export const isFresh = ({ renewAt, skewMs }: Session, now: number): boolean =>
  now + skewMs < renewAt;

export const isAlive = ({ expiresAt, skewMs }: Session, now: number): boolean =>
  now + skewMs < expiresAt;
