import {
  type Contact,
  type ContactField,
  type Contacts,
  contactCharsMax,
  contactFaults,
  contactFields,
  contactRoles,
} from '../../test-report/contacts.ts';
import { fieldOf } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { field } from '../parts/field.ts';
import type { Visit } from '../visit.ts';

type Role = (typeof contactRoles)[number];

/** Contacts as they were typed, and which of their fields are wrong. */
export interface TypedContacts {
  readonly contacts: Contacts;
  readonly faults: ReadonlySet<string>;
}

const nameOf = (role: Role, part: ContactField): string => `${role}-${part}`;

/** Reads the contacts out of a form that was sent. */
export function contactsIn(sent: FormData): TypedContacts {
  const read = (role: Role): Contact => {
    const part = (name: ContactField) =>
      fieldOf(sent, nameOf(role, name))
        .trim()
        .slice(0, contactCharsMax[name] * 2);
    return { name: part('name'), email: part('email'), mobile: part('mobile') };
  };
  const contacts = {
    projectManager: read('projectManager'),
    technicalContact: read('technicalContact'),
  };
  const faults = contactRoles.flatMap((role) =>
    contactFaults(contacts[role]).map((part) => nameOf(role, part)),
  );
  return { contacts, faults: new Set(faults) };
}

const controls = {
  name: html`type="text" autocomplete="off"`,
  email: html`type="email" autocomplete="off"`,
  mobile: html`type="text" inputmode="numeric" autocomplete="off"`,
} as const;

/** The form for whom the report names. */
export function contactsForm(visit: Visit, clientId: string, typed: TypedContacts): Markup {
  const words = visit.messages.report.contacts;
  const { contacts, faults } = typed;
  const input = (role: Role, part: ContactField) =>
    field({
      name: nameOf(role, part),
      label: words.fields[part],
      hint: part === 'mobile' ? words.mobileHint : undefined,
      error: faults.has(nameOf(role, part)) ? words.faults[part] : undefined,
      control: (attributes) =>
        html`<input ${attributes} ${controls[part]} required maxlength="${contactCharsMax[part]}" value="${contacts[role][part]}">`,
    });
  return html`<section><h2>${words.title}</h2>
<p>${words.text}</p>
<form class="form" method="post" action="/report">
<input type="hidden" name="client" value="${clientId}">
${contactRoles.map((role) => html`<fieldset><legend>${words.roles[role]}</legend>${contactFields.map((part) => input(role, part))}</fieldset>`)}
<p><button type="submit">${words.submit}</button></p>
</form></section>`;
}
