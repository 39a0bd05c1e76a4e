import type { Client } from '../../accounts/clients.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { showOrganisation } from '../organisation/shelf.ts';
import { forOrganisation, type Page } from '../page.ts';
import { copyable } from '../parts/copyable.ts';
import { facts } from '../parts/facts.ts';
import { notice } from '../parts/notice.ts';
import type { OrganisationVisit } from '../visit.ts';

const path = '/organisation/secret';
const hourMs = 3_600_000;
/** How long the former secret is taken, by the names of the choices. */
const overlapsMs = { none: 0, hour: hourMs, day: 24 * hourMs, week: 7 * 24 * hourMs } as const;
type Overlap = keyof typeof overlapsMs;
/** Whoever comes here has lost it, as a rule, but their programs still use it. */
const byDefault: Overlap = 'day';
const overlaps = Object.keys(overlapsMs) as Overlap[];

/**
 * The clients of an organisation, each to get a new secret, which is shown once. The form names the
 * secret that it replaces, so that sending it again changes nothing.
 */
export const clientSecrets: Page = {
  path,
  get: forOrganisation(async (visit) => {
    const words = visit.messages.register.secret;
    const clients = await visit.irp.organisations.clientsOf(visit.organisation.pan);
    return showOrganisation(visit, {
      title: words.title,
      lead: words.lead(visit.organisation.pan),
      body: html`${clients.length === 0 && html`<p>${words.none}</p>`}
${clients.map((client) => clientSection(visit, client))}`,
    });
  }),
  post: forOrganisation(async (visit) => {
    const sent = await readForm(visit);
    const overlap = overlaps.find((one) => one === fieldOf(sent, 'overlap')) ?? byDefault;
    const clientId = fieldOf(sent, 'clientId');
    const made = await visit.irp.organisations.newSecret(visit.organisation, {
      clientId,
      secretMark: fieldOf(sent, 'replaces'),
      overlapMs: overlapsMs[overlap],
    });
    return made === undefined ? usedPage(visit) : madePage(visit, clientId, made);
  }),
};

function clientSection(visit: OrganisationVisit, client: Client): Markup {
  const { register, account } = visit.messages;
  const { clientId, category, state, formerSecretUntil: until } = client;
  return html`<section><h2>${register.categories[category]}</h2>
${facts([
  [account.client.id, copyable(visit, `client-id-${category}`, clientId)],
  [account.client.name, client.name],
  [account.client.state, account.client[state]],
])}
${until !== undefined && html`<p>${account.client.formerUntil(visit.format.instant(until))}</p>`}
${state === 'active' ? secretForm(visit, client) : html`<p>${register.secret.blocked}</p>`}</section>`;
}

function secretForm({ messages }: OrganisationVisit, client: Client): Markup {
  const words = messages.account.secret;
  return html`<form class="form" method="post" action="${path}">
<input type="hidden" name="clientId" value="${client.clientId}">
<input type="hidden" name="replaces" value="${client.secretMark}">
<fieldset class="choices"><legend>${words.overlap}</legend>
${overlaps.map((overlap) => choice(overlap, words.overlaps[overlap]))}</fieldset>
<p><button type="submit">${words.submit}</button></p>
</form>`;
}

const choice = (overlap: Overlap, label: string): Markup =>
  html`<label><input type="radio" name="overlap" value="${overlap}"${overlap === byDefault && html` checked`}> ${label}</label>
`;

async function madePage(
  visit: OrganisationVisit,
  clientId: string,
  made: string,
): Promise<Response> {
  const { secret: words, client } = visit.messages.account;
  const until = (await visit.irp.clients.find(clientId))?.formerSecretUntil;
  return showOrganisation(visit, {
    title: words.made,
    body: html`${notice('good', words.once)}
${facts([
  [client.id, copyable(visit, 'client-id', clientId)],
  [client.secret, copyable(visit, 'new-secret', made)],
])}
<p>${until === undefined ? words.formerDead : client.formerUntil(visit.format.instant(until))}</p>
<p><a href="${path}">${words.done}</a></p>`,
  });
}

function usedPage(visit: OrganisationVisit): Promise<Response> {
  const words = visit.messages.register.secret;
  return showOrganisation(visit, {
    title: words.usedTitle,
    status: 409,
    body: html`<p>${words.used}</p>
<p><a href="${path}">${words.toSecret}</a></p>`,
  });
}
