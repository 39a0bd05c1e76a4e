import { redirect } from './redirect.ts';
import type { SearchEntry } from './search/search-entry.ts';
import type { UserVisit, Visit } from './visit.ts';

type Answer<V> = (visit: V) => Response | Promise<Response>;

/** A page: a path and what is answered there. One file under `pages/`, one line in its index. */
export interface Page {
  /** As Hono reads it: `/invoices/:irn`. */
  readonly path: string;
  readonly get?: Answer<Visit>;
  readonly post?: Answer<Visit>;
  /** Other clients find something else at this path, or nothing. */
  readonly isForBrowsersOnly?: true;
  /** A form that changes nothing and knows nobody may be sent by any client and from any site. */
  readonly takesPostsFromAnywhere?: true;
  /** In production there is no such page. */
  readonly isForSandboxes?: true;
  /** Addresses of a path with parameters that exist on every portal, for tests and the search. */
  readonly examples?: readonly string[];
  /** What the search finds of it, beside its name in the menus. */
  readonly searchable?: readonly SearchEntry[];
}

/** An answer for people who are signed in; others are sent to sign in first, and back again. */
export const signedIn =
  (answer: Answer<UserVisit>): Answer<Visit> =>
  (visit) => {
    const { user, request } = visit;
    if (user !== undefined) return answer({ ...visit, user });
    const wanted = request.method === 'POST' ? '/invoices' : pathAndQuery(visit);
    return redirect(`/sign-in?${new URLSearchParams({ next: wanted })}`);
  };

function pathAndQuery({ request: { path, query } }: Visit): string {
  const asked = query.toString();
  return encodeURI(path) + (asked === '' ? '' : `?${asked}`);
}
