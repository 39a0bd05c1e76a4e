import { html, type Markup } from '../html.ts';

/** A field of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Attributes beyond id, name and what the hint needs. */
  readonly control: (attributes: Markup) => Markup;
}

/** A label, its hint and its control, tied together for those who hear them. */
export function field({ name, label, hint, control }: Field): Markup {
  const hintId = `${name}-hint`;
  const described = hint === undefined ? '' : html` aria-describedby="${hintId}"`;
  return html`<div class="field">
<label for="${name}">${label}</label>
${hint !== undefined && html`<p class="hint" id="${hintId}">${hint}</p>`}
${control(html`id="${name}" name="${name}"${described}`)}
</div>`;
}
