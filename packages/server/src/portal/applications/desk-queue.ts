import { istDay } from '@openirp/core';
import { type Application, categories } from '../../applications/application.ts';
import { type ApplicationState, deskStates } from '../../applications/states.ts';
import { afterWorkingDays, verificationDays } from '../../applications/working-days.ts';
import { showDesk } from '../desk/shelf.ts';
import { html, type Markup } from '../html.ts';
import { forOfficer, type Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { type Column, table } from '../parts/table.ts';
import type { OfficerVisit } from '../visit.ts';
import { expectedDay } from './expected.ts';
import { deskApplicationPath, deskPath } from './paths.ts';
import { stateMark } from './state-mark.ts';

const dayMs = 86_400_000;
const shownMax = 200;
const ages = [2, 5, 10, 30];
const waiting: readonly ApplicationState[] = ['submitted', 'under verification'];

interface Asked {
  readonly state: ApplicationState | 'waiting' | 'every';
  readonly category: Application['category'] | undefined;
  readonly days: number | undefined;
}

/** The officers' queue. */
export const deskQueue: Page = {
  path: deskPath,
  isForProduction: true,
  get: forOfficer(async (visit) => {
    const { irp, messages, format } = visit;
    const words = messages.applications.desk;
    const asked = askedIn(visit);
    const found = await irp.applications.queue({
      states: statesOf(asked.state),
      category: asked.category,
      submittedBefore: asked.days && irp.clock.now() - asked.days * dayMs,
      limit: shownMax,
    });
    return showDesk(visit, {
      title: words.title,
      lead: words.lead,
      body: html`${filterForm(visit, asked)}
${found.length === 0 ? html`<p>${words.none}</p>` : table(words.title, columns(visit), found)}
${found.length === shownMax && html`<p class="hint">${words.limited(format.number(String(shownMax)))}</p>`}`,
    });
  }),
};

/** A filter out of the address; what makes no sense is as if it were not there. */
function askedIn({ request: { query } }: OfficerVisit): Asked {
  const state = query.get('state') ?? '';
  const days = Number(query.get('days'));
  return {
    state: deskStates.find((one) => one === state) ?? (state === 'every' ? 'every' : 'waiting'),
    category: categories.find((one) => one === query.get('category')),
    days: ages.includes(days) ? days : undefined,
  };
}

function statesOf(state: Asked['state']): readonly ApplicationState[] {
  if (state === 'waiting') return waiting;
  return state === 'every' ? deskStates : [state];
}

type Option = readonly [value: string, name: string];

function filterForm({ messages, format }: OfficerVisit, asked: Asked): Markup {
  const { states, desk } = messages.applications;
  const { filter: words } = desk;
  const select = (name: string, label: string, options: readonly Option[], chosen: string) =>
    field({
      name,
      label,
      control: (attributes) => html`<select ${attributes}>
${options.map(([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>\n`)}</select>`,
    });
  const stateOptions: Option[] = [
    ['waiting', words.waiting],
    ...deskStates.map((state): Option => [state, states[state]]),
    ['every', words.every],
  ];
  const categoryOptions: Option[] = [
    ['', words.everyCategory],
    ...categories.map((one): Option => [one, messages.account.categories[one]]),
  ];
  const ageOptions: Option[] = [
    ['', words.anyAge],
    ...ages.map((days): Option => [String(days), words.olderThan(format.number(String(days)))]),
  ];
  return html`<form class="form in-line wide" method="get" action="${deskPath}">
${select('state', words.state, stateOptions, asked.state)}
${select('category', words.category, categoryOptions, asked.category ?? '')}
${select('days', words.age, ageOptions, String(asked.days ?? ''))}
<button type="submit">${words.show}</button>
</form>`;
}

function columns(visit: OfficerVisit): Column<Application>[] {
  const { messages, format } = visit;
  const { desk: words, kinds } = messages.applications;
  const heads = words.columns;
  return [
    {
      head: heads.id,
      isHead: true,
      cell: ({ id }) => html`<a href="${deskApplicationPath(id)}"><code>${id}</code></a>`,
    },
    { head: heads.organisation, cell: ({ gstin }) => html`<code>${gstin}</code>` },
    { head: heads.kind, cell: ({ kind }) => kinds[kind] },
    { head: heads.category, cell: ({ category }) => category },
    { head: heads.state, cell: ({ state }) => stateMark(visit, state) },
    { head: heads.submitted, cell: ({ submittedAt }) => format.instant(submittedAt ?? 0) },
    { head: heads.due, cell: (one) => dueCell(visit, one) },
  ];
}

function dueCell(visit: OfficerVisit, application: Application): Markup | string | undefined {
  const day = expectedDay(visit, application);
  if (day === undefined) return undefined;
  const due = afterWorkingDays(application.submittedAt ?? 0, verificationDays.to);
  if (istDay(visit.irp.clock.now()) <= due) return day;
  return html`${day} <span class="state bad">${visit.messages.applications.desk.overdue}</span>`;
}
