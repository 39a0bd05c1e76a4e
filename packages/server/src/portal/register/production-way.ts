import { html } from '../html.ts';
import { show } from '../layout.ts';
import type { Visit } from '../visit.ts';
import { showPartySignIn } from './organisation-sign-in.ts';

/** Production makes no client here: it signs the organisation in, and shows the way to one. */
export function showProductionWay(visit: Visit): Promise<Response> {
  const words = visit.messages.register;
  const { title, leadOfProduction: lead } = words;
  if (visit.organisation === undefined) {
    return showPartySignIn(visit, { next: '/applications', title, lead });
  }
  return show(visit, {
    title,
    lead,
    body: html`<ul>
<li><a href="/applications">${words.toApplications}</a></li>
<li><a href="/organisation">${words.notDone.toOrganisation}</a></li>
<li><a href="/organisation/secret">${words.secret.title}</a></li>
</ul>`,
  });
}
