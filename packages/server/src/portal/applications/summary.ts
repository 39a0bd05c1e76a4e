import type { Application, Contact, Step } from '../../applications/application.ts';
import { html, type Markup } from '../html.ts';
import { code, type Fact, facts } from '../parts/facts.ts';
import { table } from '../parts/table.ts';
import type { Visit } from '../visit.ts';
import { stateMark } from './state-mark.ts';

/** What an application asks for, as facts. */
export function summary(visit: Visit, application: Application): Markup {
  const { applications: words, account } = visit.messages;
  const { kind, category, gstin, clientId, data } = application;
  const isAccess = kind === 'access';
  const rows: Fact[] = [
    [words.columns.kind, words.kinds[kind]],
    [words.columns.category, account.categories[category]],
    ['GSTIN', code(gstin)],
    [words.clientId, clientId && code(clientId)],
    [words.form.manager, isAccess ? contact(data.manager) : undefined],
    [words.form.spoc, isAccess ? contact(data.spoc) : undefined],
    [
      words.whitelist,
      html`${data.addresses.map((one, index) => html`${index > 0 && ', '}<code>${one}</code>`)}`,
    ],
  ];
  return facts(rows);
}

const contact = ({ name, email, mobile }: Contact): Markup =>
  html`${name}<br><a href="mailto:${email}">${email}</a><br>${mobile}`;

/** The prerequisites that the applicant has ticked, as a list. */
export function ticked({ messages }: Visit, { data }: Application): Markup {
  const words = messages.applications;
  if (data.prerequisites.length === 0) return html`<p>${words.noPrerequisites}</p>`;
  return html`<ul class="prose">
${data.prerequisites.map((one) => html`<li>${words.prerequisites[one]}</li>\n`)}</ul>`;
}

/** The course of an application. Who of the officers it was, only officers see. */
export function history(visit: Visit, steps: readonly Step[], isForOfficers: boolean): Markup {
  const words = visit.messages.applications.history;
  const who = (actor: string) => {
    if (isForOfficers) return actor;
    return actor.startsWith('officer ') ? words.officer : words.applicant;
  };
  return html`<section><h2>${words.title}</h2>
${table<Step>(
  words.title,
  [
    { head: words.at, cell: ({ at }) => visit.format.instant(at) },
    { head: words.state, isHead: true, cell: ({ state }) => stateMark(visit, state) },
    { head: words.actor, cell: ({ actor }) => who(actor) },
    { head: words.reason, cell: ({ reason }) => reason },
  ],
  steps,
)}</section>`;
}
