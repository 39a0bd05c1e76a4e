import type { Step, StepName } from '@openirp/core';
import {
  type SampleLanguage,
  type StepName as SampleStep,
  sampleLanguages,
  stepSnippet,
} from '../../samples/index.ts';
import { html, type Markup } from '../html.ts';
import { copyable } from '../parts/copyable.ts';
import type { Visit } from '../visit.ts';

/** Which piece of a program makes a step's value; steps that follow from it need none of their own. */
const pieces: Readonly<Partial<Record<StepName, SampleStep>>> = {
  'login-json': 'login-json',
  'login-rsa': 'seal-login-v1.04',
  'app-key-rsa': 'seal-login-v1.03',
  'sek-opened': 'open-sek',
  'payload-base64': 'seal-payload',
  'answer-http': 'send',
  'answer-opened': 'open-payload',
  'jws-verified': 'verify-signed',
};

/** The language that a form or address names; TypeScript where it names none. */
export const languageOf = (text: string | null): SampleLanguage =>
  sampleLanguages.find(({ id }) => id === text)?.id ?? 'typescript';

/** The code that makes a step, in the reader's language, folded away below it. */
export function stepCode(
  visit: Visit,
  language: SampleLanguage,
  idPrefix: string,
  { name }: Step,
): Markup | undefined {
  const piece = pieces[name];
  if (piece === undefined) return undefined;
  const words = visit.messages.console;
  const { title } = sampleLanguages.find(({ id }) => id === language)!;
  return html`<details class="step-code"><summary>${words.code}: ${title}</summary>
${copyable(visit, `${idPrefix}-code-${name}`, stepSnippet(language, piece))}</details>`;
}
