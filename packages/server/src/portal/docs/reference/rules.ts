import type { RuleReference } from '@openirp/core';
import { explained } from '../../../translations/translate.ts';
import { html, type Markup } from '../../html.ts';
import type { Page } from '../../page.ts';
import { table } from '../../parts/table.ts';
import type { Visit } from '../../visit.ts';
import { showDoc } from '../shelf.ts';
import { allRules } from './code-entries.ts';
import { english } from './english.ts';
import { filterForm, holds, wantedOf } from './filter.ts';
import { codePath, fieldPath, rulePath } from './links.ts';
import { searchableAs } from './searchable.ts';

/** Every rule, section by section. */
export const rules: Page = {
  path: '/docs/rules',
  searchable: searchableAs('/docs/rules', 'rules'),
  get: (visit) => {
    const { messages, language } = visit;
    const words = messages.reference.rules;
    const all = allRules();
    const wanted = wantedOf(visit);
    const shown = all.filter(({ id, code, at, message, why, cure }) =>
      holds(wanted, [id, nameOf(id), code, at, message, why, cure, explained(why, language)]),
    );
    const sections = Object.entries(Object.groupBy(shown, ({ section }) => section));
    return showDoc(visit, {
      title: words.title,
      lead: words.lead,
      body: html`${filterForm(visit, messages.reference.found(shown.length, all.length))}
${sections.map(([section, own]) => sectionOf(visit, section, own!))}`,
    });
  },
};

/** `date not in future` of `document/date-not-in-future`. */
export const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1).replaceAll('-', ' ');

function sectionOf(visit: Visit, section: string, own: readonly RuleReference[]): Markup {
  const words = visit.messages.reference.rules;
  const title = words.sections[section as keyof typeof words.sections] ?? section;
  return html`<section><h2 id="${section}">${title}</h2>
${table(
  title,
  [
    {
      head: words.code,
      cell: ({ code }) => html`<a href="${codePath(code)}">${code}</a>`,
    },
    { head: words.mustHold, isHead: true, cell: (rule) => told(visit, rule) },
    {
      head: words.field,
      cell: ({ at }) => html`<a href="${fieldPath(at)}"><code>${at}</code></a>`,
    },
  ],
  own,
)}</section>`;
}

const told = (visit: Visit, { id, message, raised }: RuleReference): Markup =>
  html`<a href="${rulePath(id)}">${english(visit, nameOf(id))}</a>${!raised && html` <span class="state plain">${visit.messages.reference.rules.withdrawn}</span>`}<br><span class="quiet">${english(visit, message)}</span>`;
