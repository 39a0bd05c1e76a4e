import { html, type Markup } from '../../html.ts';
import { inline } from '../inline.ts';
import type { Faq } from './faq.ts';

/** Questions with their answers. */
export const faqList = (faqs: readonly Faq[]): Markup =>
  html`<div class="faqs" lang="en">
${faqs.map(
  ({ question, answer }) => html`<h3>${inline(question)}</h3>
<p>${inline(answer)}</p>
`,
)}</div>`;
