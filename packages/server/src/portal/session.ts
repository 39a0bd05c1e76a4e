import { portalSessionHours } from '../accounts/portal-sessions.ts';
import { type CookieName, cookieOf, setCookie } from './cookies.ts';
import type { Visit } from './visit.ts';

type Asking = Pick<Visit, 'irp' | 'request'>;
type SessionCookie = Extract<CookieName, 'session' | 'organisation' | 'officer'>;

/** The token of a session that a browser came with; empty for a browser without one. */
export const tokenOf = ({ irp, request }: Asking, name: SessionCookie = 'session'): string =>
  cookieOf(request, name, irp.config) ?? '';

/** Who is signed in in this browser. */
export async function userOf(visit: Asking): Promise<Visit['user']> {
  const token = tokenOf(visit);
  return token === '' ? undefined : visit.irp.portalSessions.find(token);
}

/** Which organisation has signed in in this browser. */
export async function organisationOf(visit: Asking): Promise<Visit['organisation']> {
  const token = tokenOf(visit, 'organisation');
  const held = token === '' ? undefined : await visit.irp.organisationSessions.find(token);
  return held && { pan: held.holder, gstin: held.gstin };
}

/** Which officer has signed in in this browser. */
export async function officerOf(visit: Asking): Promise<Visit['officer']> {
  const token = tokenOf(visit, 'officer');
  const held = token === '' ? undefined : await visit.irp.officerSessions.find(token);
  // A session alone opens nothing: whoever was frozen meanwhile is an officer no more.
  if (held === undefined || !(await visit.irp.officers.isAtWork(held.holder))) return undefined;
  return { name: held.holder };
}

/** Ends the session that a browser came with. */
export async function endSession(visit: Asking): Promise<void> {
  const token = tokenOf(visit);
  if (token !== '') await visit.irp.portalSessions.end(token);
}

/** Hands a session's token to the browser. */
export function withSession(
  response: Response,
  token: string,
  { irp }: Asking,
  name: SessionCookie = 'session',
): Response {
  const seconds = hoursOf(irp, name) * 3600;
  response.headers.append('set-cookie', setCookie(name, token, seconds, irp.config));
  return response;
}

/** Takes the session's token out of the browser. */
export function withoutSession(
  response: Response,
  { irp }: Asking,
  name: SessionCookie = 'session',
): Response {
  response.headers.append('set-cookie', setCookie(name, '', 0, irp.config));
  return response;
}

function hoursOf({ organisationSessions, officerSessions }: Asking['irp'], name: SessionCookie) {
  if (name === 'organisation') return organisationSessions.hours;
  return name === 'officer' ? officerSessions.hours : portalSessionHours;
}
