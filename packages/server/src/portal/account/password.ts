import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { type Page, signedIn } from '../page.ts';
import { field } from '../parts/field.ts';
import { redirect } from '../redirect.ts';
import { tokenOf } from '../session.ts';
import type { UserVisit } from '../visit.ts';
import {
  isFree,
  type NewPasswordErrors,
  nameForKeepers,
  newPasswordFields,
  newPasswordIn,
} from './new-password.ts';
import { noteOf } from './noted.ts';
import { after, showAccount } from './shelf.ts';

const path = '/account/password';

interface Errors extends NewPasswordErrors {
  readonly oldPassword?: string;
}

/** Changes the password of the user as whom somebody is signed in. */
export const password: Page = {
  path,
  get: signedIn((visit) => formPage(visit)),
  post: signedIn(async (visit) => {
    const { irp, user, messages } = visit;
    const words = messages.account.password;
    const sent = await readForm(visit);
    const old = fieldOf(sent, 'oldPassword');
    const { password: fresh, errors } = newPasswordIn(visit, sent);
    const same = fresh === old && !errors.newPassword ? { newPassword: words.same } : {};
    const all: Errors = { ...errors, ...same };
    if (!isFree(all)) return formPage(visit, all, 422);
    const proof = await irp.portalSessions.confirm(user, old);
    if (proof === 'too many tries') return formPage(visit, { oldPassword: words.tooMany }, 429);
    if (proof === 'wrong') return formPage(visit, { oldPassword: words.wrong }, 403);
    const noted = noteOf(visit, 'password changed', user);
    await irp.users.setPassword(user.userName, fresh, tokenOf(visit), noted);
    return redirect(after('/account', 'password'));
  }),
};

function formPage(visit: UserVisit, errors: Errors = {}, status = 200): Promise<Response> {
  const words = visit.messages.account.password;
  return showAccount(visit, {
    title: words.title,
    lead: words.lead,
    status,
    body: html`<form class="form narrow" method="post" action="${path}">
${nameForKeepers(visit.user.userName)}
${field({ name: 'oldPassword', label: words.old, error: errors.oldPassword, control: oldInput })}
${newPasswordFields(visit, errors)}
<p><button type="submit">${words.submit}</button></p>
</form>`,
  });
}

const oldInput = (attributes: Markup): Markup =>
  html`<input ${attributes} type="password" required maxlength="200" autocomplete="current-password">`;
