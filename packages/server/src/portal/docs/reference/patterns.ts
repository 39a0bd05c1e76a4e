import { html, type Markup } from '../../html.ts';
import type { Page } from '../../page.ts';
import type { Visit } from '../../visit.ts';
import { showDoc } from '../shelf.ts';
import { english } from './english.ts';
import { filterForm, holds, wantedOf } from './filter.ts';
import { invoicePatterns, type PatternEntry, wirePatterns } from './pattern-list.ts';
import { patternWords } from './pattern-words.ts';
import { searchableAs } from './searchable.ts';

/** Beyond, the fields of a pattern are folded away. */
const usesMax = 8;

/** Every regular expression, with what it lets pass. */
export const patterns: Page = {
  path: '/docs/patterns',
  searchable: searchableAs('/docs/patterns', 'patterns', ['pattern regex']),
  get: (visit) => {
    const { reference } = visit.messages;
    const words = reference.patterns;
    const wanted = wantedOf(visit);
    const isWanted = ({ pattern, uses }: PatternEntry) =>
      holds(wanted, [pattern, patternWords[pattern]?.allows, ...uses.map(({ name }) => name)]);
    const [invoice, wire] = [invoicePatterns(), wirePatterns()];
    const shown = [invoice.filter(isWanted), wire.filter(isWanted)] as const;
    const count = shown[0].length + shown[1].length;
    return showDoc(visit, {
      title: words.title,
      lead: words.lead,
      body: html`${filterForm(visit, reference.found(count, invoice.length + wire.length))}
${shown[0].length > 0 && html`<h2>${words.ofInvoice}</h2>${shown[0].map((entry) => told(visit, entry))}`}
${shown[1].length > 0 && html`<h2>${words.ofWire}</h2>${shown[1].map((entry) => told(visit, entry))}`}`,
    });
  },
};

function told(visit: Visit, { pattern, uses }: PatternEntry): Markup {
  const { patterns: words } = visit.messages.reference;
  const about = patternWords[pattern];
  const list = html`<ul class="uses">${uses.map(({ name, path }) => html`<li><a href="${path}">${name}</a></li>`)}</ul>`;
  return html`<article class="pattern">
<p><code class="long strong">${pattern}</code></p>
${
  about !== undefined &&
  html`<p>${english(visit, about.allows)}</p>
<p><span class="state good">✓ ${words.fits}</span> <code class="long">${visible(about.fits)}</code><br>
<span class="state bad">✕ ${words.fails}</span> <code class="long">${visible(about.fails)}</code></p>`
}
${
  uses.length > usesMax
    ? html`<details><summary>${words.fields(uses.length)}</summary>${list}</details>`
    : list
}
</article>`;
}

/** A control character would not be seen. */
const visible = (text: string): string =>
  text.replace(/\p{Cc}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
