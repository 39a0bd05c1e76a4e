import { passwordCharsMax, passwordFaults } from '../../accounts/password-faults.ts';
import { fieldOf } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { field } from '../parts/field.ts';
import type { Visit } from '../visit.ts';

/** What is wrong with a new password that was typed twice, beside which of the two. */
export interface NewPasswordErrors {
  readonly newPassword?: string;
  readonly passwordAgain?: string;
}

/** Reads a new password out of a form. */
export function newPasswordIn({ messages }: Visit, sent: FormData) {
  const words = messages.account.password;
  const password = fieldOf(sent, 'newPassword');
  const faults = passwordFaults(password).map((fault) => words.faults[fault]);
  const errors: NewPasswordErrors = {
    ...(faults.length > 0 && { newPassword: faults.join(' ') }),
    ...(password !== fieldOf(sent, 'passwordAgain') && { passwordAgain: words.differ }),
  };
  return { password, errors };
}

export const isFree = (errors: object): boolean => Object.keys(errors).length === 0;

/** Tells those who keep passwords for people whose it is. */
export const nameForKeepers = (userName: string): Markup =>
  html`<input type="text" value="${userName}" autocomplete="username" readonly hidden>`;

/** Both fields of a new password; what was typed is never shown again. */
export function newPasswordFields({ messages }: Visit, errors: NewPasswordErrors = {}): Markup {
  const words = messages.account.password;
  return html`${field({ name: 'newPassword', label: words.fresh, hint: words.hint, error: errors.newPassword, control: newPasswordInput })}
${field({ name: 'passwordAgain', label: words.again, error: errors.passwordAgain, control: newPasswordInput })}`;
}

const newPasswordInput = (attributes: Markup): Markup =>
  html`<input ${attributes} type="password" required maxlength="${passwordCharsMax}" autocomplete="new-password">`;
