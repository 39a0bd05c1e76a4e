import type { OwnUser } from '../../organisations/gstin-users.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { forOrganisation, type Page } from '../page.ts';
import { table } from '../parts/table.ts';
import { redirect } from '../redirect.ts';
import { PageRefusal } from '../refusal.ts';
import type { OrganisationVisit } from '../visit.ts';
import { after, showOrganisation } from './shelf.ts';
import { lastUsed, relationInWords } from './users.ts';

const path = '/organisation/providers';

/** Through whom the organisation's GSTINs call, and since when. */
export const providers: Page = {
  path,
  get: forOrganisation(async (visit) => {
    const words = visit.messages.organisation.providers;
    const own = await visit.irp.gstinUsers.of(visit.organisation.pan);
    const clients = [...Map.groupBy(own, ({ client }) => client.key).values()];
    return showOrganisation(visit, {
      title: words.title,
      lead: words.lead,
      body:
        own.length === 0
          ? html`<p>${words.none}</p>`
          : html`${clients.map((users) => clientSection(visit, users))}`,
    });
  }),
};

/** Freezes all of the organisation's users under one client. */
export const providerFreeze: Page = {
  path: `${path}/:key/freeze`,
  post: forOrganisation(async (visit) => {
    const { irp, organisation, parameters } = visit;
    const key = parameters.key ?? '';
    const own = await irp.gstinUsers.of(organisation.pan);
    const theirs = own.filter(({ client }) => client.key === key);
    if (theirs.length === 0) throw new PageRefusal(404);
    const isConfirmed = fieldOf(await readForm(visit), 'confirmed') === 'yes';
    if (!isConfirmed) return confirmPage(visit, theirs);
    await irp.gstinUsers.freezeAllOf(organisation.pan, key);
    return redirect(after(path, 'parted'));
  }),
};

const activeOf = (users: readonly OwnUser[]) => users.filter(({ isFrozen }) => !isFrozen);

function clientSection(visit: OrganisationVisit, users: readonly OwnUser[]): Markup {
  const words = visit.messages.organisation.providers;
  const { client } = users[0]!;
  return html`<section><h2>${client.name}</h2>
<p class="hint">${relationInWords(visit, client)}</p>
${gstinTable(visit, client.name, users)}
${activeOf(users).length > 0 ? freezeForm(visit, users) : html`<p class="hint">${words.allFrozen}</p>`}</section>`;
}

function gstinTable(visit: OrganisationVisit, name: string, users: readonly OwnUser[]): Markup {
  const { messages, format } = visit;
  const words = messages.organisation.providers;
  const rows = [...Map.groupBy(users, ({ gstin }) => gstin)];
  return table(
    name,
    [
      { head: words.gstin, isHead: true, cell: ([gstin]) => html`<code>${gstin}</code>` },
      {
        head: words.users,
        cell: ([, of]) => words.active(String(activeOf(of).length), String(of.length)),
      },
      {
        head: words.since,
        cell: ([, of]) => format.instant(Math.min(...of.map(({ createdAt }) => createdAt))),
      },
      {
        head: words.lastUsed,
        cell: ([, of]) => {
          const times = of.flatMap(({ lastUsedAt }) => lastUsedAt ?? []);
          return lastUsed(visit, times.length > 0 ? Math.max(...times) : undefined);
        },
      },
    ],
    rows,
  );
}

function freezeForm({ messages }: OrganisationVisit, users: readonly OwnUser[]): Markup {
  const words = messages.organisation.providers;
  const { key, name } = users[0]!.client;
  return html`<form method="post" action="${path}/${key}/freeze">
<p><button class="quiet" type="submit" aria-label="${words.freezeLabel(name)}">${words.freeze}</button></p>
</form>`;
}

function confirmPage(visit: OrganisationVisit, users: readonly OwnUser[]): Promise<Response> {
  const words = visit.messages.organisation.providers;
  const { key, name } = users[0]!.client;
  return showOrganisation(visit, {
    title: words.confirmTitle,
    body: html`<p>${words.confirmText(name, String(activeOf(users).length))}</p>
<form class="form" method="post" action="${path}/${key}/freeze">
<input type="hidden" name="confirmed" value="yes">
<p><button type="submit">${words.confirm}</button></p>
</form>
<p><a href="${path}">${words.cancel}</a></p>`,
  });
}
