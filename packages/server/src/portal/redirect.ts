import type { Visit } from './visit.ts';

/** Sends a browser on to another page of this portal, as a GET. */
export const redirect = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

/**
 * A path of this portal out of a query or form, or `otherwise`: nobody can be sent to another site.
 * Browsers read `//host` and `/\host` as addresses of others, and drop tabs and line breaks.
 */
export const ownPath = (text: string | null, otherwise: string): string =>
  text !== null && text.length <= 500 && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)
    ? text
    : otherwise;

/** The path and query that somebody asks for, as they stand in an address. */
export function addressAsked({ request: { path, query } }: Visit): string {
  const asked = query.toString();
  return encodeURI(path) + (asked === '' ? '' : `?${asked}`);
}
