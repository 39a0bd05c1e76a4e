import type { Proof } from '../../accounts/portal-sessions.ts';
import { fieldOf, readForm, textFormBytesMax } from '../form.ts';
import { html, type Markup } from '../html.ts';
import {
  againForm,
  carried,
  formToKeep,
  type KeptForm,
  keptFormIn,
  keptNotice,
} from '../kept-form.ts';
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
const asking = [
  '/account',
  '/account/secret',
  '/account/users',
  '/account/users/new',
  '/report',
] as const;

const statuses = { wrong: 403, 'too many tries': 429 } as const;

/** It may carry a form that was sent to one of these pages, in parts that each have their name. */
const formBytesMax = 4 * textFormBytesMax;

/** Shows by the client's secret that the client is the visitor's. */
export const owner: Page = {
  path: '/account/owner',
  post: signedIn(async (visit) => {
    const sent = await readForm(visit, formBytesMax);
    const next = asking.find((path) => path === fieldOf(sent, 'next')) ?? '/account';
    const kept = keptFormIn(sent);
    const secret = fieldOf(sent, 'clientSecret').trim();
    const proof = await visit.irp.portalSessions.prove(tokenOf(visit), secret);
    if (proof === 'right') {
      return kept === undefined ? redirect(after(next, 'proven')) : againPage(visit, kept);
    }
    return ownerPage(visit, await standingOf(visit), { next, proof, kept }, statuses[proof]);
  }, formBytesMax),
};

interface Asking {
  readonly next: string;
  readonly proof?: Exclude<Proof, 'right'>;
  /** What was sent to the page that asks. */
  readonly kept?: KeptForm | undefined;
}

/** A page in place of one for owners. A form that was sent there is carried on. */
export async function ownerFirst(
  visit: UserVisit,
  standing: Standing,
  next: string,
): Promise<Response> {
  if (visit.request.method !== 'POST') return ownerPage(visit, standing, { next }, 200);
  return ownerPage(visit, standing, { next, kept: await formToKeep(visit) }, 403);
}

function ownerPage(visit: UserVisit, standing: Standing, asked: Asking, status: number) {
  const words = visit.messages.account.owner;
  const { kept, proof } = asked;
  const isActive = standing.client.state === 'active';
  return showAccount(visit, {
    title: words.title,
    status,
    body: html`${proof === undefined && isActive && notice('plain', words.needed)}
${kept !== undefined && isActive && keptNotice(visit, kept)}
${ownerForm(visit, standing, asked)}`,
  });
}

function againPage(visit: UserVisit, kept: KeptForm): Promise<Response> {
  const { account, signIn } = visit.messages;
  return showAccount(visit, {
    title: signIn.again.lead,
    body: html`${notice('good', account.done.proven)}
${againForm(visit, kept)}`,
  });
}

/** The form that asks for the client's secret. */
export function ownerForm(
  { messages }: UserVisit,
  { hasUsers, client }: Standing,
  { next, proof, kept }: Asking,
): Markup {
  const words = messages.account.owner;
  if (client.state === 'blocked') return notice('bad', words.blocked);
  const error = proof && { wrong: words.wrong, 'too many tries': words.tooMany }[proof];
  return html`<p>${hasUsers ? words.text : words.textOfSecret}</p>
<form class="form narrow" method="post" action="/account/owner" enctype="multipart/form-data">
<input type="hidden" name="next" value="${next}">
${kept && carried(kept)}
${nameForKeepers(client.clientId)}
${field({ name: 'clientSecret', label: words.label, hint: words.hint, error, control: secretInput })}
<p><button type="submit">${words.submit}</button></p>
</form>`;
}

const secretInput = (attributes: Markup) =>
  html`<input ${attributes} type="password" required maxlength="100" autocomplete="off">`;
