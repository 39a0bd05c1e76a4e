import type { Proof } from '../../accounts/portal-sessions.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { type Page, signedIn } from '../page.ts';
import { field } from '../parts/field.ts';
import { notice } from '../parts/notice.ts';
import { redirect } from '../redirect.ts';
import { tokenOf } from '../session.ts';
import type { UserVisit } from '../visit.ts';
import { nameForKeepers } from './new-password.ts';
import { after, showAccount } from './shelf.ts';
import { type Standing, standingOf } from './standing.ts';

/** Pages that may have asked whether the client is the visitor's. */
const asking = ['/account', '/account/secret', '/account/users', '/account/users/new'] as const;

const statuses = { wrong: 403, 'too many tries': 429 } as const;

/** Shows by the client's secret that the client is the visitor's. */
export const owner: Page = {
  path: '/account/owner',
  post: signedIn(async (visit) => {
    const sent = await readForm(visit);
    const next = asking.find((path) => path === fieldOf(sent, 'next')) ?? '/account';
    const secret = fieldOf(sent, 'clientSecret').trim();
    const proof = await visit.irp.portalSessions.prove(tokenOf(visit) ?? '', secret);
    if (proof === 'right') return redirect(after(next, 'proven'));
    return ownerFirst(visit, await standingOf(visit), { next, proof, status: statuses[proof] });
  }),
};

interface Asking {
  readonly next: string;
  readonly proof?: Exclude<Proof, 'right'>;
  readonly status: number;
}

/** A page in place of one for owners. */
export function ownerFirst(visit: UserVisit, standing: Standing, asked: Asking): Promise<Response> {
  const words = visit.messages.account.owner;
  const isAsked = asked.proof === undefined;
  return showAccount(visit, {
    title: words.title,
    status: asked.status,
    body: html`${isAsked && notice('plain', words.needed)}
${ownerForm(visit, standing, asked)}`,
  });
}

/** The form that asks for the client's secret. */
export function ownerForm(
  { messages }: UserVisit,
  { hasUsers, client }: Standing,
  { next, proof }: Pick<Asking, 'next' | 'proof'>,
): Markup {
  const words = messages.account.owner;
  const error = proof && { wrong: words.wrong, 'too many tries': words.tooMany }[proof];
  return html`<p>${hasUsers ? words.text : words.textOfSecret}</p>
<form class="form narrow" method="post" action="/account/owner">
<input type="hidden" name="next" value="${next}">
${nameForKeepers(client.clientId)}
${field({ name: 'clientSecret', label: words.label, hint: words.hint, error, control: secretInput })}
<p><button type="submit">${words.submit}</button></p>
</form>`;
}

const secretInput = (attributes: Markup) =>
  html`<input ${attributes} type="password" required maxlength="100" autocomplete="off">`;
