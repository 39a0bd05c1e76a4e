import { eInvoiceCodes } from '@openirp/core';
import { html, type Markup } from '../html.ts';
import { editorAttributes } from '../parts/editor.ts';
import { field } from '../parts/field.ts';
import type { Visit } from '../visit.ts';
import { sampleCodes } from './samples.ts';
import type { SubmittedProblem } from './submitted.ts';
import { payloadMax } from './validate-json.ts';

/** What stands in the form. */
export interface Filled {
  readonly text?: string | undefined;
  readonly sample?: string;
  readonly asksRegister: boolean;
  readonly problem?: SubmittedProblem | undefined;
  readonly field?: 'text' | 'file';
}

/** A longer text, escaped, would make the page more than a browser should have to take. */
const shownAgainMax = 400_000;

const sources = {
  schema: '/tools/schema.json',
  check: '/tools/validate',
  checkWith: 'register',
};

/** The form: a text or a file. */
export function validateForm(visit: Visit, filled: Filled): Markup {
  const words = visit.messages.tools.validate;
  const { text = '', problem } = filled;
  const isTooLong = text.length + 5 * (text.match(/["'<>&]/g)?.length ?? 0) > shownAgainMax;
  const error = problem && words.problems[problem];
  return html`<form class="form wide" id="check" method="post" action="/tools/validate" enctype="multipart/form-data">
${field({
  name: 'text',
  label: words.textLabel,
  hint: isTooLong ? words.tooLongToShow : words.textHint(payloadMax),
  error: filled.field === 'text' ? error : undefined,
  control: (attributes) => textInput(visit, attributes, isTooLong ? '' : text),
})}
${field({
  name: 'file',
  label: words.fileLabel,
  hint: words.fileHint(payloadMax),
  error: filled.field === 'file' ? error : undefined,
  control: (attributes) =>
    html`<input ${attributes} type="file" accept=".json,.txt,application/json">`,
})}
${visit.irp.config.environment === 'sandbox' && registerBox(visit, filled)}
<p><button type="submit">${words.submit}</button></p>
</form>`;
}

/** The line break after the start tag is the one that HTML drops: another may be the text's own. */
const textInput = (visit: Visit, attributes: Markup, text: string): Markup =>
  html`<textarea ${attributes} rows="16" spellcheck="false" autocomplete="off" data-drop ${editorAttributes(visit, sources)}>
${text}</textarea>`;

const registerBox = ({ messages }: Visit, { asksRegister }: Filled): Markup =>
  html`<p class="choice"><input id="register" name="register" type="checkbox" value="yes"${asksRegister && html` checked`}> <label for="register">${messages.tools.validate.register}</label></p>`;

/** Fills in a valid invoice, or one that a chosen rule refuses. */
export function sampleChooser(visit: Visit, { sample = '' }: Filled): Markup {
  const words = visit.messages.tools.validate;
  const option = (value: string, text: string) =>
    html`<option value="${value}"${value === sample && html` selected`}>${text}</option>\n`;
  const codes = sampleCodes().map((code) => {
    const message = eInvoiceCodes.get(code)?.message?.replace(/\{\d\}/g, '…') ?? '';
    return option(code, `${code} ${message.length > 90 ? `${message.slice(0, 90)}…` : message}`);
  });
  return html`<h2>${words.samples}</h2>
<form class="form in-line" action="/tools/validate">
${field({
  name: 'sample',
  label: words.sampleLabel,
  control: (attributes) => html`<select ${attributes}>
${option('valid', words.validSample)}${codes}</select>`,
})}
<button class="quiet" type="submit">${words.fillIn}</button>
</form>`;
}

/** Shortened. */
const answerExample = `{ "ok": false, "violations": [ { "code": "2193", "message": "…", "pointer": "/ItemList/0/AssAmt",
  "line": 31, "column": 17, "endLine": 31, "endColumn": 22, "rule": "…", "expected": "…", "actual": "…",
  "allowed": { "from": "…", "to": "…" }, "why": "…", "cure": "…" } ] }`;

export function forPrograms({ messages: { tools }, baseUrl }: Visit): Markup {
  const words = tools.validate;
  return html`<section><h2>${words.forPrograms}</h2>
<p>${words.forProgramsText}</p>
<pre><code>curl -H 'Accept: application/json' -F file=@invoice.json ${baseUrl}/tools/validate</code></pre>
<p>${words.forProgramsAnswer}</p>
<pre><code>${answerExample}</code></pre>
</section>`;
}
