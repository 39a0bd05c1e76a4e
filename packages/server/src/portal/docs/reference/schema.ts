import { type FieldReference, fieldReference, publishedSchema } from '@openirp/core';
import { html, type Markup } from '../../html.ts';
import type { Page } from '../../page.ts';
import { table } from '../../parts/table.ts';
import type { Visit } from '../../visit.ts';
import { showDoc } from '../shelf.ts';
import { english } from './english.ts';
import { filterForm, holds, wantedOf } from './filter.ts';
import { fieldAnchor } from './links.ts';
import { searchableAs } from './searchable.ts';

/** Every field of the invoice, object by object. */
export const schema: Page = {
  path: '/docs/schema',
  searchable: searchableAs('/docs/schema', 'schema', ['JSON Schema']),
  get: (visit) => {
    const { messages } = visit;
    const words = messages.reference.schema;
    const all = fieldReference();
    const wanted = wantedOf(visit);
    const shown = all.filter(({ path, title, pattern, type }) =>
      holds(wanted, [path, title, pattern, type]),
    );
    const groups = Object.entries(Object.groupBy(shown, ({ path }) => /^\w+/.exec(path)![0]));
    return showDoc(visit, {
      title: words.title,
      lead: html`${words.lead} <a href="/docs/schema.json">${words.asJson}</a>`,
      body: html`${filterForm(visit, messages.reference.found(shown.length, all.length))}
${groups.map(([name, fields]) => group(visit, name, fields!))}`,
    });
  },
};

function group(visit: Visit, name: string, fields: readonly FieldReference[]): Markup {
  const { schema: words } = visit.messages.reference;
  const { yes, no } = visit.messages.frame;
  return html`<section><h2>${name}</h2>
${table(
  name,
  [
    {
      head: words.field,
      isHead: true,
      cell: ({ path }) =>
        html`<a class="anchor" id="${fieldAnchor(path)}" href="#${fieldAnchor(path)}"><code>${path}</code></a>`,
    },
    { head: words.name, cell: ({ title }) => english(visit, title) },
    { head: words.type, cell: ({ type }) => words.types[type] },
    { head: words.needed, cell: ({ mandatory }) => (mandatory ? yes : no) },
    { head: words.limits, cell: (field) => limitsOf(visit, field) },
  ],
  fields,
)}</section>`;
}

const limitsOf = (visit: Visit, { limits, pattern }: FieldReference): Markup =>
  html`${english(visit, limits)}${pattern !== undefined && html`<br><a class="quiet" href="/docs/patterns"><code class="long">${pattern}</code></a>`}`;

/** The same for validators. */
export const schemaFile: Page = {
  path: '/docs/schema.json',
  get: () => {
    const headers = {
      'content-type': 'application/schema+json',
      'cache-control': 'public, max-age=3600',
    };
    return new Response(JSON.stringify(publishedSchema(), null, 2), { headers });
  },
};
