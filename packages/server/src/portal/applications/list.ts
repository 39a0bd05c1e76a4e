import { type Application, applicationKinds, categories } from '../../applications/application.ts';
import type { ActRefusal } from '../../applications/outcome.ts';
import { verificationDays } from '../../applications/working-days.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { showOrganisation } from '../organisation/shelf.ts';
import { forOrganisation, type Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { notice } from '../parts/notice.ts';
import { type Column, table } from '../parts/table.ts';
import { redirect } from '../redirect.ts';
import { PageRefusal } from '../refusal.ts';
import type { OrganisationVisit } from '../visit.ts';
import { expectedDay } from './expected.ts';
import { applicationPath, listPath } from './paths.ts';
import { stateMark } from './state-mark.ts';

interface Typed {
  readonly kind: Application['kind'];
  readonly category: Application['category'];
}

/** The applications of an organisation, and the start of a new one. */
export const list: Page = {
  path: listPath,
  isForProduction: true,
  get: forOrganisation((visit) => listPage(visit, { kind: 'access', category: 'TXP' })),
  post: forOrganisation(async (visit) => {
    const sent = await readForm(visit);
    const kind = applicationKinds.find((one) => one === fieldOf(sent, 'kind'));
    const category = categories.find((one) => one === fieldOf(sent, 'category'));
    if (kind === undefined || category === undefined) throw new PageRefusal(400);
    const outcome = await visit.irp.applications.start(visit.organisation, category, kind);
    if ('done' in outcome) return redirect(`${applicationPath(outcome.done.id)}?done=started`);
    return listPage(visit, { kind, category }, outcome.refused);
  }),
};

async function listPage(
  visit: OrganisationVisit,
  typed: Typed,
  problem?: ActRefusal,
): Promise<Response> {
  const { irp, organisation, messages } = visit;
  const words = messages.applications;
  const own = await irp.applications.ofOrganisation(organisation.pan);
  return showOrganisation(visit, {
    title: words.title,
    lead: words.lead(organisation.pan),
    status: problem === undefined ? 200 : 422,
    body: html`${problem && told(visit, problem)}
${own.length === 0 ? html`<p>${words.none}</p>` : table(words.title, columns(visit), own)}
<section><h2>${words.start.title}</h2>
${startForm(visit, typed)}
</section>`,
  });
}

/** Why there is no new application; with the other ways where access of one's own is not open. */
function told({ messages, irp, format }: OrganisationVisit, problem: ActRefusal): Markup {
  const words = messages.applications;
  const isTurnover = problem === 'turnover too small' || problem === 'turnover unknown';
  const crore = format.number(String(irp.config.directAccessCrore));
  const more = html`${words.threshold(crore)} <a href="/organisation/access">${words.start.ways}</a>`;
  return notice('bad', words.refusals[problem], isTurnover ? more : undefined);
}

function startForm({ messages, format }: OrganisationVisit, typed: Typed): Markup {
  const { start, kinds } = messages.applications;
  const options =
    (names: Readonly<Record<string, string>>, chosen: string) => (attributes: Markup) =>
      html`<select ${attributes}>
${Object.entries(names).map(([value, name]) => html`<option value="${value}"${value === chosen && html` selected`}>${name}</option>\n`)}</select>`;
  const { from, to } = verificationDays;
  return html`<p>${start.duration(format.number(String(from)), format.number(String(to)))}
<a href="/docs/onboarding">${start.guide}</a>.</p>
<form class="form narrow" method="post" action="${listPath}">
${field({ name: 'kind', label: start.kind, hint: start.kindHint, control: options(kinds, typed.kind) })}
${field({ name: 'category', label: start.category, control: options(messages.account.categories, typed.category) })}
<p><button type="submit">${start.submit}</button></p>
</form>
<p><a href="/organisation/access">${start.ways}</a></p>`;
}

function columns(visit: OrganisationVisit): Column<Application>[] {
  const { messages, format } = visit;
  const { columns: heads, kinds } = messages.applications;
  return [
    {
      head: heads.id,
      isHead: true,
      cell: ({ id }) => html`<a href="${applicationPath(id)}"><code>${id}</code></a>`,
    },
    { head: heads.kind, cell: ({ kind }) => kinds[kind] },
    { head: heads.category, cell: ({ category }) => messages.account.categories[category] },
    { head: heads.state, cell: ({ state }) => stateMark(visit, state) },
    { head: heads.changed, cell: ({ updatedAt }) => format.instant(updatedAt) },
    { head: heads.expected, cell: (one) => expectedDay(visit, one) },
  ];
}
