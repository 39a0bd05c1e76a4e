import { parseAccept } from 'hono/utils/accept';

const qualityOf = (header: string, type: string): number =>
  parseAccept(header).find((range) => range.type.toLowerCase() === type)?.q ?? 0;

/** Whether a client names HTML in `Accept`, as browsers do, and likes it no less than JSON. */
export function wantsHtml(accept = ''): boolean {
  const liking = qualityOf(accept, 'text/html');
  return liking > 0 && liking >= qualityOf(accept, 'application/json');
}

/** Whether a client names JSON in `Accept` and likes it better than HTML. */
export const wantsJson = (accept = ''): boolean =>
  qualityOf(accept, 'application/json') > qualityOf(accept, 'text/html');
