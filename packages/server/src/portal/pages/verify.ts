import type { Verification } from '../../verification/verification.ts';
import { verifySigned } from '../../verification/verify-signed.ts';
import { wantsJson } from '../accept.ts';
import { html, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { notice } from '../parts/notice.ts';
import { verdict } from '../parts/verdict.ts';
import { showTool } from '../tools/shelf.ts';
import { inTurn } from '../turns.ts';
import type { Visit } from '../visit.ts';
import { isProblem, pictureTypes, type SentProblem, signedTextSent } from './verify-form.ts';
import { problemAsJson, verificationAsJson } from './verify-json.ts';

/** Verifies a signed document for anybody. */
export const verify: Page = {
  path: '/verify',
  takesPostsFromAnywhere: true,
  get: (visit) => formPage(visit),
  // Pictures are held in memory, so only so many of them at once.
  post: (visit) => inTurn(visit, answer),
};

async function answer(visit: Visit): Promise<Response> {
  const isForProgram = wantsJson(visit.request.header('accept'));
  const sent = await signedTextSent(visit);
  if (isProblem(sent)) {
    return isForProgram ? problemAsJson(visit, sent.problem) : formPage(visit, sent.problem);
  }
  const verification = await verifySigned(sent, visit.irp);
  return isForProgram ? verificationAsJson(visit, verification) : resultPage(visit, verification);
}

function formPage(visit: Visit, problem?: SentProblem): Promise<Response> {
  const words = visit.messages.verify;
  return showTool(visit, {
    title: words.title,
    lead: words.lead,
    status: problem === undefined ? 200 : 422,
    scripts: ['camera.js'],
    usesCamera: true,
    body: html`${problem !== undefined && notice('bad', words[problem])}
<form class="form" method="post" action="/verify" enctype="multipart/form-data">
${field({ name: 'text', label: words.textLabel, hint: words.textHint, control: textInput })}
${field({ name: 'file', label: words.fileLabel, hint: words.fileHint, control: fileInput })}
<div class="telephone">${field({ name: 'photo', label: words.photoLabel, control: photoInput })}</div>
${camera(visit)}
<p><button type="submit">${words.submit}</button></p>
</form>
${forPrograms(visit)}`,
  });
}

/** Both answers, shortened; `claims` has what the text says of itself. */
const answerExample = `{ "isGood": true, "kind": "invoice", "iss": "…", "kid": "…", "document": { … },
  "registered": { "irn": "…", "status": "ACT", "ackNo": …, "ackDt": "…", "cancelledAt": null,
    "ewayBill": { "number": …, "generatedAt": "…", "validTill": "…" } } }
{ "isGood": false, "fault": "bad-signature", "message": "…", "claims": { … } }`;

const textInput = (attributes: Markup) =>
  html`<textarea ${attributes} rows="6" spellcheck="false" autocomplete="off"></textarea>`;

const fileInput = (attributes: Markup) =>
  html`<input ${attributes} type="file" accept=".jws,.txt,.json,${pictureTypes.join()}">`;

/** Telephones open their camera for it; it is shown on them alone. */
const photoInput = (attributes: Markup) =>
  html`<input ${attributes} type="file" accept="${pictureTypes.join()}" capture="environment">`;

/** Shown by its script, where there is a camera to be used. */
const camera = ({ messages: { verify: words } }: Visit): Markup =>
  html`<div class="camera" data-camera data-words="${JSON.stringify(words.cameraTold)}" hidden>
<p><button class="quiet" type="button">${words.useCamera}</button>
<button class="quiet" type="button" hidden>${words.stopCamera}</button></p>
<p class="hint">${words.cameraHint}</p>
<p role="status"></p>
<video aria-label="${words.cameraPicture}" playsinline muted hidden></video>
</div>`;

function forPrograms({ messages: { verify: words }, baseUrl }: Visit): Markup {
  return html`<section><h2>${words.forPrograms}</h2>
<p>${words.forProgramsText}</p>
<pre><code>curl -H 'Accept: application/json' -F file=@invoice.jws ${baseUrl}/verify</code></pre>
<p>${words.forProgramsAnswer}</p>
<pre><code>${answerExample}</code></pre>
</section>`;
}

function resultPage(visit: Visit, verification: Verification): Promise<Response> {
  const words = visit.messages.verify;
  return showTool(visit, {
    title: words.title,
    body: html`${verdict(visit, verification)}
<p class="unprinted"><a href="/verify">${words.again}</a></p>`,
  });
}
