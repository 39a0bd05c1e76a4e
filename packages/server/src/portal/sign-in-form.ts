import { stateName } from '@openirp/core';
import type { SeededUser } from '../accounts/seeded-credentials.ts';
import { html, type Markup } from './html.ts';
import { carried, type KeptForm, keptNotice } from './kept-form.ts';
import { show } from './layout.ts';
import { field } from './parts/field.ts';
import { notice } from './parts/notice.ts';
import type { Visit } from './visit.ts';

/** What a sign-in shows and carries on. */
export interface SignInState {
  /** Where it leads. */
  readonly next: string;
  readonly userName?: string;
  /** What somebody typed before the session ended. */
  readonly kept?: KeptForm | undefined;
  readonly wrong?: string;
  readonly told?: string | undefined;
  readonly status?: number;
}

/** The page on which somebody signs in. */
export async function showSignIn(visit: Visit, state: SignInState): Promise<Response> {
  const { next, userName = '', kept, wrong, told, status = 200 } = state;
  const words = visit.messages.signIn;
  const isSandbox = visit.irp.config.environment === 'sandbox';
  const seeded = (await visit.seededCredentials?.users()) ?? [];
  return show(visit, {
    title: words.title,
    lead: words.lead,
    status,
    body: html`${wrong !== undefined && notice('bad', wrong)}
${told !== undefined && notice('plain', told)}
${kept !== undefined && keptNotice(visit, kept)}
<form class="form narrow" method="post" action="/sign-in"${kept && html` enctype="multipart/form-data"`}>
<input type="hidden" name="next" value="${next}">
${kept && carried(kept)}
${field({ name: 'userName', label: words.userName, control: userNameInput(userName) })}
${field({ name: 'password', label: words.password, control: passwordInput })}
<p><button type="submit">${words.submit}</button></p>
${seeded.length > 0 && seededButtons(visit, seeded)}
</form>
<ul>
<li><a href="/register">${visit.messages.register.title}</a></li>
<li><a href="/organisation/sign-in">${visit.messages.register.signIn.title}</a></li>
<li><a href="/forgotten">${visit.messages.register.forgotten.title}</a></li>
</ul>
${isSandbox && seeded.length === 0 && html`<p class="hint">${words.sandboxHint}</p>`}`,
  });
}

/** Who is in a sandbox from its beginning, to be signed in with one click. */
function seededButtons({ messages }: Visit, users: readonly SeededUser[]): Markup {
  const words = messages.signIn;
  const about = ({ category, gstin }: SeededUser) =>
    [messages.account.categories[category], stateName(gstin.slice(0, 2))].join(', ');
  return html`<section class="seeded"><h2>${words.seeded}</h2>
<p class="hint">${words.seededHint}</p>
<ul>
${users.map((user) => html`<li><button class="quiet" type="submit" name="seeded" value="${user.userName}" formnovalidate>${user.userName}</button> <span>${about(user)}</span></li>\n`)}</ul>
</section>`;
}

const userNameInput = (userName: string) => (attributes: Markup) =>
  html`<input ${attributes} type="text" value="${userName}" required maxlength="100" autocomplete="username" autocapitalize="none" spellcheck="false">`;

const passwordInput = (attributes: Markup) =>
  html`<input ${attributes} type="password" required maxlength="200" autocomplete="current-password">`;
