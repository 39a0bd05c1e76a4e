import type { OwnUser } from '../../organisations/gstin-users.ts';
import { stateOf } from '../account/users.ts';
import { html, type Markup } from '../html.ts';
import { forOrganisation, type Page } from '../page.ts';
import { type Column, table } from '../parts/table.ts';
import type { OrganisationVisit } from '../visit.ts';
import { showOrganisation } from './shelf.ts';

/** The API users of the organisation's GSTINs, under every client. */
export const users: Page = {
  path: '/organisation/users',
  get: forOrganisation(async (visit) => {
    const words = visit.messages.organisation.users;
    const own = await visit.irp.gstinUsers.of(visit.organisation.pan);
    return showOrganisation(visit, {
      title: words.title,
      lead: words.lead,
      body: html`<p><a href="/organisation/users/new">${words.make}</a></p>
${own.length > 0 ? table(words.title, columns(visit), own) : html`<p>${words.none}</p>`}`,
    });
  }),
};

/** The page of one user. */
export const userPath = (userName: string): string =>
  `/organisation/users/${encodeURIComponent(userName)}`;

function columns(visit: OrganisationVisit): Column<OwnUser>[] {
  const { messages, format } = visit;
  const words = messages.organisation.users;
  return [
    {
      head: words.userName,
      isHead: true,
      cell: ({ userName }) => html`<a href="${userPath(userName)}">${userName}</a>`,
    },
    { head: words.gstin, cell: ({ gstin }) => html`<code>${gstin}</code>` },
    { head: words.through, cell: ({ client }) => clientInWords(visit, client) },
    { head: words.state, cell: (user) => stateOf(words, user) },
    { head: words.made, cell: ({ createdAt }) => format.instant(createdAt) },
    { head: words.lastUsed, cell: ({ lastUsedAt }) => lastUsed(visit, lastUsedAt) },
  ];
}

/** A client by its name, and what it is to the organisation. */
export const clientInWords = (visit: OrganisationVisit, client: OwnUser['client']): Markup =>
  html`${client.name}<br><span class="hint">${relationInWords(visit, client)}</span>`;

/** What a client is to the organisation. */
export function relationInWords(
  { messages: { organisation } }: OrganisationVisit,
  { relation, category }: OwnUser['client'],
): string {
  const { relations, categories } = organisation;
  return relation === 'provider' ? categories[category] : relations[relation];
}

/** The last login, in words. */
export const lastUsed = (
  { messages, format }: OrganisationVisit,
  lastUsedAt: number | undefined,
): string =>
  lastUsedAt === undefined ? messages.organisation.users.never : format.instant(lastUsedAt);
