import { portalSessionHours } from '../accounts/portal-sessions.ts';
import { cookieOf, setCookie } from './cookies.ts';
import type { Visit } from './visit.ts';

type Asking = Pick<Visit, 'irp' | 'request'>;

/** The token of the session that a browser came with; empty for a browser without one. */
export const tokenOf = ({ irp, request }: Asking): string =>
  cookieOf(request, 'session', irp.config) ?? '';

/** Who is signed in in this browser. */
export async function userOf(visit: Asking): Promise<Visit['user']> {
  const token = tokenOf(visit);
  return token === '' ? undefined : visit.irp.portalSessions.find(token);
}

/** Ends the session that a browser came with. */
export async function endSession(visit: Asking): Promise<void> {
  const token = tokenOf(visit);
  if (token !== '') await visit.irp.portalSessions.end(token);
}

/** Hands a session's token to the browser. */
export const withSession = (response: Response, token: string, visit: Asking): Response =>
  withCookie(response, token, portalSessionHours * 3600, visit);

/** Takes the session's token out of the browser. */
export const withoutSession = (response: Response, visit: Asking): Response =>
  withCookie(response, '', 0, visit);

function withCookie(
  response: Response,
  token: string,
  maxAgeSeconds: number,
  { irp }: Asking,
): Response {
  response.headers.append('set-cookie', setCookie('session', token, maxAgeSeconds, irp.config));
  return response;
}
