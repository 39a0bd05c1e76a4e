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

/** The value; folded where it is a secret or long. */
function shown(visit: Visit, step: Step, id: string): Markup {
  const { workbench: words } = visit.messages;
  const shownBytes = visit.format.number(String(step.value.length / 2));
  const value = html`${copyable(visit, id, step.value)}
${step.isCut && html`<p class="hint">${words.cut(shownBytes)}</p>`}`;
  if (step.isSecret) return folded(words.showSecret, value);
  return step.value.length > openCharsMax ? folded(words.showLong, value) : value;
}

const folded = (summary: string, value: Markup): Markup =>
  html`<details><summary>${summary}</summary>
${value}</details>`;
