import type { SisterConcern } from '../../organisations/sister-concerns.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { forOrganisation, type Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { table } from '../parts/table.ts';
import { redirect } from '../redirect.ts';
import { PageRefusal } from '../refusal.ts';
import type { OrganisationVisit } from '../visit.ts';
import { after, showOrganisation } from './shelf.ts';

const path = '/organisation/sister-concerns';

/** The PANs that may connect through a company with direct access. */
export const sisterConcerns: Page = {
  path,
  get: forOrganisation((visit) => listPage(visit)),
  post: forOrganisation(async (visit) => {
    const typed = fieldOf(await readForm(visit), 'pan')
      .trim()
      .toUpperCase()
      .slice(0, 20);
    const outcome = await visit.irp.sisterConcerns.add(visit.organisation.pan, typed);
    if (outcome === 'added') return redirect(after(path, 'listed'));
    const error = visit.messages.organisation.sisters.faults[outcome];
    return listPage(visit, { typed, error });
  }),
};

/** Takes a PAN off the list. */
export const sisterRemoval: Page = {
  path: `${path}/:pan/removal`,
  post: forOrganisation(async (visit) => {
    const { irp, organisation, parameters } = visit;
    const listed = await irp.sisterConcerns.of(organisation.pan);
    const sister = listed.find(({ pan }) => pan === parameters.pan);
    if (sister === undefined) throw new PageRefusal(404);
    const isConfirmed = fieldOf(await readForm(visit), 'confirmed') === 'yes';
    if (!isConfirmed) return confirmPage(visit, sister);
    await irp.sisterConcerns.remove(organisation.pan, sister.pan);
    return redirect(after(path, 'removed'));
  }),
};

interface Refused {
  readonly typed: string;
  readonly error: string;
}

async function listPage(visit: OrganisationVisit, refused?: Refused): Promise<Response> {
  const { irp, organisation, messages } = visit;
  const words = messages.organisation.sisters;
  const [clientId, listed, { companies }] = await Promise.all([
    irp.sisterConcerns.clientOf(organisation.pan),
    irp.sisterConcerns.of(organisation.pan),
    irp.access.of(organisation.pan),
  ]);
  return showOrganisation(visit, {
    title: words.title,
    lead: words.lead,
    status: refused === undefined ? 200 : 422,
    body: html`${clientId === undefined ? html`<p>${words.noClient}</p>` : listing(visit, listed, refused)}
${companies.length > 0 && html`<section><h2>${words.listedBy}</h2>\n<ul>${companies.map((name) => html`<li>${name}</li>`)}</ul></section>`}`,
  });
}

function listing(
  visit: OrganisationVisit,
  listed: readonly SisterConcern[],
  refused: Refused | undefined,
): Markup {
  const { messages, format } = visit;
  const words = messages.organisation.sisters;
  const list = table(
    words.title,
    [
      { head: words.pan, isHead: true, cell: ({ pan }) => html`<code>${pan}</code>` },
      { head: words.name, cell: ({ legalName }) => legalName },
      { head: words.since, cell: ({ addedAt }) => format.instant(addedAt) },
      { head: words.remove, cell: ({ pan }) => removalForm(visit, pan) },
    ],
    listed,
  );
  return html`${listed.length > 0 ? list : html`<p>${words.none}</p>`}
<section><h2>${words.addTitle}</h2>
<form class="form narrow" method="post" action="${path}">
${field({
  name: 'pan',
  label: words.pan,
  hint: words.panHint,
  error: refused?.error,
  control: (attributes) =>
    html`<input ${attributes} type="text" value="${refused?.typed ?? ''}" required maxlength="10" autocomplete="off" autocapitalize="characters" spellcheck="false">`,
})}
<p><button type="submit">${words.add}</button></p>
</form></section>`;
}

function removalForm({ messages }: OrganisationVisit, pan: string): Markup {
  const words = messages.organisation.sisters;
  return html`<form method="post" action="${path}/${pan}/removal">
<button class="quiet" type="submit" aria-label="${words.removeLabel(pan)}">${words.remove}</button>
</form>`;
}

function confirmPage(visit: OrganisationVisit, { pan, legalName }: SisterConcern) {
  const words = visit.messages.organisation.sisters;
  return showOrganisation(visit, {
    title: words.confirmTitle,
    body: html`<p>${words.confirmText(`${legalName} (${pan})`)}</p>
<form class="form" method="post" action="${path}/${pan}/removal">
<input type="hidden" name="confirmed" value="yes">
<p><button type="submit">${words.confirm}</button></p>
</form>
<p><a href="${path}">${words.cancel}</a></p>`,
  });
}
