import type { AuditEntry } from '../../audit/audit.ts';
import { html, type Markup } from '../html.ts';
import { type Column, table } from '../parts/table.ts';
import type { Visit } from '../visit.ts';

/** Entries of the audit log as a table. What they say is English. */
export function actsTable(visit: Visit, caption: string, entries: readonly AuditEntry[]): Markup {
  const words = visit.messages.desk.audit;
  if (entries.length === 0) return html`<p>${words.none}</p>`;
  return table(caption, columns(visit), entries);
}

function columns({ messages, format }: Visit): Column<AuditEntry>[] {
  const words = messages.desk.audit;
  return [
    { head: words.seq, isNumeric: true, isHead: true, cell: ({ seq }) => String(seq) },
    { head: words.at, cell: ({ at }) => format.instant(at) },
    { head: words.actor, cell: ({ actor }) => english(actor) },
    { head: words.act, cell: ({ act }) => english(act) },
    {
      head: words.subject,
      cell: ({ subject }) => html`<a href="${ofSubject(subject)}" lang="en">${subject}</a>`,
    },
    { head: words.details, cell: ({ details }) => detailsIn(details) },
  ];
}

const ofSubject = (subject: string): string => `/desk/audit?${new URLSearchParams({ subject })}`;

const english = (text: string): Markup => html`<span lang="en">${text}</span>`;

/** What else tells of an act, as names with values. */
function detailsIn(json: string): Markup {
  const told = Object.entries(JSON.parse(json) as Record<string, unknown>)
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
  return english(told.join(' · '));
}
