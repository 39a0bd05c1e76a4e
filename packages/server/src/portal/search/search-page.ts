import { isIrnShaped } from '@openirp/core';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';
import { field } from '../parts/field.ts';
import type { Visit } from '../visit.ts';
import { excerpt, markedWords } from './excerpt.ts';
import { type Hit, hitsMax, type SearchResult } from './search-index.ts';

const textMax = 100;

/** One search over everything that the portal tells. */
export const search: Page = {
  path: '/search',
  get: (visit) => {
    const { search: words } = visit.messages;
    const asked = (visit.request.query.get('q') ?? '').trim();
    const text = asked.slice(0, textMax);
    return show(visit, {
      title: text === '' ? words.title : words.titleOf(text),
      lead: words.lead,
      body: html`${form(visit, text)}
${asked.length > textMax && html`<p class="hint">${words.tooLong}</p>`}
${text !== '' && result(visit, text)}`,
    });
  },
};

function form({ messages: { search: words } }: Visit, text: string): Markup {
  const control = (attributes: Markup) =>
    html`<input ${attributes} type="search" value="${text}" maxlength="${textMax}">`;
  return html`<form class="form in-line" method="get" action="/search">
${field({ name: 'q', label: words.label, hint: words.hint, control })}
<button type="submit">${words.submit}</button>
</form>`;
}

function result(visit: Visit, text: string): Markup {
  const { search: words } = visit.messages;
  const irn = text.toLowerCase();
  if (isIrnShaped(irn)) {
    return html`<h2>${words.exact}</h2>
<ul class="hits"><li><a href="/invoices/${irn}">${words.invoiceWith(irn)}</a><p>${words.invoiceText}</p></li></ul>`;
  }
  const found = visit.search().find(text);
  const count = found.exact.length + found.others.length;
  if (count === 0) return html`<p role="status">${words.nothing}</p>`;
  return html`<p class="hint" role="status">${found.hasMore ? words.more(hitsMax) : words.found(count)}</p>
${groupsOf(visit, found).map(
  ([title, hits]) => html`<section><h2>${title}</h2>
<ul class="hits">${hits.map((hit) => item(visit, hit, hits === found.exact))}</ul></section>`,
)}`;
}

/** The exact hits, then the others by their kinds, the kind of the best first. */
function groupsOf(visit: Visit, { exact, others }: SearchResult): [string, readonly Hit[]][] {
  const { search: words } = visit.messages;
  const groups = Map.groupBy(others, ({ entry }) => entry.kind);
  return [
    ...(exact.length > 0 ? [[words.exact, exact] as [string, readonly Hit[]]] : []),
    ...[...groups].map(([kind, hits]): [string, readonly Hit[]] => [words.kinds[kind], hits]),
  ];
}

function item(visit: Visit, { entry, words }: Hit, tellsKind: boolean): Markup {
  const { kind, path, title, titles, text } = entry;
  const own = titles?.[visit.language];
  const shown = own ?? title;
  const lang = own === undefined && visit.language !== 'en' && html` lang="en"`;
  return html`<li><a href="${path}"${lang}>${markedWords(shown, words)}</a>${tellsKind && html` <span class="hint">${visit.messages.search.kinds[kind]}</span>`}
${text !== '' && html`<p${visit.language !== 'en' && html` lang="en"`}>${excerpt(text, words)}</p>`}</li>`;
}
