import { passwordCharsMax } from '../../accounts/password-faults.ts';
import type { SetUp } from '../../officers/officer-sign-in.ts';
import { nameForKeepers } from '../account/new-password.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import { copyable } from '../parts/copyable.ts';
import { field } from '../parts/field.ts';
import { qrCode } from '../parts/qr-code.ts';
import type { Visit } from '../visit.ts';

/** What is wrong with a set-up, beside the field. */
export interface SetUpErrors {
  readonly code?: string | undefined;
  readonly newPassword?: string | undefined;
  readonly passwordAgain?: string | undefined;
}

/** The secret of the second factor, and the form that confirms it. */
export async function showSetUp(
  visit: Visit,
  { name, token, text, uri }: SetUp,
  errors: SetUpErrors = {},
): Promise<Response> {
  const { setUp: words } = visit.messages.desk;
  const { hint } = visit.messages.account.password;
  return show(visit, {
    title: words.title,
    lead: words.lead,
    status: Object.keys(errors).length === 0 ? 200 : 422,
    body: html`<p>${words.scan}</p>
<div class="to-scan">${await qrCode(uri, words.qr)}</div>
<p>${words.type}</p>
${copyable(visit, 'totp-secret', inGroups(text))}
<form class="form narrow" method="post" action="/desk/set-up">
<input type="hidden" name="token" value="${token}">
${nameForKeepers(name)}
${field({ name: 'code', label: words.code, hint: words.codeHint, error: errors.code, control: codeInput })}
${field({ name: 'newPassword', label: words.password, hint, error: errors.newPassword, control: passwordInput })}
${field({ name: 'passwordAgain', label: words.passwordAgain, error: errors.passwordAgain, control: passwordInput })}
<p><button type="submit">${words.submit}</button></p>
</form>`,
  });
}

/** Letters that are typed by hand are found again in groups. */
const inGroups = (text: string): string => text.replaceAll(/.{4}(?=.)/g, '$& ');

const codeInput = (attributes: Markup) =>
  html`<input ${attributes} type="text" required maxlength="9" inputmode="numeric" autocomplete="one-time-code">`;

const passwordInput = (attributes: Markup) =>
  html`<input ${attributes} type="password" required maxlength="${passwordCharsMax}" autocomplete="new-password">`;
