import { breakages } from '@openirp/core';
import { sampleLanguages } from '../../samples/index.ts';
import { endpointPath } from '../docs/shelf.ts';
import { html, type Markup } from '../html.ts';
import { field } from '../parts/field.ts';
import type { UserVisit } from '../visit.ts';
import type { Credentials, KeptSession } from './credentials.ts';
import { payloadFields } from './payload-fields.ts';
import { type Target, targets } from './targets.ts';
import { fits, type Wish } from './wish.ts';

/** The choice of a call; choosing one begins anew. */
export function chooser({ messages: { console: words } }: UserVisit, chosen: Target): Markup {
  return html`<form class="form in-line" method="get" action="/console">
${field({
  name: 'chosen-call',
  label: words.choose,
  control: () => html`<select id="chosen-call" name="call">
${targets.map(({ id, endpoint, version }) => html`<option value="${id}"${id === chosen.id && html` selected`}>${endpoint.title} · ${endpoint.method} ${version.path}</option>\n`)}</select>`,
})}
<p><button type="submit">${words.chooseSubmit}</button></p>
</form>
<p class="hint"><a href="${endpointPath(chosen.endpoint.name, chosen.versionName)}">${words.docs}</a></p>`;
}

/** The console's form: who calls, with what, and what is to go wrong. */
export function wishForm(
  visit: UserVisit,
  wish: Wish,
  kept: KeptSession | undefined,
  { problem, wrong }: { problem?: string; wrong?: keyof Credentials } = {},
): Markup {
  const { messages } = visit;
  const words = messages.console;
  return html`<form class="form" id="console-form" method="post" action="/console#result">
<input type="hidden" name="call" value="${wish.target.id}">
<input type="hidden" name="view" value="${wish.view}">
${wish.target.endpoint.needs !== 'nobody' && whoCalls(visit, wish, kept, wrong)}
${payloadFields(visit, wish, problem)}
${wish.target.endpoint.needs !== 'nobody' && breakField(visit, wish)}
${languageField(visit, wish)}
<p><button type="submit" name="act" value="send">${words.send}</button></p>
</form>`;
}

function whoCalls(
  visit: UserVisit,
  wish: Wish,
  kept: KeptSession | undefined,
  wrong: keyof Credentials | undefined,
): Markup {
  const { messages, format } = visit;
  const words = messages.console;
  const { clientId, clientSecret, gstin, userName, password } = wish.credentials;
  const errorOf = (name: keyof Credentials) => (name === wrong ? words.notSendable : undefined);
  const text = (name: keyof Credentials, label: string, value: string) =>
    field({
      name,
      label,
      error: errorOf(name),
      control: (attributes) =>
        html`<input ${attributes} type="text" value="${value}" maxlength="200" spellcheck="false" autocapitalize="none" autocomplete="off">`,
    });
  // Not of type password: a form with two of them is no login to browsers, and they say so.
  const masked = (name: keyof Credentials, label: string, value: string, hint?: string) =>
    field({
      name,
      label,
      hint,
      error: errorOf(name),
      control: (attributes) =>
        html`<input ${attributes} class="masked" type="text" value="${value}" maxlength="200" spellcheck="false" autocapitalize="none" autocomplete="off">`,
    });
  const isOpen = kept === undefined || wish.isNewLogin;
  return html`<fieldset><legend>${words.who}</legend>
<p>${kept === undefined ? words.noSession : words.session(kept.userName, format.instant(kept.expiresAt))}</p>
<details${isOpen && html` open`}><summary>${words.credentials}</summary>
<div class="columns">
${text('clientId', words.clientId, clientId)}
${masked('clientSecret', words.clientSecret, clientSecret, kept && words.secretHint)}
${text('gstin', words.gstin, gstin)}
${text('userName', words.userName, userName)}
${field({
  name: 'password',
  label: words.password,
  control: (attributes) =>
    html`<input ${attributes} type="password" value="${password}" maxlength="200" autocomplete="current-password">`,
})}
</div>
${
  kept !== undefined &&
  html`<p class="check"><input type="checkbox" id="isNewLogin" name="isNewLogin" value="yes"${wish.isNewLogin && html` checked`}> <label for="isNewLogin">${words.newLogin}</label></p>
<p><button class="quiet" type="submit" name="act" value="forget">${words.forget}</button></p>`
}
</details></fieldset>`;
}

function breakField({ messages: { console: words } }: UserVisit, wish: Wish): Markup {
  const possible = breakages.filter(({ id }) => fits(wish.target, id));
  return field({
    name: 'break',
    label: words.breakIt,
    hint: words.breakHint,
    control: (attributes) => html`<select ${attributes}>
<option value="">${words.unbroken}</option>
${possible.map(({ id }) => html`<option value="${id}"${id === wish.breakage && html` selected`}>${words.breakages[id]}</option>\n`)}</select>`,
  });
}

function languageField({ messages: { console: words } }: UserVisit, wish: Wish): Markup {
  return field({
    name: 'in',
    label: words.language,
    control: (attributes) => html`<select ${attributes}>
${sampleLanguages.map(({ id, title }) => html`<option value="${id}"${id === wish.language && html` selected`}>${title}</option>\n`)}</select>`,
  });
}
