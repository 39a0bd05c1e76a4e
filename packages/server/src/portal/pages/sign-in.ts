import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { notice } from '../parts/notice.ts';
import { ownPath, redirect } from '../redirect.ts';
import { endSession, withSession } from '../session.ts';
import type { Visit } from '../visit.ts';

const afterwards = '/invoices';

/** Signs an API user in. What was wrong is not told, nor whether there is such a user. */
export const signIn: Page = {
  path: '/sign-in',
  get: (visit) => {
    const next = ownPath(visit.request.query.get('next'), afterwards);
    return visit.user === undefined ? form(visit, { next }) : redirect(next);
  },
  post: async (visit) => {
    const { irp, address, messages } = visit;
    const sent = await readForm(visit);
    const next = ownPath(fieldOf(sent, 'next'), afterwards);
    const userName = fieldOf(sent, 'userName').trim();
    const password = fieldOf(sent, 'password');
    const result = await irp.portalSessions.signIn({ userName, password, address });
    if (result.outcome !== 'signed in') {
      const [wrong, status] = refusals(messages)[result.outcome];
      return form(visit, { next, userName, wrong, status });
    }
    // The session before must not live on beside the new one.
    await endSession(visit);
    return withSession(redirect(next), result.token, visit);
  },
};

const refusals = ({ signIn: words }: Visit['messages']) =>
  ({ wrong: [words.wrong, 403], 'too many tries': [words.tooMany, 429] }) as const;

interface Filled {
  readonly next: string;
  readonly userName?: string;
  readonly wrong?: string;
  readonly status?: number;
}

function form(visit: Visit, { next, userName = '', wrong, status = 200 }: Filled) {
  const words = visit.messages.signIn;
  const isSandbox = visit.irp.config.environment === 'sandbox';
  return show(visit, {
    title: words.title,
    lead: words.lead,
    status,
    body: html`${wrong !== undefined && notice('bad', wrong)}
<form class="form narrow" method="post" action="/sign-in">
<input type="hidden" name="next" value="${next}">
${field({ name: 'userName', label: words.userName, control: userNameInput(userName) })}
${field({ name: 'password', label: words.password, control: passwordInput })}
<p><button type="submit">${words.submit}</button></p>
</form>
${isSandbox && html`<p class="hint">${words.sandboxHint}</p>`}`,
  });
}

const userNameInput = (userName: string) => (attributes: Markup) =>
  html`<input ${attributes} type="text" value="${userName}" required maxlength="100" autocomplete="username" autocapitalize="none" spellcheck="false">`;

const passwordInput = (attributes: Markup) =>
  html`<input ${attributes} type="password" required maxlength="200" autocomplete="current-password">`;
