import { maskedMobile } from '../../organisations/masked-contacts.ts';
import type { Registered, Registrant } from '../../organisations/registration.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import { copyable } from '../parts/copyable.ts';
import { facts } from '../parts/facts.ts';
import { notice } from '../parts/notice.ts';
import type { Visit } from '../visit.ts';
import { inboxHint } from './inbox-hint.ts';

/** What became of a registration: credentials, shown once, or why there are none. */
export function showOutcome(
  visit: Visit,
  registered: Registered,
  registrant: Registrant,
): Promise<Response> {
  return registered.outcome === 'registered'
    ? showDone(visit, registered, registrant)
    : showNotDone(visit, registered);
}

function showDone(
  visit: Visit,
  { clientId, clientSecret, name }: Extract<Registered, { outcome: 'registered' }>,
  { category, mobile }: Registrant,
): Promise<Response> {
  const { done: words, categories } = visit.messages.register;
  return show(visit, {
    title: words.title,
    lead: words.lead(name, categories[category]),
    body: html`${notice('good', words.once, words.sent(maskedMobile(mobile)))}
${inboxHint(visit)}
${facts([
  [words.clientId, copyable(visit, 'client-id', clientId)],
  [words.clientSecret, copyable(visit, 'client-secret', clientSecret)],
])}
<section><h2>${words.next}</h2>
<ol>
<li><a href="/organisation">${words.steps.organisation}</a></li>
<li><a href="/console">${words.steps.console}</a></li>
<li><a href="/docs">${words.steps.docs}</a></li>
</ol></section>`,
  });
}

function showNotDone(
  visit: Visit,
  registered: Exclude<Registered, { outcome: 'registered' }>,
): Promise<Response> {
  const words = visit.messages.register.notDone;
  const isThere = registered.outcome === 'exists';
  return show(visit, {
    title: words.title,
    status: 409,
    body: html`${notice('bad', words.faults[registered.outcome], isThere ? existing(visit, registered.client.clientId) : undefined)}
<p>${words.signedIn}</p>
<ul>
${isThere && html`<li><a href="/organisation/secret">${words.toSecret}</a></li>`}
<li><a href="/organisation">${words.toOrganisation}</a></li>
<li><a href="/register">${words.anew}</a></li>
</ul>`,
  });
}

const existing = ({ messages }: Visit, clientId: string): Markup =>
  html`${messages.register.notDone.existing(clientId)}`;
