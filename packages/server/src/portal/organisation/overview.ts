import type { Client } from '../../accounts/clients.ts';
import { isDummy } from '../../organisations/dummy-gstins.ts';
import type { OwnGstin, OwnUser } from '../../organisations/gstin-users.ts';

import { html, type Markup } from '../html.ts';
import { forOrganisation, type Page } from '../page.ts';
import { facts } from '../parts/facts.ts';
import { table } from '../parts/table.ts';
import type { OrganisationVisit } from '../visit.ts';
import { showOrganisation } from './shelf.ts';

/** Who the organisation is, what it has, and what it does next. */
export const overview: Page = {
  path: '/organisation',
  get: forOrganisation(async (visit) => {
    const { irp, messages, organisation } = visit;
    const { pan, gstin } = organisation;
    const words = messages.organisation;
    const [entries, users, clients, dummyTypes] = await Promise.all([
      irp.organisations.entriesOf(pan),
      irp.gstinUsers.of(pan),
      irp.organisations.clientsOf(pan),
      irp.dummyGstins.typesFor(pan),
    ]);
    const name = (entries.find((entry) => !isDummy(entry)) ?? entries[0])?.legal_name;
    return showOrganisation(visit, {
      title: words.title,
      lead: words.lead(pan),
      body: html`${facts([
        [words.overview.legalName, name],
        [words.overview.pan, html`<code>${pan}</code>`],
        [words.overview.signedInBy, html`<code>${gstin}</code>`],
      ])}
${clientSection(visit, clients)}
${gstinSection(visit, entries, users)}
${nextSection(visit, dummyTypes.length > 0, users)}`,
    });
  }),
};

function clientSection({ messages }: OrganisationVisit, clients: readonly Client[]): Markup {
  const { overview: words, categories } = messages.organisation;
  const list = table(
    words.clients,
    [
      {
        head: words.clientId,
        isHead: true,
        cell: ({ clientId }) => html`<code>${clientId}</code>`,
      },
      { head: words.category, cell: ({ category }) => categories[category] },
      {
        head: words.state,
        cell: ({ state }) =>
          state === 'active'
            ? html`<span class="state good">${words.active}</span>`
            : html`<span class="state bad">${words.blocked}</span>`,
      },
    ],
    clients,
  );
  return html`<section><h2>${words.clients}</h2>
<p>${words.clientsText}</p>
${clients.length > 0 ? list : html`<p>${words.noClients}</p>`}</section>`;
}

function gstinSection(
  { messages }: OrganisationVisit,
  entries: readonly OwnGstin[],
  users: readonly OwnUser[],
): Markup {
  const words = messages.organisation.overview;
  const list = table(
    words.gstins,
    [
      { head: words.gstin, isHead: true, cell: ({ gstin }) => html`<code>${gstin}</code>` },
      {
        head: words.name,
        cell: (entry) => html`${entry.trade_name}${isDummy(entry) && ` (${words.dummy})`}`,
      },
      { head: words.status, cell: ({ status }) => html`<code>${status}</code>` },
      {
        head: words.users,
        isNumeric: true,
        cell: ({ gstin }) => String(users.filter((user) => user.gstin === gstin).length),
      },
    ],
    entries,
  );
  return html`<section><h2>${words.gstins}</h2>
${entries.length > 0 ? list : html`<p>${words.noGstins}</p>`}</section>`;
}

function nextSection(
  { messages, irp }: OrganisationVisit,
  makesDummies: boolean,
  users: readonly OwnUser[],
): Markup {
  const { next, steps } = messages.organisation.overview;
  const isSandbox = irp.config.environment === 'sandbox';
  return html`<section><h2>${next}</h2>
<ul>
<li><a href="/organisation/access">${steps.access}</a></li>
${isSandbox && makesDummies && html`<li><a href="/organisation/gstins">${steps.gstins}</a></li>\n`}
<li><a href="/organisation/users/new">${steps.users}</a></li>
${users.length > 0 && html`<li><a href="/organisation/providers">${steps.providers}</a></li>\n`}
${isSandbox && users.length > 0 && html`<li><a href="/console">${steps.signIn}</a></li>\n`}
</ul></section>`;
}
