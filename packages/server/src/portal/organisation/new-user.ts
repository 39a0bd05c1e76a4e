import { isUserName, userNameCharsMax } from '../../accounts/password-faults.ts';
import type { KnownClient, Relation } from '../../organisations/clients-for.ts';
import { isDummy } from '../../organisations/dummy-gstins.ts';
import type { OwnGstin, WantedUser } from '../../organisations/gstin-users.ts';

import {
  isFree,
  type NewPasswordErrors,
  newPasswordFields,
  newPasswordIn,
} from '../account/new-password.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { forOrganisation, type Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { notice } from '../parts/notice.ts';
import { redirect } from '../redirect.ts';
import { PageRefusal } from '../refusal.ts';
import { toCodes } from '../register/codes-cookie.ts';
import { codesPages } from '../register/codes-form.ts';
import type { OrganisationVisit } from '../visit.ts';
import { after, showOrganisation } from './shelf.ts';

export const newUserPath = '/organisation/users/new';
const codesPath = `${newUserPath}/codes`;

interface Errors extends NewPasswordErrors {
  readonly gstin?: string;
  readonly client?: string;
  readonly userName?: string;
}

interface Typed {
  readonly gstin: string;
  readonly client: string;
  readonly userName: string;
}

/** Makes an API user for one of the organisation's GSTINs, under a client that may act for it. */
export const newUser: Page = {
  path: newUserPath,
  get: forOrganisation((visit) => formPage(visit, { gstin: '', client: '', userName: '' })),
  post: forOrganisation(async (visit) => {
    const sent = await readForm(visit);
    const typed: Typed = {
      gstin: fieldOf(sent, 'gstin').slice(0, 15),
      client: fieldOf(sent, 'client').slice(0, 16),
      userName: fieldOf(sent, 'userName').trim().slice(0, 100),
    };
    const { password, errors } = newPasswordIn(visit, sent);
    const all = { ...(await errorsIn(visit, typed)), ...errors };
    if (!isFree(all)) return formPage(visit, typed, all);
    const { gstin, client: clientKey, userName } = typed;
    const passwordHash = await visit.irp.users.hashOf(password);
    const wanted = { gstin, clientKey, userName, passwordHash };
    const isAsked = visit.irp.config.environment === 'production';
    return isAsked ? askForCodes(visit, wanted) : makeUser(visit, wanted);
  }),
};

/** In production, users are made once codes to the registered contacts were typed in. */
export const newUserCodes: readonly Page[] = codesPages({
  path: codesPath,
  purpose: 'new user',
  start: newUserPath,
  guard: forOrganisation,
  onRight: async (visit, content) => {
    const { organisation } = visit;
    const { pan, wanted } = content as Confirmed;
    // Somebody else may have signed in in this browser meanwhile.
    if (organisation?.pan !== pan) throw new PageRefusal(404);
    return makeUser({ ...visit, organisation }, wanted);
  },
});

/** What is kept until the codes are typed in. */
interface Confirmed {
  readonly pan: string;
  readonly wanted: WantedUser;
}

async function askForCodes(visit: OrganisationVisit, wanted: WantedUser): Promise<Response> {
  const { irp, organisation, messages, address } = visit;
  const { pan, gstin } = organisation;
  const words = messages.organisation.newUser;
  // Whoever signs for the GSTIN of the user decides; where the register lacks them, who has signed in.
  const contacts =
    (await irp.organisations.contactsOf(wanted.gstin)) ??
    (await irp.organisations.contactsOf(gstin));
  if (contacts === undefined) return refusedPage(visit, wanted, words.noContacts, 409);
  const content: Confirmed = { pan, wanted };
  const begun = await irp.oneTimeCodes.begin({
    ...contacts,
    ...{ purpose: 'new user', subject: pan, address, isGenuine: true, content },
  });
  if (begun.outcome === 'begun') return toCodes(visit, codesPath, begun.token);
  return refusedPage(visit, wanted, messages.register.party.tooMany, 429);
}

const refusedPage = (
  visit: OrganisationVisit,
  { gstin, clientKey: client, userName }: WantedUser,
  wrong: string,
  status: number,
): Promise<Response> => formPage(visit, { gstin, client, userName }, {}, { wrong, status });

/** Makes a user, and tells what became of it. */
export async function makeUser(visit: OrganisationVisit, wanted: WantedUser): Promise<Response> {
  const outcome = await visit.irp.gstinUsers.make(visit.organisation.pan, wanted);
  if (outcome === 'added') return redirect(after('/organisation/users', 'made'));
  const { gstin, clientKey: client, userName } = wanted;
  return formPage(visit, { gstin, client, userName }, errorsOf(visit, outcome));
}

type Fault = keyof OrganisationVisit['messages']['organisation']['newUser']['faults'];

const places: Readonly<Record<Fault, keyof Typed>> = {
  'no gstin': 'gstin',
  lapsed: 'gstin',
  'too many': 'gstin',
  'no client': 'client',
  'own client only': 'client',
  'name taken': 'userName',
};

function errorsOf({ messages }: OrganisationVisit, outcome: string): Errors {
  const { faults } = messages.organisation.newUser;
  const fault = Object.hasOwn(faults, outcome) ? (outcome as Fault) : 'no client';
  return { [places[fault]]: faults[fault] };
}

async function errorsIn(visit: OrganisationVisit, typed: Typed): Promise<Errors> {
  const { irp, organisation, messages } = visit;
  const { gstin, client: clientKey, userName } = typed;
  const fault = await irp.gstinUsers.faultOf(organisation.pan, { gstin, clientKey });
  const noName = messages.account.newUser.faults['no name'];
  return {
    ...(typeof fault === 'string' && errorsOf(visit, fault)),
    ...(!isUserName(userName) && { userName: noName }),
  };
}

async function formPage(
  visit: OrganisationVisit,
  typed: Typed,
  errors?: Errors,
  refused?: { readonly wrong: string; readonly status: number },
): Promise<Response> {
  const { irp, organisation, messages } = visit;
  const words = messages.organisation.newUser;
  const [entries, clients] = await Promise.all([
    irp.organisations.entriesOf(organisation.pan),
    irp.gstinUsers.clientsFor(organisation.pan),
  ]);
  const usable = entries.filter(({ status }) => status === 'ACT' || status === 'SUS');
  const missing =
    (usable.length === 0 && words.noGstins) || (clients.length === 0 && words.noClients);
  return showOrganisation(visit, {
    title: words.title,
    lead: words.lead,
    status: refused?.status ?? (errors === undefined ? 200 : 422),
    body: missing
      ? html`<p>${missing}</p>
<p><a href="/organisation/access">${words.waysLink}</a></p>`
      : html`${refused && notice('bad', refused.wrong)}
${form(visit, typed, { usable, clients, errors: errors ?? {} })}`,
  });
}

interface Choices {
  readonly usable: readonly OwnGstin[];
  readonly clients: readonly KnownClient[];
  readonly errors: Errors;
}

function form(visit: OrganisationVisit, typed: Typed, { usable, clients, errors }: Choices) {
  const { organisation, account } = visit.messages;
  const words = organisation.newUser;
  const isAsked = visit.irp.config.environment === 'production';
  return html`${isAsked && html`<p>${words.codesText}</p>`}
<form class="form narrow" method="post" action="${newUserPath}">
${field({
  name: 'gstin',
  label: words.gstin,
  hint: words.gstinHint,
  error: errors.gstin,
  control: (attributes) => html`<select ${attributes} required>
<option value="">${words.choose}</option>
${usable.map((entry) => option(entry.gstin, gstinInWords(visit, entry), typed.gstin))}</select>`,
})}
${field({
  name: 'client',
  label: words.client,
  hint: words.clientHint,
  error: errors.client,
  control: (attributes) => html`<select ${attributes} required>
<option value="">${words.choose}</option>
${relations.map((relation) => group(visit, relation, clients, typed.client))}</select>`,
})}
${field({
  name: 'userName',
  label: account.users.userName,
  hint: account.newUser.userNameHint,
  error: errors.userName,
  control: (attributes) =>
    html`<input ${attributes} type="text" value="${typed.userName}" required maxlength="${userNameCharsMax}" autocomplete="username" autocapitalize="none" spellcheck="false">`,
})}
${newPasswordFields(visit, errors)}
<p><button type="submit">${isAsked ? words.askCodes : words.submit}</button></p>
</form>`;
}

const relations: readonly Relation[] = ['own', 'company', 'provider'];

function group(
  { messages: { organisation } }: OrganisationVisit,
  relation: Relation,
  clients: readonly KnownClient[],
  chosen: string,
): Markup | string {
  const these = clients.filter((client) => client.relation === relation);
  if (these.length === 0) return '';
  return html`<optgroup label="${organisation.newUser.groups[relation]}">
${these.map(({ key, name, category }) => option(key, `${name}, ${organisation.categories[category]}`, chosen))}</optgroup>
`;
}

const gstinInWords = ({ messages }: OrganisationVisit, entry: OwnGstin): string => {
  const mark = isDummy(entry) ? ` (${messages.organisation.newUser.dummyMark})` : '';
  return `${entry.gstin}, ${entry.location ?? entry.trade_name}${mark}`;
};

const option = (value: string, label: string, chosen: string): Markup =>
  html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>\n`;
