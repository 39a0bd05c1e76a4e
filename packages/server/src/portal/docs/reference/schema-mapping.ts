import { fieldReference } from '@openirp/core';
import { html, type Markup } from '../../html.ts';
import type { Page } from '../../page.ts';
import { table } from '../../parts/table.ts';
import type { Visit } from '../../visit.ts';
import { showDoc } from '../shelf.ts';
import { english } from './english.ts';
import { filterForm, holds, wantedOf } from './filter.ts';
import { fieldPath } from './links.ts';
import { ewayBillMembers, notifiedForm, type Term, type TermGroup } from './mapping.ts';
import { searchableAs } from './searchable.ts';

/** What the notified form and the e-way bill system call the members of the API. */
export const schemaMapping: Page = {
  path: '/docs/schema-mapping',
  searchable: searchableAs('/docs/schema-mapping', 'mapping', [
    ...[...notifiedForm, ...ewayBillMembers].flatMap(({ terms }) => terms.map(([term]) => term)),
  ]),
  get: (visit) => {
    const { reference } = visit.messages;
    const words = reference.mapping;
    const wanted = wantedOf(visit);
    const filtered = (groups: readonly TermGroup[]) =>
      groups
        .map(({ title, terms }) => ({
          title,
          terms: terms.filter(([term, path]) => holds(wanted, [title, term, path])),
        }))
        .filter(({ terms }) => terms.length > 0);
    const [form, bill] = [filtered(notifiedForm), filtered(ewayBillMembers)];
    const count = countOf(form) + countOf(bill);
    const all = countOf(notifiedForm) + countOf(ewayBillMembers);
    return showDoc(visit, {
      title: words.title,
      lead: words.lead,
      body: html`${filterForm(visit, reference.found(count, all))}
${part(visit, words.form, words.formNote, words.term, form)}
${part(visit, words.bill, words.billNote, words.member, bill)}`,
    });
  },
};

const countOf = (groups: readonly TermGroup[]): number =>
  groups.reduce((sum, { terms }) => sum + terms.length, 0);

function part(
  visit: Visit,
  title: string,
  note: string,
  head: string,
  groups: readonly TermGroup[],
): Markup | false {
  if (groups.length === 0) return false;
  const { mapping: words } = visit.messages.reference;
  const fields = new Map(fieldReference().map((field) => [field.path, field]));
  const needed = ([, path]: Term) =>
    fields.get(path)?.mandatory === true ? visit.messages.frame.yes : visit.messages.frame.no;
  const columns = [
    { head, isHead: true, cell: ([term]: Term) => english(visit, term) },
    {
      head: words.api,
      cell: ([, path]: Term) => html`<a href="${fieldPath(path)}"><code>${path}</code></a>`,
    },
    { head: words.needed, cell: needed },
  ];
  return html`<section><h2>${title}</h2><p>${note}</p>
${groups.map((group) => html`<h3>${english(visit, group.title)}</h3>${table(`${title}: ${group.title}`, columns, group.terms)}`)}</section>`;
}
