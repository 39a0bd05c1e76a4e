import { html, type Markup } from '../html.ts';

/** A name and what stands beside it; an absent value leaves the row out. */
export type Fact = readonly [name: string, value: Markup | string | undefined];

/** A list of facts, two columns. */
export function facts(rows: readonly Fact[]): Markup {
  const told = rows.filter(([, value]) => value !== undefined && value !== '');
  return html`<dl class="facts">
${told.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`;
}

/** A value to be read letter by letter, which may break anywhere. */
export const code = (text: string): Markup => html`<code class="long">${text}</code>`;
