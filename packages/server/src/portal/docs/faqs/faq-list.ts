import { html, type Markup } from '../../html.ts';
import { inline } from '../inline.ts';
import type { Faq } from './faq.ts';

/** The place of a question on a page, by its number within its group. */
export const faqAnchor = (group: string, index: number): string => `${group}-${index + 1}`;

/** The questions of a group with their answers. */
export const faqList = (group: string, faqs: readonly Faq[]): Markup =>
  html`<div class="faqs" lang="en">
${faqs.map(
  ({ question, answer }, index) => html`<h3 id="${faqAnchor(group, index)}">${inline(question)}</h3>
<p>${inline(answer)}</p>
`,
)}</div>`;
