import { addressesMax } from '../../applications/addresses.ts';
import {
  type Application,
  type ApplicationData,
  type AttachedFile,
  prerequisites,
} from '../../applications/application.ts';
import type { Faults } from '../../applications/data-faults.ts';
import { html, type Markup } from '../html.ts';
import { field } from '../parts/field.ts';
import type { OrganisationVisit } from '../visit.ts';
import { applicationPath } from './paths.ts';
import { reportFields } from './report-fields.ts';

export interface Filled {
  readonly application: Application;
  /** What stands in the fields: what is stored, or what was typed. */
  readonly data: ApplicationData;
  readonly faults: Faults;
  readonly files: readonly AttachedFile[];
  /** The whitelist of the client as it is now. */
  readonly present: readonly string[];
}

/** The form of an application that is its applicant's to change. */
export function applicationForm(visit: OrganisationVisit, filled: Filled): Markup {
  const { form: words } = visit.messages.applications;
  const { application } = filled;
  const isAccess = application.kind === 'access';
  return html`<form class="form wide" method="post" action="${applicationPath(application.id)}" enctype="multipart/form-data">
<input type="hidden" name="revision" value="${application.revision}">
${isAccess && html`${checklist(visit, filled)}${contacts(visit, filled)}`}
${addressFields(visit, filled)}
${isAccess && reportFields(visit, filled)}
<p class="acts"><button type="submit" name="act" value="save">${words.save}</button>
<button type="submit" name="act" value="submit">${words.submit}</button></p>
</form>`;
}

function checklist({ messages }: OrganisationVisit, { data, faults }: Filled): Markup {
  const { form: words, prerequisites: names, faults: told } = messages.applications;
  return html`<fieldset class="choices"><legend><h2>${words.prerequisites}</h2></legend>
<p class="hint">${words.prerequisitesHint}</p>
${prerequisites.map((one) => {
  const id = `prerequisites-${one}`;
  const fault = faults[id];
  const marks = fault && html` aria-invalid="true" aria-describedby="${id}-error"`;
  const checked = data.prerequisites.includes(one) && html` checked`;
  return html`<label><input type="checkbox" id="${id}" name="${id}" value="yes"${checked}${marks}> ${names[one]}</label>
${fault && html`<p class="error" id="${id}-error">${told[fault]}</p>`}`;
})}</fieldset>
`;
}

function contacts(visit: OrganisationVisit, filled: Filled): Markup {
  const { form: words } = visit.messages.applications;
  return html`<h2>${words.contacts}</h2>
<div class="columns">
${(['manager', 'spoc'] as const).map(
  (who) => html`<fieldset class="part"><legend>${words[who]}</legend>
${contactField(visit, filled, who, 'name')}
${contactField(visit, filled, who, 'email')}
${contactField(visit, filled, who, 'mobile')}
</fieldset>`,
)}</div>
`;
}

const types = { name: 'text', email: 'email', mobile: 'tel' } as const;

function contactField(
  { messages }: OrganisationVisit,
  { data, faults }: Filled,
  who: 'manager' | 'spoc',
  part: keyof typeof types,
): Markup {
  const { form: words, faults: told } = messages.applications;
  const name = `${who}-${part}`;
  const fault = faults[name];
  return field({
    name,
    label: words[part],
    error: fault && told[fault],
    control: (attributes) =>
      html`<input ${attributes} type="${types[part]}" value="${data[who][part]}" maxlength="254" autocomplete="off">`,
  });
}

function addressFields(visit: OrganisationVisit, filled: Filled): Markup {
  const { form: words, faults: told } = visit.messages.applications;
  const { application, data, faults, present } = filled;
  const count = Math.max(addressesMax, data.addresses.length);
  const { kind, clientId = '' } = application;
  return html`<h2>${kind === 'access' ? words.addresses : words.addressesOnly}</h2>
<p>${words.addressesHint}</p>
${present.length > 0 && html`<p>${words.present(clientId)} ${addressList(present)}</p>`}
<div class="columns">
${Array.from({ length: count }, (_, index) => {
  const name = `addresses-${index}`;
  const fault = faults[name];
  return field({
    name,
    label: words.address(visit.format.number(String(index + 1))),
    error: fault && told[fault],
    control: (attributes) =>
      html`<input ${attributes} type="text" value="${data.addresses[index] ?? ''}" maxlength="50" inputmode="decimal" autocomplete="off" spellcheck="false">`,
  });
})}</div>
`;
}

/** Addresses in one line. */
export const addressList = (addresses: readonly string[]): Markup =>
  html`${addresses.map((one, index) => html`${index > 0 && ', '}<code>${one}</code>`)}`;
