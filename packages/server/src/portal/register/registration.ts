import type { ClientCategory } from '../../accounts/clients.ts';
import type { Party } from '../../organisations/party.ts';
import { type PartyFault, readParty } from '../../organisations/party.ts';
import { clientCategories } from '../../organisations/registration.ts';
import { beginCodes, type Proven } from '../../organisations/sign-in-codes.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';
import { notice } from '../parts/notice.ts';
import type { Visit } from '../visit.ts';
import { toCodes } from './codes-cookie.ts';
import { codesPages } from './codes-form.ts';
import { exampleLinks, examplesFor } from './examples.ts';
import { asOrganisation } from './organisation-sign-in.ts';
import { nobody, partyFields, typedParty } from './party-form.ts';
import { showProductionWay } from './production-way.ts';
import { showOutcome } from './registration-outcome.ts';

const path = '/register';
const codesPath = `${path}/codes`;

/** Registers an organisation in a sandbox. Production has no clients but those of applications. */
export const registration: Page = {
  path,
  get: async (visit) => {
    if (visit.irp.config.environment === 'production') return showProductionWay(visit);
    const as = categoryNamed(visit.request.query.get('as') ?? '');
    const example = (await examplesFor(visit)).find(({ category }) => category === as);
    return showForm(visit, { category: as, typed: example ?? nobody });
  },
  post: async (visit) => {
    if (visit.irp.config.environment === 'production') return showProductionWay(visit);
    const sent = await readForm(visit);
    const category = categoryNamed(fieldOf(sent, 'category'));
    const typed = typedParty(sent);
    const { party, faults } = readParty(typed);
    if (category === undefined || faults.length > 0) {
      return showForm(visit, { category, typed, faults, isSent: true, status: 422 });
    }
    const begun = await beginCodes(visit.irp, party, {
      purpose: 'registration',
      address: visit.address,
      more: category,
    });
    if (begun.outcome === 'begun') return toCodes(visit, codesPath, begun.token);
    const wrong = visit.messages.register.party.tooMany;
    return showForm(visit, { category, typed, wrong, status: 429 });
  },
};

/** Only now is it told whether, and why not: whoever has both codes is that organisation. */
export const registrationCodes: readonly Page[] = codesPages({
  path: codesPath,
  purpose: 'registration',
  start: path,
  onRight: async (visit, content) => {
    const { pan, gstin, party, more } = content as Proven<ClientCategory>;
    const { subject, mobile } = party;
    const registrant = { pan, gstin, subject, mobile, category: more };
    const registered = await visit.irp.organisations.register(registrant);
    const known = { ...visit, organisation: { pan, gstin } };
    return asOrganisation(visit, { pan, gstin }, await showOutcome(known, registered, registrant));
  },
});

interface State {
  readonly category: ClientCategory | undefined;
  readonly typed: Party;
  readonly faults?: readonly PartyFault[];
  readonly isSent?: boolean;
  readonly wrong?: string;
  readonly status?: number;
}

async function showForm(visit: Visit, state: State): Promise<Response> {
  const { category, typed, faults, isSent = false, wrong, status = 200 } = state;
  const words = visit.messages.register;
  const examples = await examplesFor(visit);
  return show(visit, {
    title: words.title,
    lead: words.lead,
    status,
    body: html`${wrong !== undefined && notice('bad', wrong)}
<form class="form narrow" method="post" action="${path}">
${categoryChoice(visit, category, isSent && category === undefined)}
${partyFields(visit, typed, faults)}
<p><button type="submit">${words.party.submit}</button></p>
</form>
${exampleLinks(visit, examples)}
<p><a href="/organisation/sign-in">${words.toSignIn}</a> · <a href="/forgotten">${words.forgotten.title}</a></p>
${visit.seededCredentials && html`<p class="hint">${words.zeroIdentity} <a href="/sign-in">${words.toZeroIdentity}</a></p>`}`,
  });
}

function categoryChoice(
  { messages }: Visit,
  chosen: ClientCategory | undefined,
  isMissing: boolean,
): Markup {
  const words = messages.register;
  const described = isMissing && html` aria-describedby="category-error"`;
  return html`<fieldset class="choices"${described}><legend>${words.category}</legend>
${isMissing && html`<p class="error" id="category-error">${words.categoryFault}</p>`}
${clientCategories.map((one) => html`<label><input type="radio" name="category" value="${one}" required${one === chosen && html` checked`}> ${words.categories[one]}</label>\n`)}</fieldset>`;
}

const categoryNamed = (name: string): ClientCategory | undefined =>
  clientCategories.find((one) => one === name);
