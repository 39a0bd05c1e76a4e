import { stateName } from '@openirp/core';
import { type DummyType, dummyStates } from '../../organisations/dummy-gstins.ts';

import type { OwnGstin } from '../../organisations/gstin-users.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { forOrganisation, type Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { table } from '../parts/table.ts';
import { redirect } from '../redirect.ts';
import type { OrganisationVisit } from '../visit.ts';
import { after, showOrganisation } from './shelf.ts';

const path = '/organisation/gstins';

interface Refused {
  readonly state: string;
  readonly place: 'state' | 'type';
  readonly error: string;
}

/** The GSTINs that a service provider makes up to test with. */
export const gstins: Page = {
  path,
  isForSandboxes: true,
  get: forOrganisation((visit) => listPage(visit)),
  post: forOrganisation(async (visit) => {
    const sent = await readForm(visit);
    const state = fieldOf(sent, 'state').slice(0, 2);
    const type: DummyType = fieldOf(sent, 'type') === 'TCS' ? 'TCS' : 'REG';
    const made = await visit.irp.dummyGstins.make(visit.organisation.pan, state, type);
    if (typeof made === 'object') return redirect(after(path, 'dummy'));
    const error = visit.messages.organisation.gstins.faults[made];
    const place = made === 'no operator' ? 'type' : 'state';
    return listPage(visit, { state, place, error });
  }),
};

async function listPage(visit: OrganisationVisit, refused?: Refused): Promise<Response> {
  const { irp, organisation, messages } = visit;
  const words = messages.organisation.gstins;
  const [made, types] = await Promise.all([
    irp.dummyGstins.of(organisation.pan),
    irp.dummyGstins.typesFor(organisation.pan),
  ]);
  const none = html`<p>${types.length > 0 ? words.none : words.notForYou}</p>`;
  return showOrganisation(visit, {
    title: words.title,
    lead: words.lead,
    status: refused === undefined ? 200 : 422,
    body: html`${made.length > 0 ? list(visit, made) : none}
${types.length > 0 && form(visit, types, refused)}`,
  });
}

function list({ messages }: OrganisationVisit, made: readonly OwnGstin[]): Markup {
  const words = messages.organisation.gstins;
  const types: Readonly<Record<string, string>> = words.types;
  return html`${table(
    words.title,
    [
      { head: words.gstin, isHead: true, cell: ({ gstin }) => html`<code>${gstin}</code>` },
      { head: words.state, cell: ({ state_code }) => stateInWords(state_code) },
      { head: words.type, cell: ({ type }) => types[type] ?? type },
      { head: words.place, cell: ({ location, pin }) => `${location}, ${pin}` },
    ],
    made,
  )}
<p><a href="/organisation/users/new">${words.use}</a></p>`;
}

function form(
  { messages }: OrganisationVisit,
  types: readonly DummyType[],
  refused?: Refused,
): Markup {
  const words = messages.organisation.gstins;
  const errorAt = (place: Refused['place']) =>
    refused?.place === place ? refused.error : undefined;
  return html`<section><h2>${words.makeTitle}</h2>
<form class="form narrow" method="post" action="${path}">
${field({
  name: 'state',
  label: words.state,
  hint: words.stateHint,
  error: errorAt('state'),
  control: (attributes) => html`<select ${attributes} required>
<option value="">${words.choose}</option>
${dummyStates.map(({ code }) => option(code, stateInWords(code), code === refused?.state))}</select>`,
})}
${
  types.length > 1 &&
  field({
    name: 'type',
    label: words.type,
    error: errorAt('type'),
    control: (attributes) => html`<select ${attributes}>
${types.map((type) => option(type, words.types[type], false))}</select>`,
  })
}
<p><button type="submit">${words.submit}</button></p>
</form></section>`;
}

const stateInWords = (code: string): string => `${code} ${stateName(code) ?? ''}`.trim();

const option = (value: string, label: string, isChosen: boolean): Markup =>
  html`<option value="${value}"${isChosen && html` selected`}>${label}</option>\n`;
