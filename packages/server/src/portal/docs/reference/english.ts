import { html, type Markup } from '../../html.ts';
import type { Visit } from '../../visit.ts';

/** A text that is English in every language, marked as such where the page is not. */
export const english = ({ language }: Visit, text: string): Markup | string =>
  language === 'en' ? text : html`<span lang="en">${text}</span>`;
