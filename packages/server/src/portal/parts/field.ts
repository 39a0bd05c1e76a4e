import { html, type Markup } from '../html.ts';

/** A field of a form. */
export interface Field {
  readonly name: string;
  readonly label: string | Markup;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed. */
  readonly error?: string | undefined;
  /** Attributes beyond id, name and what hint and error need. */
  readonly control: (attributes: Markup) => Markup;
}

/** A label, its hint, what is wrong, and its control, tied together for those who hear them. */
export function field({ name, label, hint, error, control }: Field): Markup {
  const told = [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`];
  const ids = told.filter((id) => id !== false).join(' ');
  const described = ids !== '' && html` aria-describedby="${ids}"`;
  const invalid = error !== undefined && html` aria-invalid="true"`;
  return html`<div class="field">
<label for="${name}">${label}</label>
${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${error !== undefined && html`<p class="error" id="${name}-error">${error}</p>`}
${control(html`id="${name}" name="${name}"${described}${invalid}`)}
</div>`;
}
