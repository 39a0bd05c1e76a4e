import type { Page } from '../page.ts';
import { redirect } from '../redirect.ts';
import { endSession, withoutSession } from '../session.ts';

/** Ends the session. */
export const signOut: Page = {
  path: '/sign-out',
  post: async (visit) => {
    await endSession(visit);
    return withoutSession(redirect('/'), visit);
  },
};
