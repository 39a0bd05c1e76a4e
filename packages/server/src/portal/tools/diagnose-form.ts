import { html, type Markup } from '../html.ts';
import { field } from '../parts/field.ts';
import type { Visit } from '../visit.ts';

/** What the form of the diagnosis carries. */
export interface Values {
  readonly text: string;
  readonly kind: string;
  readonly sek: string;
  readonly sealedSek: string;
  readonly appKey: string;
}

export type Errors = Readonly<Partial<Record<keyof Values, string>>>;

/** The form for what a program sent. */
export function diagnoseForm(visit: Visit, values: Values, errors: Errors): Markup {
  const { workbench: words } = visit.messages;
  const key = (name: 'sek' | 'sealedSek' | 'appKey', hint: string) =>
    field({
      name,
      label: words[name],
      hint,
      error: errors[name],
      control: (attributes) =>
        html`<input ${attributes} type="text" value="${values[name]}" autocomplete="off" autocapitalize="off" spellcheck="false">`,
    });
  return html`<form class="form" method="post" action="/tools/diagnose" enctype="multipart/form-data">
${field({
  name: 'text',
  label: words.sentText,
  hint: words.sentHint,
  error: errors.text,
  control: (attributes) =>
    // The first line end of a text area is not part of its text.
    html`<textarea ${attributes} rows="10" spellcheck="false" autocomplete="off">\n${values.text}</textarea>`,
})}
${field({
  name: 'kind',
  label: words.kind,
  control: (attributes) => html`<select ${attributes}>
${Object.entries(words.kinds).map(([value, title]) => html`<option value="${value}"${value === values.kind && html` selected`}>${title}</option>`)}
</select>`,
})}
<p>${words.optional}</p>
${key('sek', words.sekHint)}
${key('sealedSek', words.sealedSekHint)}
${key('appKey', words.appKeyHint)}
<p><button type="submit">${words.diagnose}</button></p>
</form>`;
}
