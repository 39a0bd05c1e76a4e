import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';
import { type JsonObject, leavesOf } from './members.ts';
import { table } from './table.ts';

/** A signed text may have many thousand fields. */
const fieldsMax = 500;

/** Every field of a document under the name that it has there, folded away. */
export function allFields({ messages, format }: Visit, document: JsonObject): Markup {
  const words = messages.document;
  const fields = [...leavesOf(document)];
  const shown = fields.slice(0, fieldsMax);
  const more = fields.length - shown.length;
  const columns = [
    {
      head: words.field,
      cell: ([path]: readonly string[]) => html`<code>${path}</code>`,
      isHead: true,
    },
    { head: words.value, cell: ([, value]: readonly string[]) => value },
  ];
  return html`<details><summary>${words.allFields}</summary>
${table(words.allFields, columns, shown)}
${more > 0 && html`<p>${words.moreFields(format.number(String(more)))}</p>`}
</details>`;
}
