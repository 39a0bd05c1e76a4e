import { isTranslated, explained as translated } from '../../translations/translate.ts';
import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';

/** A sentence of the specification's explanations (cause, cure, why) as this visitor reads it. */
export const explained = ({ language }: Visit, sentence: string): Markup =>
  language === 'en' || isTranslated(sentence)
    ? html`${translated(sentence, language)}`
    : html`<span lang="en">${sentence}</span>`;
