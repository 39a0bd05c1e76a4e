import type { CatalogueEntry } from '@openirp/core';
import { explained } from '../../../translations/translate.ts';
import { html, type Markup, nothing } from '../../html.ts';
import type { Page } from '../../page.ts';
import { table } from '../../parts/table.ts';
import type { Visit } from '../../visit.ts';
import { showDoc } from '../shelf.ts';
import { codesOf, type System, systems } from './code-entries.ts';
import { english } from './english.ts';
import { filterForm, holds, wantedOf } from './filter.ts';
import { codePath } from './links.ts';
import { searchableAs } from './searchable.ts';

/** The codes of one system, list by list. */
export const errors: Page = {
  path: '/docs/errors',
  searchable: searchableAs('/docs/errors', 'errors'),
  get: (visit) => {
    const { messages, language } = visit;
    const words = messages.reference.errors;
    const system = systemOf(visit);
    const all = codesOf(system);
    const wanted = wantedOf(visit);
    const shown = all.filter(({ code, message, cause = '', cure = '' }) =>
      holds(wanted, [
        code,
        message,
        cause,
        cure,
        explained(cause, language),
        explained(cure, language),
      ]),
    );
    const groups = Object.entries(Object.groupBy(shown, groupOf));
    return showDoc(visit, {
      title: words.title,
      lead: words.lead,
      body: html`${choice(visit, system)}
${filterForm(visit, messages.reference.found(shown.length, all.length), { list: system })}
${groups.map(([group, entries]) => section(visit, group, entries!))}`,
    });
  },
};

const systemOf = ({ request }: Visit): System =>
  systems.find((system) => system === request.query.get('list')) ?? 'e-invoice';

/** Codes of the e-way bill API are told by the calls that raise them; the others by their list. */
const groupOf = ({ list, area }: CatalogueEntry): string => (list === 'EWAYBILL' ? area! : list);

function choice(visit: Visit, chosen: System): Markup {
  const words = visit.messages.reference.errors;
  return html`<ul class="systems" aria-label="${words.systems}">
${systems.map((system) => html`<li><a href="/docs/errors?list=${system}"${system === chosen && html` aria-current="true"`}>${words.names[system]}</a></li>`)}
</ul>`;
}

function section(visit: Visit, group: string, entries: readonly CatalogueEntry[]): Markup {
  const words = visit.messages.reference.errors;
  const title = words.lists[group as keyof typeof words.lists] ?? group;
  return html`<section><h2>${title}</h2>
${table(
  title,
  [
    {
      head: words.code,
      isHead: true,
      cell: ({ code }) => html`<a href="${codePath(code)}">${code}</a>`,
    },
    { head: words.meaning, cell: (entry) => meaning(visit, entry) },
  ],
  entries,
)}</section>`;
}

function meaning(visit: Visit, { message, cause, cure, withdrawn }: CatalogueEntry): Markup {
  const { messages, language } = visit;
  const words = messages.reference.errors;
  return html`${message === undefined ? words.noText : english(visit, message)}${withdrawn === true ? html` <span class="state plain">${words.withdrawn}</span>` : nothing}${
    cause !== undefined &&
    html`<br><span class="quiet">${explained(cause, language)}${cure !== undefined && ` ${explained(cure, language)}`}</span>`
  }`;
}
