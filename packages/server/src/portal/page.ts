import { textFormBytesMax } from './form.ts';
import { formToKeep } from './kept-form.ts';
import { addressAsked, redirect } from './redirect.ts';
import type { SearchEntry } from './search/search-entry.ts';
import { showSignIn } from './sign-in-form.ts';
import type { OfficerVisit, OrganisationVisit, UserVisit, Visit } from './visit.ts';

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
  /** A sandbox has no such page. */
  readonly isForProduction?: true;
  /** Addresses of a path with parameters that exist on every portal, for tests and the search. */
  readonly examples?: readonly string[];
  /** What the search finds of it, beside its name in the menus. */
  readonly searchable?: readonly SearchEntry[];
}

/**
 * An answer for people who are signed in; others are sent to sign in first, and back again. A form of
 * somebody whose session ended meanwhile is kept in the page, text fields up to `formBytesMax`.
 */
export const signedIn =
  (answer: Answer<UserVisit>, formBytesMax = textFormBytesMax): Answer<Visit> =>
  (visit) => {
    const { user, request } = visit;
    if (user !== undefined) return answer({ ...visit, user });
    if (request.method !== 'POST') {
      return redirect(`/sign-in?${new URLSearchParams({ next: addressAsked(visit) })}`);
    }
    const isLarge = formBytesMax > textFormBytesMax;
    const ask = () => signInFirst(visit, formBytesMax);
    return isLarge ? visit.uploads.take(ask) : ask();
  };

/** An answer for an organisation that has signed in; others are sent to do so, and back again. */
export const forOrganisation =
  (answer: Answer<OrganisationVisit>): Answer<Visit> =>
  (visit) => {
    const { organisation } = visit;
    if (organisation !== undefined) return answer({ ...visit, organisation });
    return redirect(`/organisation/sign-in?${new URLSearchParams({ next: pageAsked(visit) })}`);
  };

/** An answer for an officer; others are sent to the desk's door. */
export const forOfficer =
  (answer: Answer<OfficerVisit>): Answer<Visit> =>
  (visit) => {
    const { officer } = visit;
    if (officer !== undefined) return answer({ ...visit, officer });
    return redirect(`/desk/sign-in?${new URLSearchParams({ next: pageAsked(visit) })}`);
  };

/** What was asked for, as far as it can be asked for again. */
const pageAsked = (visit: Visit): string =>
  visit.request.method === 'POST' ? '' : addressAsked(visit);

async function signInFirst(visit: Visit, formBytesMax: number): Promise<Response> {
  const kept = await formToKeep(visit, formBytesMax);
  const wrong = visit.messages.signIn.ended;
  const response = await showSignIn(visit, { next: '/invoices', kept, wrong, status: 401 });
  // HTTP asks for a challenge; no browser knows this one, so that none asks by a window of its own.
  response.headers.set('www-authenticate', 'Form realm="OpenIRP"');
  return response;
}
