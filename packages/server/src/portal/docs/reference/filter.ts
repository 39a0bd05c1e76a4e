import { html, type Markup } from '../../html.ts';
import { field } from '../../parts/field.ts';
import type { Visit } from '../../visit.ts';

/** What is looked for is never longer. */
const textMax = 100;

/** What this page is to be filtered by, in small letters; empty for everything. */
export const wantedOf = ({ request }: Visit): string =>
  (request.query.get('q') ?? '').trim().slice(0, textMax).toLowerCase();

/** Whether every word that is looked for stands in one of the texts. */
export function holds(wanted: string, texts: readonly (string | undefined)[]): boolean {
  if (wanted === '') return true;
  const text = texts.filter(Boolean).join('\n').toLowerCase();
  return wanted.split(/\s+/).every((word) => text.includes(word));
}

/** The form that filters a page. `kept` are fields of the query that stay as they are. */
export function filterForm(
  visit: Visit,
  found: string,
  kept: Readonly<Record<string, string>> = {},
): Markup {
  const { reference: words } = visit.messages;
  const { path, query } = visit.request;
  const value = (query.get('q') ?? '').slice(0, textMax);
  const control = (attributes: Markup) =>
    html`<input ${attributes} type="search" value="${value}" maxlength="${textMax}" autocomplete="off">`;
  return html`<form class="form in-line" method="get" action="${path}">
${Object.entries(kept).map(([name, text]) => html`<input type="hidden" name="${name}" value="${text}">`)}
${field({ name: 'q', label: words.filter, control })}
<button type="submit">${words.apply}</button>
<p class="hint found" role="status">${found}</p>
</form>`;
}
