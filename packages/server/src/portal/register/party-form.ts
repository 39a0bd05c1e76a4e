import type { Party, PartyFault } from '../../organisations/party.ts';
import { fieldOf } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { field } from '../parts/field.ts';
import type { Visit } from '../visit.ts';

export const nobody: Party = { subject: '', mobile: '', email: '' };

/** What was typed into the fields below. */
export const typedParty = (sent: FormData): Party => ({
  subject: fieldOf(sent, 'subject').slice(0, 100),
  mobile: fieldOf(sent, 'mobile').slice(0, 100),
  email: fieldOf(sent, 'email').slice(0, 300),
});

/** PAN or GSTIN, and the contacts that the GST common portal has of it. */
export function partyFields(
  { messages }: Visit,
  { subject, mobile, email }: Party,
  faults: readonly PartyFault[] = [],
): Markup {
  const words = messages.register.party;
  const errorOf = (name: PartyFault) => (faults.includes(name) ? words.faults[name] : undefined);
  return html`${field({
    name: 'subject',
    label: words.subject,
    hint: words.subjectHint,
    error: errorOf('subject'),
    control: (attributes) =>
      html`<input ${attributes} type="text" value="${subject}" required maxlength="20" autocapitalize="characters" autocomplete="off" spellcheck="false">`,
  })}
${field({
  name: 'mobile',
  label: words.mobile,
  hint: words.mobileHint,
  error: errorOf('mobile'),
  control: (attributes) =>
    html`<input ${attributes} type="tel" value="${mobile}" required maxlength="20" autocomplete="tel">`,
})}
${field({
  name: 'email',
  label: words.email,
  hint: words.emailHint,
  error: errorOf('email'),
  control: (attributes) =>
    html`<input ${attributes} type="email" value="${email}" required maxlength="254" autocomplete="email">`,
})}`;
}
