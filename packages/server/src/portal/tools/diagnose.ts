import { type Finding, parsePasted, recognise, type SentKind } from '@openirp/core';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { notice } from '../parts/notice.ts';
import { inTurn } from '../turns.ts';
import type { Visit } from '../visit.ts';
import { appKeyIn, formBytesMax, sekIn, textCharsMax } from './crypto-values.ts';
import { diagnoseForm, type Errors, type Values } from './diagnose-form.ts';
import { lookInsideLogins } from './inside-logins.ts';
import { findingItems } from './mistake-list.ts';
import { showTool } from './shelf.ts';

/** Finds the mistake in what a program sent, for anybody. */
export const diagnose: Page = {
  path: '/tools/diagnose',
  get: (visit) =>
    diagnosePage(visit, { text: '', kind: 'auto', sek: '', sealedSek: '', appKey: '' }),
  post: (visit) => inTurn(visit, answer),
};

interface Diagnosis {
  readonly kind: SentKind;
  readonly findings: readonly Finding[];
  readonly tooManyTries: boolean;
}

async function answer(visit: Visit): Promise<Response> {
  const form = await readForm(visit, formBytesMax);
  const values: Values = {
    text: fieldOf(form, 'text'),
    kind: fieldOf(form, 'kind'),
    sek: fieldOf(form, 'sek').trim(),
    sealedSek: fieldOf(form, 'sealedSek').trim(),
    appKey: fieldOf(form, 'appKey').trim(),
  };
  const errors = errorsIn(visit, values);
  if (Object.keys(errors).length > 0) return diagnosePage(visit, values, errors);
  // All ways and keys are tried one after another: one visitor at a time.
  const diagnosis = await visit.work.take(async () => diagnosisOf(visit, values));
  return diagnosePage(visit, values, {}, diagnosis);
}

function diagnosisOf(visit: Visit, values: Values): Diagnosis {
  const { headers, body, kind: guess } = parsePasted(values.text);
  const { kinds } = visit.messages.workbench;
  const isKind = values.kind !== 'auto' && Object.hasOwn(kinds, values.kind);
  const kind = isKind ? (values.kind as SentKind) : guess;
  const look = kind.startsWith('login') ? lookInsideLogins(visit) : 'not allowed';
  const sek = sekIn(values.sek);
  const appKey = appKeyIn(values.appKey);
  const findings = recognise(
    { headers, body, kind },
    {
      ...(sek === undefined ? {} : { sek }),
      ...(appKey === undefined ? {} : { appKey }),
      ...(values.sealedSek === '' ? {} : { sealedSek: values.sealedSek }),
      ...(typeof look === 'function' ? { openWith: look } : {}),
    },
  );
  return { kind, findings, tooManyTries: look === 'too many tries' };
}

function errorsIn({ messages: { workbench } }: Visit, values: Values): Errors {
  const { text, sek, appKey, sealedSek } = values;
  const tooLong = text.length > textCharsMax ? workbench.tooLong : undefined;
  const errors: [keyof Values, string | undefined][] = [
    ['text', text.trim() === '' ? workbench.required : tooLong],
    ['sek', sek !== '' && sekIn(sek) === undefined ? workbench.badKey : undefined],
    ['appKey', appKey !== '' && appKeyIn(appKey) === undefined ? workbench.badKey : undefined],
    ['sealedSek', sealedSek.length > 4096 ? workbench.tooLong : undefined],
  ];
  return Object.fromEntries(errors.filter(([, error]) => error !== undefined));
}

function diagnosePage(
  visit: Visit,
  values: Values,
  errors: Errors = {},
  diagnosis?: Diagnosis,
): Promise<Response> {
  const { workbench: words } = visit.messages;
  const looksInside = visit.user !== undefined && visit.irp.config.environment === 'sandbox';
  return showTool(visit, {
    title: words.diagnoseTitle,
    lead: words.diagnoseLead,
    status: Object.keys(errors).length === 0 ? 200 : 422,
    body: html`${diagnosis !== undefined && results(visit, diagnosis)}
${diagnoseForm(visit, values, errors)}
<p class="hint">${looksInside ? words.insideLogins : words.outsideOnly}</p>
<p class="hint">${words.privacy}</p>`,
  });
}

function results(visit: Visit, { kind, findings, tooManyTries }: Diagnosis): Markup {
  const { workbench: words } = visit.messages;
  return html`<section><h2>${words.findings}</h2>
<p class="hint">${words.takenFor(words.kinds[kind])}</p>
${findings.length === 0 ? notice('plain', words.nothingFound) : findingItems(visit, findings)}
${tooManyTries && notice('plain', words.tooManyTries)}
</section>`;
}
