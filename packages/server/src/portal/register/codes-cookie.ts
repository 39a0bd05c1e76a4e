import { cookieOf, setCookie } from '../cookies.ts';
import { redirect } from '../redirect.ts';
import type { Visit } from '../visit.ts';

/** Longer than codes live, however often they are sent anew. */
const seconds = 3600;

type Asking = Pick<Visit, 'irp' | 'request'>;

/** The token of the codes that a browser waits for; empty for one that waits for none. */
export const codesTokenOf = ({ irp, request }: Asking): string =>
  cookieOf(request, 'codes', irp.config) ?? '';

/** Sends a browser on to the page that asks for the codes, with the token that it needs there. */
export function toCodes({ irp }: Asking, path: string, token: string): Response {
  const response = redirect(path);
  response.headers.append('set-cookie', setCookie('codes', token, seconds, irp.config));
  return response;
}

/** Takes the token out of the browser. */
export function withoutCodes(response: Response, { irp }: Asking): Response {
  response.headers.append('set-cookie', setCookie('codes', '', 0, irp.config));
  return response;
}
