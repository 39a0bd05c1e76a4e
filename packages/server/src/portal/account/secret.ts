import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { type Page, signedIn } from '../page.ts';
import { copyable } from '../parts/copyable.ts';
import { notice } from '../parts/notice.ts';
import { tokenOf } from '../session.ts';
import type { UserVisit } from '../visit.ts';
import { ownerFirst } from './owner.ts';
import { showAccount } from './shelf.ts';
import { type Standing, standingOf } from './standing.ts';

const path = '/account/secret';
const hourMs = 3_600_000;
/** How long the former secret is taken, by the names of the choices. */
const overlapsMs = { none: 0, hour: hourMs, day: 24 * hourMs, week: 7 * 24 * hourMs } as const;
type Overlap = keyof typeof overlapsMs;
const byDefault: Overlap = 'day';
const overlaps = Object.keys(overlapsMs) as Overlap[];

/**
 * Gives the client a new secret. It is shown in the answer itself, once. The form names the secret
 * that it replaces, so that sending it again, by a reload say, changes nothing.
 */
export const secret: Page = {
  path,
  get: signedIn(async (visit) => {
    const standing = await standingOf(visit);
    if (!standing.isOwner) return ownerFirst(visit, standing, path);
    return formPage(visit, standing);
  }),
  post: signedIn(async (visit) => {
    const standing = await standingOf(visit);
    if (!standing.isOwner) return ownerFirst(visit, standing, path);
    const sent = await readForm(visit);
    const overlap = overlaps.find((one) => one === fieldOf(sent, 'overlap')) ?? byDefault;
    const made = await visit.irp.organisations.newSecretBy(visit.user.userName, {
      clientId: standing.client.clientId,
      secretMark: fieldOf(sent, 'replaces'),
      overlapMs: overlapsMs[overlap],
    });
    if (made === undefined) return usedPage(visit);
    // Whoever changed it knows it: they remain the owner, everybody else must show it anew.
    await visit.irp.portalSessions.prove(tokenOf(visit), made);
    return madePage(visit, made);
  }),
};

function formPage(visit: UserVisit, { client }: Standing): Promise<Response> {
  const words = visit.messages.account.secret;
  return showAccount(visit, {
    title: words.title,
    lead: words.lead(client.clientId),
    body: html`<form class="form" method="post" action="${path}">
<input type="hidden" name="replaces" value="${client.secretMark}">
<fieldset class="choices"><legend>${words.overlap}</legend>
${overlaps.map((overlap) => choice(overlap, words.overlaps[overlap]))}</fieldset>
<p><button type="submit">${words.submit}</button></p>
</form>`,
  });
}

const choice = (overlap: Overlap, label: string): Markup =>
  html`<label for="overlap-${overlap}"><input id="overlap-${overlap}" type="radio" name="overlap" value="${overlap}"${overlap === byDefault && html` checked`}> ${label}</label>
`;

async function madePage(visit: UserVisit, made: string): Promise<Response> {
  const { secret: words, client } = visit.messages.account;
  const until = (await standingOf(visit)).client.formerSecretUntil;
  return showAccount(visit, {
    title: words.made,
    body: html`${notice('good', words.once)}
${copyable(visit, 'new-secret', made)}
<p>${until === undefined ? words.formerDead : client.formerUntil(visit.format.instant(until))}</p>
<p><a href="/account">${words.done}</a></p>`,
  });
}

function usedPage(visit: UserVisit): Promise<Response> {
  const words = visit.messages.account.secret;
  return showAccount(visit, {
    title: words.usedTitle,
    status: 409,
    body: html`<p>${words.used}</p>
<p><a href="${path}">${words.again}</a></p>`,
  });
}
