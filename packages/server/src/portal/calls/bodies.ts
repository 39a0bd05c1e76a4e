import type { FoundCall, Kept } from '../../call-log/recorded-call.ts';
import { html, type Markup } from '../html.ts';
import { copyable } from '../parts/copyable.ts';
import { table } from '../parts/table.ts';
import type { Visit } from '../visit.ts';
import { prettyJson } from './pretty-json.ts';

/** Longer texts are folded away. */
const openCharsMax = 3_000;

/** Request and answer, each as it travelled and as it was inside. */
export function bodies(visit: Visit, call: FoundCall): Markup {
  const words = visit.messages.calls.one;
  const { headers, body, text, answer, reply } = call.details;
  const isSealedAnswer = answer !== undefined;
  const noBody = call.method === 'GET' ? words.empty : words.notRead;
  return html`<section class="bodies"><h2>${words.request}</h2>
<div class="columns">
<section><h3>${words.opened}</h3>${openedText(visit, 'request', text, body === undefined ? noBody : words.notOpened)}</section>
<section><h3>${words.sealed}</h3>${body === undefined ? html`<p>${noBody}</p>` : shown(visit, 'request-sealed', body)}</section>
</div>
<h3>${words.headers}</h3><p class="hint">${words.masked}</p>
${headerTable(visit, headers)}</section>
<section class="bodies"><h2>${words.answer}</h2>
<div class="columns">
${isSealedAnswer && html`<section><h3>${words.opened}</h3>${openedText(visit, 'answer', answer, '')}</section>`}
<section><h3>${words.sealed}</h3>${shown(visit, 'answer-sealed', isSealedAnswer ? reply : pretty(reply))}</section>
</div></section>`;
}

/** A payload, easy to read, and below it as it was written, where that is another text. */
function openedText(visit: Visit, id: string, text: Kept | undefined, absent: string): Markup {
  if (text === undefined || text.text === '') return html`<p>${absent}</p>`;
  const easy = pretty(text);
  const { raw } = visit.messages.calls.one;
  return html`${shown(visit, id, easy)}
${easy !== text && html`<details><summary>${raw}</summary>${copyable(visit, `${id}-raw`, text.text)}</details>`}`;
}

function pretty(kept: Kept): Kept {
  const text = kept.cut > 0 ? undefined : prettyJson(kept.text);
  return text === undefined || text === kept.text ? kept : { ...kept, text };
}

function shown(visit: Visit, id: string, { text, cut }: Kept): Markup {
  const { messages, format } = visit;
  const words = messages.calls.one;
  const box = copyable(visit, id, text);
  const length = format.number(String(text.length));
  const more = cut > 0 && html`<p>${words.cut(format.number(String(cut)))}</p>`;
  return text.length <= openCharsMax
    ? html`${box}${more}`
    : html`<details><summary>${words.large(length)}</summary>${box}</details>${more}`;
}

function headerTable({ messages }: Visit, headers: FoundCall['details']['headers']): Markup {
  const words = messages.calls.one;
  return table(
    words.headers,
    [
      { head: words.header, isHead: true, cell: ([name]) => html`<code>${name}</code>` },
      { head: words.value, cell: ([, value]) => html`<code class="long">${value}</code>` },
    ],
    headers,
  );
}
