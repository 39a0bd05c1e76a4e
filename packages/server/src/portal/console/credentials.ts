import { tokenOf } from '../session.ts';
import type { UserVisit } from '../visit.ts';

/** Who calls, as the console's form says. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly gstin: string;
  readonly userName: string;
  readonly password: string;
}

/** What a login gave, kept sealed with the visitor's portal session until it expires. */
export interface KeptSession {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly gstin: string;
  readonly userName: string;
  /** Base64, as it was sealed for the portal. */
  readonly appKey: string;
  readonly authToken: string;
  /** As the login's answer carried it. */
  readonly sealedSek: string;
  /** Base64 of the opened key. */
  readonly sek: string;
  /** UTC epoch milliseconds. */
  readonly expiresAt: number;
}

/** The session of an earlier login in this browser; undefined when there is none, or it expired. */
export async function keptSession(visit: UserVisit): Promise<KeptSession | undefined> {
  const text = await visit.irp.consoleStates.find(tokenOf(visit));
  if (text === undefined) return undefined;
  const kept = JSON.parse(text) as KeptSession;
  return kept.expiresAt > visit.irp.clock.now() ? kept : undefined;
}

export const keep = (visit: UserVisit, session: KeptSession): Promise<void> =>
  visit.irp.consoleStates.keep(tokenOf(visit), JSON.stringify(session));

export const forget = (visit: UserVisit): Promise<void> =>
  visit.irp.consoleStates.drop(tokenOf(visit));

/** Whether a kept session is that of whoever the form names. */
export const belongsTo = (kept: KeptSession, asked: Credentials): boolean =>
  kept.clientId === asked.clientId &&
  kept.gstin === asked.gstin &&
  kept.userName === asked.userName &&
  (asked.clientSecret === '' || asked.clientSecret === kept.clientSecret);
