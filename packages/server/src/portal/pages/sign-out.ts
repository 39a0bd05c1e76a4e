import type { Page } from '../page.ts';
import { redirect } from '../redirect.ts';
import { endSession, withoutSession } from '../session.ts';

/** Ends the session. */
export const signOut: Page = {
  path: '/sign-out',
  post: async (visit) => {
    await endSession(visit);
    const response = withoutSession(redirect('/'), visit);
    // Answers that the back button would find again are nobody else's to see.
    response.headers.set('clear-site-data', '"cache"');
    return response;
  },
};
