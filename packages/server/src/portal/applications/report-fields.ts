import type { ReportKind } from '../../applications/application.ts';
import { html, type Markup } from '../html.ts';
import { field } from '../parts/field.ts';
import type { OrganisationVisit } from '../visit.ts';
import type { Filled } from './form.ts';
import { applicationPath, filePath } from './paths.ts';

/** The report: a PDF and a signed document, side by side. */
export function reportFields(visit: OrganisationVisit, filled: Filled): Markup {
  const { form: words, faults: told } = visit.messages.applications;
  const errorOf = (kind: ReportKind) => {
    const fault = filled.faults[kind];
    return fault && told[fault];
  };
  const takesSigned = visit.irp.applications.takesSignedReports;
  return html`<h2>${words.report}</h2>
${takesSigned && html`<p>${words.reportHint}</p>`}
<div class="columns">
<div><h3>${words.pdf}</h3>
${attached(visit, filled, 'pdf')}
${field({ name: 'pdf', label: words.file, hint: words.pdfHint, error: errorOf('pdf'), control: pdfInput })}</div>
${
  takesSigned &&
  html`<div><h3>${words.signed}</h3>
${attached(visit, filled, 'signed')}
${field({ name: 'signed-file', label: words.file, hint: words.signedHint, control: signedInput })}
${field({ name: 'signed', label: words.signedText, error: errorOf('signed'), control: signedText })}</div>`
}</div>
`;
}

const pdfInput = (attributes: Markup): Markup =>
  html`<input ${attributes} type="file" accept=".pdf,application/pdf">`;
const signedInput = (attributes: Markup): Markup =>
  html`<input ${attributes} type="file" accept=".jws,.txt">`;
const signedText = (attributes: Markup): Markup =>
  html`<textarea ${attributes} class="signed" rows="4" spellcheck="false" autocomplete="off"></textarea>`;

function attached(
  visit: OrganisationVisit,
  { files, application }: Filled,
  kind: ReportKind,
): Markup | undefined {
  const { form: words } = visit.messages.applications;
  const file = files.find((one) => one.kind === kind);
  if (file === undefined) return undefined;
  const kibibytes = visit.format.number(String(Math.ceil(file.bytes / 1024)));
  const id = `remove-${kind}`;
  return html`<p>${words.attached}: <a href="${filePath(applicationPath(application.id), kind)}" download>${file.name}</a> (${kibibytes} KiB)</p>
<p class="choice"><input type="checkbox" id="${id}" name="${id}" value="yes"><label for="${id}">${words.remove}</label></p>`;
}
