import type { Publication } from '../../publications/publications.ts';
import type { AtomEntry } from '../atom.ts';
import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';

/** Something that an officer has published, as an article of a page. */
export const publishedArticle = (
  { format, messages }: Visit,
  { id, day, title, text }: Publication,
): Markup => html`<article id="${id}">
<h2 lang="${languageOf(title)}"><a href="#${id}">${title}</a></h2>
<p class="hint">${messages.frame.ofThisPortal} · ${format.day(day)}</p>
${paragraphsOf(text).map((lines) => html`<p lang="${languageOf(text)}">${inLines(lines)}</p>\n`)}</article>
`;

/** The same as an entry of a feed. */
export const publishedEntry = ({ id, title, text, day: around }: Publication): AtomEntry => ({
  ...{ id, title, text, around },
});

const paragraphsOf = (text: string): string[][] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().split('\n'))
    .filter(([first]) => first !== '');

const inLines = (lines: readonly string[]): Markup =>
  html`${lines.map((line, index) => html`${index > 0 && html`<br>`}${line}`)}`;

/** Officers write in either language of the portal. */
const languageOf = (text: string): string => (/\p{Script=Devanagari}/u.test(text) ? 'hi' : 'en');
