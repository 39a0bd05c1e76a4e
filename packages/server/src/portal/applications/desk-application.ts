import type { Located } from '../../applications/addresses.ts';
import type { Application } from '../../applications/application.ts';
import type { ActRefusal } from '../../applications/outcome.ts';
import { officerActs } from '../../applications/states.ts';
import { showDesk } from '../desk/shelf.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { forOfficer, type Page } from '../page.ts';
import { notice } from '../parts/notice.ts';
import { table } from '../parts/table.ts';
import { redirect } from '../redirect.ts';
import { PageRefusal } from '../refusal.ts';
import type { OfficerVisit } from '../visit.ts';
import { decision, deskApplication, type Typed } from './desk-acts.ts';
import { evidence } from './evidence.ts';
import { expectedDay } from './expected.ts';
import { addressList } from './form.ts';
import { deskApplicationPath, deskPath } from './paths.ts';
import { registerEntry } from './register-entry.ts';
import { stateMark } from './state-mark.ts';
import { history, summary, ticked } from './summary.ts';

/** One application at the desk: everything that an officer decides by, and the decision. */
export const deskApplicationPage: Page = {
  path: `${deskPath}/:id`,
  isForProduction: true,
  get: forOfficer(async (visit) => shownPage(visit, await deskApplication(visit))),
  post: forOfficer(async (visit) => {
    const found = await deskApplication(visit);
    const form = await readForm(visit);
    const act = officerActs.find((one) => one === fieldOf(form, 'act'));
    const revision = Number(fieldOf(form, 'revision'));
    if (act === undefined || !Number.isSafeInteger(revision)) throw new PageRefusal(400);
    const typed = { reason: fieldOf(form, 'reason'), isConfirmed: form.has('confirm') };
    const actor = { role: 'officer', name: visit.officer.name } as const;
    const outcome = await visit.irp.applications.decide({ id: found.id, revision, actor }, act, {
      reason: typed.reason,
      areAddressesConfirmed: typed.isConfirmed,
    });
    if ('done' in outcome) return redirect(`${deskApplicationPath(found.id)}?done=yes`);
    return shownPage(visit, await deskApplication(visit), typed, outcome.refused);
  }),
};

const conflicts: readonly ActRefusal[] = ['conflict', 'not now', 'client there', 'no client'];
const nothingTyped: Typed = { reason: '', isConfirmed: false };

async function shownPage(
  visit: OfficerVisit,
  application: Application,
  typed = nothingTyped,
  problem?: ActRefusal,
): Promise<Response> {
  const { messages, request, irp } = visit;
  const { desk: words, asked, refusals } = messages.applications;
  const isDone = request.method === 'GET' && request.query.get('done') === 'yes';
  const located = irp.applications.locate(application);
  const steps = await irp.applications.steps(application.id);
  const beside = problem === 'no reason' || problem === 'unconfirmed' ? problem : undefined;
  return showDesk(visit, {
    title: words.heading(application.id),
    status: statusOf(problem),
    body: html`<p><a href="${deskPath}">${words.title}</a></p>
${isDone && notice('good', words.done)}
${problem && notice('bad', { ...refusals, ...words.refusals }[problem])}
<p>${stateMark(visit, application.state)}${due(visit, application)}</p>
<div class="columns">
<section><h2>${asked}</h2>
${summary(visit, application)}</section>
<section><h2>${words.organisation}</h2>
${await registerEntry(visit, application)}</section>
</div>
${await addresses(visit, application, located)}
${
  application.kind === 'access' &&
  html`${await evidence(visit, application)}
<section><h2>${words.prerequisites}</h2>
${ticked(visit, application)}</section>`
}
${decision(visit, application, located, { ...typed, problem: beside })}
${history(visit, steps, true)}`,
  });
}

function statusOf(problem: ActRefusal | undefined): number {
  if (problem === undefined) return 200;
  return conflicts.includes(problem) ? 409 : 422;
}

function due(visit: OfficerVisit, application: Application): Markup | undefined {
  const day = expectedDay(visit, application);
  const { columns } = visit.messages.applications.desk;
  return day === undefined ? undefined : html` · ${columns.due}: ${day}`;
}

async function addresses(
  { irp, messages }: OfficerVisit,
  { kind, clientId }: Application,
  located: readonly Located[],
): Promise<Markup> {
  const { desk: words } = messages.applications;
  const present =
    kind === 'addresses' && clientId ? await irp.applications.whitelist(clientId) : [];
  return html`<section><h2>${words.addresses}</h2>
${table<Located>(
  words.addresses,
  [
    { head: words.address, isHead: true, cell: ({ address }) => html`<code>${address}</code>` },
    { head: words.country, cell: ({ country }) => country ?? words.unknown },
    {
      head: words.verdict,
      cell: ({ verdict }) =>
        html`<span class="state ${verdict === 'in India' ? 'good' : verdict === 'to be confirmed' ? 'bad' : ''}">${words.verdicts[verdict]}</span>`,
    },
  ],
  located,
)}
${present.length > 0 && html`<p>${words.present}: ${addressList(present)}</p>`}</section>`;
}
