import type { ErrorDetail } from '@openirp/core';
import type { CallDetails } from '../../call-log/recorded-call.ts';
import { html, type Markup } from '../html.ts';
import { copyable } from '../parts/copyable.ts';
import { explained } from '../parts/explained.ts';
import { code, facts } from '../parts/facts.ts';
import type { Visit } from '../visit.ts';

/** Explained one by one; what comes behind is in the answer. */
const shownMax = 50;

/** Why a call was refused: every code with what explains it. */
export function refusals(visit: Visit, { refusals: details, info }: CallDetails): Markup | string {
  if (details.length === 0) return '';
  const words = visit.messages.calls.one;
  return html`<section><h2>${words.refusals}</h2>
${details.slice(0, shownMax).map((detail) => refusal(visit, detail))}
${info !== null && html`<h3>${words.info}</h3>${copyable(visit, 'info', JSON.stringify(info, null, 2))}`}
</section>`;
}

function refusal(visit: Visit, { code: errorCode, message, explanation = {} }: ErrorDetail) {
  const words = visit.messages.calls.one;
  const { rule, pointer, expected, actual, allowed, why, cure } = explanation;
  const coded = (text: string | undefined) => (text ? code(text) : undefined);
  const told = (text: string | undefined) => text && explained(visit, text);
  return html`<article class="refusal"><h3><a href="/docs/errors/${errorCode}">${errorCode}</a> <span lang="en">${message}</span></h3>
${facts([
  [words.why, told(why)],
  [words.cure, told(cure)],
  [words.pointer, coded(pointer)],
  [words.expected, told(expected)],
  [words.actual, coded(actual)],
  [words.allowed, allowed && words.fromTo(allowed.from, allowed.to)],
  [words.rule, rule && html`<a href="/docs/rules/${rule}">${rule}</a>`],
])}</article>`;
}
