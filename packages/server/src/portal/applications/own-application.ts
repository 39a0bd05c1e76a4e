import type { Application, ApplicationData } from '../../applications/application.ts';
import type { Faults } from '../../applications/data-faults.ts';
import type { ActRefusal } from '../../applications/outcome.ts';
import { may } from '../../applications/states.ts';
import { html, type Markup } from '../html.ts';
import { showOrganisation } from '../organisation/shelf.ts';
import { notice } from '../parts/notice.ts';
import { PageRefusal } from '../refusal.ts';
import type { OrganisationVisit } from '../visit.ts';
import { expectedDay } from './expected.ts';
import { addressList, applicationForm } from './form.ts';
import { applicationPath, listPath } from './paths.ts';
import { history, summary, ticked } from './summary.ts';

/** The application that a page's path names, if it is the visitor's. */
export async function ownApplication({
  irp,
  organisation,
  parameters,
}: OrganisationVisit): Promise<Application> {
  const actor = { role: 'applicant', pan: organisation.pan } as const;
  const found = await irp.applications.find(parameters.id ?? '', actor);
  if (found === undefined) throw new PageRefusal(404);
  return found;
}

/** What a page of an application tells beside it. */
export interface Told {
  readonly typed?: ApplicationData;
  readonly faults?: Faults;
  readonly problem?: ActRefusal;
}

const statuses: Partial<Record<ActRefusal, number>> = {
  conflict: 409,
  'not now': 409,
  'secret taken': 409,
};

/** The page of an application: where it is, what is in it, what its applicant can do. */
export async function showApplication(
  visit: OrganisationVisit,
  application: Application,
  told: Told = {},
): Promise<Response> {
  const { messages, irp } = visit;
  const words = messages.applications;
  const { id, kind, gstin, category, clientId } = application;
  const { typed, problem } = told;
  const faults = told.faults ?? {};
  const isFaulty = problem !== undefined || Object.keys(faults).length > 0;
  const isOwn = may('applicant', 'save', application);
  const [files, steps, present] = await Promise.all([
    irp.applications.files(id),
    irp.applications.steps(id),
    kind === 'addresses' && clientId !== undefined ? irp.applications.whitelist(clientId) : [],
  ]);
  const filled = { application, data: typed ?? application.data, faults, files, present };
  return showOrganisation(visit, {
    title: `${words.kinds[kind]}: ${id}`,
    lead: words.form.lead(gstin, messages.account.categories[category]),
    status: isFaulty ? (statuses[problem ?? 'faulty'] ?? 422) : 200,
    body: html`<p><a href="${listPath}">${words.title}</a></p>
${isFaulty ? problemNotice(visit, application, told) : doneNotice(visit)}
${standing(visit, application, steps.at(-1)?.reason ?? '')}
${may('applicant', 'show secret', application) && secretForm(visit, application)}
${isOwn ? applicationForm(visit, filled) : asked(visit, application)}
${history(visit, steps, false)}
${may('applicant', 'withdraw', application) && withdrawForm(visit, application)}`,
  });
}

function problemNotice(visit: OrganisationVisit, application: Application, told: Told): Markup {
  const { refusals, form: words, threshold, start } = visit.messages.applications;
  const problem = told.problem ?? 'faulty';
  if (problem === 'conflict' && told.typed !== undefined) {
    const stored = application.data.addresses;
    const more = html`${words.kept}${stored.length > 0 && html` ${words.stored} ${addressList(stored)}`}`;
    return notice('bad', refusals.conflict, more);
  }
  if (problem === 'turnover too small' || problem === 'turnover unknown') {
    const crore = visit.format.number(String(visit.irp.config.directAccessCrore));
    const ways = html`${threshold(crore)} <a href="/organisation/access">${start.ways}</a>`;
    return notice('bad', refusals[problem], ways);
  }
  const way =
    problem !== 'secret taken'
      ? undefined
      : html`<a href="/organisation/secret">${visit.messages.applications.secret.another}</a>`;
  return notice('bad', refusals[problem], way);
}

function doneNotice({ messages, request }: OrganisationVisit): Markup | undefined {
  const { form } = messages.applications;
  const done = request.method === 'GET' ? request.query.get('done') : '';
  if (done === 'saved') return notice('good', form.saved);
  return done === 'started' ? notice('good', form.started) : undefined;
}

function standing(visit: OrganisationVisit, application: Application, reason: string): Markup {
  const words = visit.messages.applications.standing;
  const { state, kind } = application;
  const day = expectedDay(visit, application) ?? '';
  const text =
    state === 'approved' && kind === 'addresses' ? words.addressesApproved : words[state];
  const isBad = state === 'returned' || state === 'rejected';
  const isGood = state === 'approved' || state === 'credentials issued';
  const why = reason === '' ? undefined : html`${words.reason} ${reason}`;
  return notice(
    isGood ? 'good' : isBad ? 'bad' : 'plain',
    typeof text === 'string' ? text : text(day),
    why,
  );
}

function asked(visit: OrganisationVisit, application: Application): Markup {
  const { asked: title, form } = visit.messages.applications;
  return html`<section><h2>${title}</h2>
${summary(visit, application)}
${
  application.kind === 'access' &&
  html`<details><summary>${form.prerequisites}</summary>
${ticked(visit, application)}</details>`
}</section>`;
}

function secretForm({ messages }: OrganisationVisit, { id, revision }: Application): Markup {
  const words = messages.applications.secret;
  return html`<section><h2>${words.title}</h2>
<p>${words.text}</p>
<form method="post" action="${applicationPath(id)}/secret">
<input type="hidden" name="revision" value="${revision}">
<p><button type="submit">${words.show}</button></p>
</form></section>`;
}

function withdrawForm({ messages }: OrganisationVisit, { id, revision }: Application): Markup {
  const words = messages.applications.form;
  return html`<details><summary>${words.withdraw}</summary>
<p>${words.withdrawText}</p>
<form method="post" action="${applicationPath(id)}">
<input type="hidden" name="revision" value="${revision}">
<p><button class="quiet" type="submit" name="act" value="withdraw">${words.withdraw}</button></p>
</form></details>`;
}
