import { html, type Markup } from '../html.ts';
import { field } from '../parts/field.ts';
import type { Visit } from '../visit.ts';
import type { AskedCalls, FieldName } from './asked-calls.ts';
import { endpointTitles } from './endpoint-names.ts';

/** What to look for among the calls; folded away until something is looked for. */
export function filterForm(visit: Visit, { typed, errors, query }: AskedCalls): Markup {
  const words = visit.messages.calls.filter;
  // Browsers complain of a time that is none, and show nothing.
  const shownIn = (name: FieldName) =>
    (name === 'from' || name === 'to') && errors[name] !== undefined ? '' : typed[name];
  const input = (name: FieldName, label: string, more: Markup): Markup =>
    field({
      ...{ name, label, error: errors[name] },
      control: (attributes) => html`<input ${attributes} ${more} value="${shownIn(name)}">`,
    });
  const choice = (name: FieldName, label: string, options: Iterable<readonly [string, string]>) =>
    field({
      ...{ name, label, error: errors[name] },
      control: (attributes) => html`<select ${attributes}>
${[...options].map(([value, text]) => html`<option value="${value}"${value === typed[name] && html` selected`}>${text}</option>`)}
</select>`,
    });
  const time = html`type="datetime-local"`;
  return html`<details class="filter"${query.size > 0 && html` open`}><summary>${words.title}</summary>
<form class="form fields" method="get" action="/calls">
${input('from', words.from, time)}
${input('to', words.to, time)}
${choice('endpoint', words.endpoint, [['', words.any], ...endpointTitles])}
${choice('outcome', words.outcome, Object.entries(words.outcomes))}
${input('code', words.code, html`type="text" inputmode="numeric" maxlength="4"`)}
${input('irn', words.irn, html`type="text" maxlength="64" spellcheck="false" autocomplete="off"`)}
${input('doc', words.docNo, html`type="text" maxlength="40" spellcheck="false" autocomplete="off"`)}
${choice('by', words.by, Object.entries(words.makers))}
<button type="submit">${words.submit}</button>
</form></details>`;
}
