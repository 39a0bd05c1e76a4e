import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { notice } from '../parts/notice.ts';
import { ownPath, redirect } from '../redirect.ts';
import { tokenOf, withoutSession, withSession } from '../session.ts';
import type { Visit } from '../visit.ts';
import { showSetUp } from './set-up-form.ts';

const afterwards = '/desk';
const statuses = { wrong: 403, 'too many tries': 429 } as const;

/** Lets an officer in. What was wrong is not told, nor whether there is such an officer. */
export const signIn: Page = {
  path: '/desk/sign-in',
  get: (visit) => {
    const next = ownPath(visit.request.query.get('next'), afterwards);
    return visit.officer === undefined ? showSignIn(visit, { next }) : redirect(next);
  },
  post: async (visit) => {
    const { irp, address, agent } = visit;
    const sent = await readForm(visit);
    const [name, password, code] = ['name', 'password', 'code'].map((one) => fieldOf(sent, one));
    const next = ownPath(fieldOf(sent, 'next'), afterwards);
    const result = await irp.officerSignIn.signIn({
      ...{ name: name!, password: password!, code: code! },
      ...{ address, agent },
    });
    if (result.outcome === 'set up') return showSetUp(visit, result.setUp);
    if (result.outcome !== 'signed in') {
      const words = visit.messages.desk.signIn;
      const wrong = result.outcome === 'wrong' ? words.wrong : words.tooMany;
      return showSignIn(visit, { next, name: name!, wrong, status: statuses[result.outcome] });
    }
    return entered(visit, result.token, next);
  },
};

/** Ends the officer's session in this browser. */
export const signOut: Page = {
  path: '/desk/sign-out',
  post: async (visit) => {
    await endSession(visit);
    const response = withoutSession(redirect('/'), visit, 'officer');
    // Answers that the back button would find again are nobody else's to see.
    response.headers.set('clear-site-data', '"cache"');
    return response;
  },
};

/** Hands a new session to the browser; the one before must not live on beside it. */
export async function entered(visit: Visit, token: string, next: string): Promise<Response> {
  await endSession(visit);
  return withSession(redirect(next), token, visit, 'officer');
}

async function endSession(visit: Visit): Promise<void> {
  const token = tokenOf(visit, 'officer');
  if (token !== '') await visit.irp.officerSessions.end(token);
}

interface State {
  readonly next: string;
  readonly name?: string;
  readonly wrong?: string;
  readonly status?: number;
}

/** The door of the desk. */
export function showSignIn(
  visit: Visit,
  { next, name = '', wrong, status = 200 }: State,
): Promise<Response> {
  const words = visit.messages.desk.signIn;
  const { name: label, password, code, codeHint: hint } = words;
  return show(visit, {
    title: words.title,
    lead: words.lead,
    status,
    body: html`${wrong !== undefined && notice('bad', wrong)}
<form class="form narrow" method="post" action="/desk/sign-in">
<input type="hidden" name="next" value="${next}">
${field({ name: 'name', label, control: nameInput(name) })}
${field({ name: 'password', label: password, control: passwordInput })}
${field({ name: 'code', label: code, hint, control: codeInput })}
<p><button type="submit">${words.submit}</button></p>
</form>`,
  });
}

const nameInput = (name: string) => (attributes: Markup) =>
  html`<input ${attributes} type="text" value="${name}" required maxlength="100" autocomplete="username" autocapitalize="none" spellcheck="false">`;

const passwordInput = (attributes: Markup) =>
  html`<input ${attributes} type="password" required maxlength="200" autocomplete="current-password">`;

const codeInput = (attributes: Markup) =>
  html`<input ${attributes} type="text" maxlength="9" inputmode="numeric" autocomplete="one-time-code">`;
