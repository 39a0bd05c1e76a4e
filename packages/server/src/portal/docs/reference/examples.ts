import type { Change, ExampleReference } from '@openirp/core';
import { html, type Markup } from '../../html.ts';
import { table } from '../../parts/table.ts';
import type { Visit } from '../../visit.ts';

/** An example of a rule: its name, and what it changes in the valid invoice. */
export function exampleOf(visit: Visit, example: ExampleReference): Markup {
  const words = visit.messages.reference.rules;
  const { name, changes, refusedBySchema } = example;
  return html`<div class="example">
<p><span class="strong" lang="en">${name}</span>${refusedBySchema && html` <span class="hint">${words.bySchema}</span>`}</p>
${
  changes.length === 0
    ? html`<p class="hint">${words.unchanged}</p>`
    : table<Change>(
        name,
        [
          { head: words.place, isHead: true, cell: ({ at }) => html`<code>${at}</code>` },
          { head: words.becomes, cell: ({ to }) => html`<code>${to}</code>` },
        ],
        changes,
      )
}
</div>`;
}
