import { isFree, newPasswordIn } from '../account/new-password.ts';
import { fieldOf, readForm } from '../form.ts';
import { html } from '../html.ts';
import { forOfficer, type Page } from '../page.ts';
import { notice } from '../parts/notice.ts';
import type { Visit } from '../visit.ts';
import { showSetUp } from './set-up-form.ts';
import { after, showDesk } from './shelf.ts';
import { entered, showSignIn } from './sign-in.ts';

/** Confirms a second factor by one code, and takes a password of the officer's own. */
export const setUp: Page = {
  path: '/desk/set-up',
  get: forOfficer((visit) => {
    const words = visit.messages.desk.setUp;
    return showDesk(visit, {
      title: words.title,
      body: html`${notice('good', words.isDone)}<p>${words.lost}</p>`,
    });
  }),
  post: async (visit) => {
    const { irp, address, agent } = visit;
    const words = visit.messages.desk.setUp;
    const sent = await readForm(visit);
    const token = fieldOf(sent, 'token');
    const begun = irp.officerSignIn.setUpIn(token);
    if (begun === undefined) return endedPage(visit);
    const { password, errors } = newPasswordIn(visit, sent);
    if (!isFree(errors)) return showSetUp(visit, begun, errors);
    const given = { password, code: fieldOf(sent, 'code') };
    const result = await irp.officerSignIn.confirm(token, given, { address, agent });
    switch (result.outcome) {
      case 'signed in':
        return entered(visit, result.token, after('/desk', 'set-up'));
      case 'wrong code':
        return showSetUp(visit, result.setUp, { code: words.wrongCode });
      case 'same password':
        return showSetUp(visit, result.setUp, { newPassword: words.samePassword });
      case 'ended':
        return endedPage(visit);
    }
  },
};

const endedPage = (visit: Visit): Promise<Response> =>
  showSignIn(visit, { next: '/desk', wrong: visit.messages.desk.signIn.ended, status: 403 });
