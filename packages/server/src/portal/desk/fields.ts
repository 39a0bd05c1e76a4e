import { fieldOf } from '../form.ts';
import { html, type Markup, nothing } from '../html.ts';
import { field } from '../parts/field.ts';

/** A text field as it was typed, without what stands around it. */
export const typed = (sent: FormData, name: string): string => fieldOf(sent, name).trim();

const reasonChars = [5, 500] as const;
export const isReason = (text: string): boolean =>
  text.length >= reasonChars[0] && text.length <= reasonChars[1];

/** Why something is done: it stands in the audit log. */
export const reasonField = (
  label: string,
  value = '',
  error?: string | undefined,
  hint?: string,
): Markup =>
  field({
    ...{ name: 'reason', label, hint, error },
    control: (attributes) =>
      html`<textarea ${attributes} rows="3" required minlength="${reasonChars[0]}" maxlength="${reasonChars[1]}">${value}</textarea>`,
  });

/** One of several, by name; nothing is chosen beforehand for `''`. */
export const chooser =
  (choices: readonly (readonly [value: string, label: string])[], chosen: string) =>
  (attributes: Markup): Markup =>
    html`<select ${attributes} required>
${chosen === '' && html`<option value=""></option>\n`}${choices.map(([value, label]) => html`<option value="${value}"${value === chosen ? html` selected` : nothing}>${label}</option>\n`)}</select>`;
