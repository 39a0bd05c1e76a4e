import type { Step } from '@openirp/core';
import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';
import { copyable } from './copyable.ts';

export interface StepsOptions {
  /** Begins the ids of the values; a page with two lists gives each its own. */
  readonly idPrefix?: string;
  /** What stands below a step's value, such as the line of a program that makes it. */
  readonly beside?: (step: Step) => Markup | undefined;
}

/** Characters of a value beyond which it is folded. */
const openCharsMax = 2048;

/** The steps of sealing, opening or verifying: what each gives and why, to be copied. */
export function steps(visit: Visit, list: readonly Step[], options: StepsOptions = {}): Markup {
  const { idPrefix = 'step', beside } = options;
  return html`<ol class="wire-steps">
${list.map((one, index) => stepItem(visit, one, `${idPrefix}-${index + 1}`, beside?.(one)))}</ol>`;
}

function stepItem(visit: Visit, step: Step, id: string, below: Markup | undefined): Markup {
  const { workbench: words } = visit.messages;
  const { title, text } = words.steps[step.name];
  const count = words.bytes(visit.format.number(String(step.bytes)));
  return html`<li data-step="${step.name}"${step.isBroken && html` class="broken"`}>
<h3>${title} <span class="count">${words.forms[step.form]}, ${count}</span></h3>
${step.isBroken && html`<p class="broken-here"><span aria-hidden="true">✕ </span>${words.brokenHere}</p>`}
<p>${text}</p>
${shown(visit, step, id)}
${below}</li>
`;
}

/** Beyond, a page would be mostly one value. */
const shownCharsMax = 128 * 1024;

/** The value; folded where it is a secret or long, cut where it is very long. */
function shown(visit: Visit, step: Step, id: string): Markup {
  const { workbench: words } = visit.messages;
  const told = (count: number) => visit.format.number(String(count));
  const text = step.value.slice(0, shownCharsMax);
  const isWhole = text.length === step.value.length;
  const value = html`${copyable(visit, id, text)}
${step.isCut && html`<p class="hint">${words.cut(told(step.value.length / 2))}</p>`}
${!isWhole && html`<p class="hint">${words.cutChars(told(text.length), told(step.value.length))}</p>`}`;
  if (step.isSecret) return folded(words.showSecret, value);
  return step.value.length > openCharsMax ? folded(words.showLong, value) : value;
}

const folded = (summary: string, value: Markup): Markup =>
  html`<details><summary>${summary}</summary>
${value}</details>`;
