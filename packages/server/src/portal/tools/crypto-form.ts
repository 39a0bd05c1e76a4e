import type { BreakageId } from '@openirp/core';
import { html, type Markup } from '../html.ts';
import { field } from '../parts/field.ts';
import type { Visit } from '../visit.ts';
import { loginBreakages, payloadBreakages } from './crypto-deeds.ts';
import type { Deed, Errors, Values } from './crypto-values.ts';

/** The form of what the workbench is to do. */
export function cryptoForm(visit: Visit, deed: Deed, values: Values, errors: Errors): Markup {
  const { workbench: words } = visit.messages;
  const pieces = piecesOf(visit, values, errors);
  const fields: Readonly<Record<Deed, readonly Markup[]>> = {
    login: [
      ...[
        pieces.version(),
        pieces.line('userName'),
        pieces.password(),
        pieces.line('appKey', words.appKeyHint),
      ],
      ...[pieces.forceRefresh(), pieces.breakage(loginBreakages)],
    ],
    sek: [pieces.line('appKey', words.appKeyHint), pieces.line('sealedSek', words.sealedSekHint)],
    seal: [
      ...[pieces.line('sek', words.sekHint), pieces.text('payload')],
      ...[pieces.envelope(), pieces.breakage(payloadBreakages)],
    ],
    open: [pieces.line('sek', words.sekHint), pieces.text('body', words.bodyHint)],
  };
  // Enter presses the first button of a form, which must not be the one for another AppKey.
  return html`<form class="form" method="post" action="/tools/crypto?do=${deed}" enctype="multipart/form-data">
${fields[deed]}
<p class="next"><button type="submit">${words.submits[deed]}</button>
${deed === 'login' && html`<button class="quiet" type="submit" name="act" value="make">${words.makeAppKey}</button>`}</p>
</form>`;
}

type LineName = 'userName' | 'appKey' | 'sealedSek' | 'sek';
type TextName = 'payload' | 'body';

function piecesOf({ messages: { workbench: words } }: Visit, values: Values, errors: Errors) {
  const line = (name: LineName, hint?: string) =>
    field({
      name,
      label: words[name],
      hint,
      error: errors[name],
      control: (attributes) =>
        html`<input ${attributes} type="text" value="${values[name] ?? ''}" autocomplete="off" autocapitalize="off" spellcheck="false">`,
    });
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]) =>
    field({
      name,
      label,
      control: (attributes) => html`<select ${attributes}>
${options.map(([value, title]) => html`<option value="${value}"${value === (values[name] ?? '') && html` selected`}>${title}</option>`)}
</select>`,
    });
  return {
    line,
    text: (name: TextName, hint?: string) =>
      field({
        name,
        label: words[name],
        hint,
        error: errors[name],
        control: (attributes) =>
          // The first line end of a text area is not part of its text.
          html`<textarea ${attributes} rows="8" spellcheck="false" autocomplete="off">\n${values[name] ?? ''}</textarea>`,
      }),
    password: () =>
      field({
        name: 'password',
        label: words.password,
        error: errors.password,
        control: (attributes) =>
          html`<input ${attributes} type="password" value="${values.password ?? ''}" autocomplete="new-password">`,
      }),
    forceRefresh: () =>
      select('forceRefresh', words.forceRefresh, [
        ['false', 'false'],
        ['true', 'true'],
      ]),
    version: () =>
      select('version', words.version, [
        ['v1.04', 'v1.04'],
        ['v1.03', 'v1.03'],
      ]),
    envelope: () => select('envelope', words.envelope, Object.entries(words.envelopes)),
    breakage: (ids: readonly BreakageId[]) =>
      select('breakage', words.breakage, [
        ['', words.noBreakage],
        ...ids.map((id) => [id, words.mistakes[id].title] as const),
      ]),
  };
}
