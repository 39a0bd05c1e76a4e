import { explained } from '../../translations/translate.ts';
import { html, type Markup, nothing } from '../html.ts';
import type { Visit } from '../visit.ts';

const piece = /`([^`]+)`|\[([^\]]+)\]\((\/[^)\s]*)\)/g;

/** Text with `code` and [links](/docs) in it as markup; everything else is escaped. */
export function inline(text: string): Markup {
  const parts: (Markup | string)[] = [];
  let end = 0;
  for (const { 0: whole, 1: code, 2: name, 3: path, index } of text.matchAll(piece)) {
    parts.push(text.slice(end, index));
    parts.push(
      code === undefined ? html`<a href="${path}">${name}</a>` : html`<code>${code}</code>`,
    );
    end = index + whole.length;
  }
  parts.push(text.slice(end));
  return html`${parts}`;
}

/** The same as plain text. */
export const plain = (text: string): string =>
  text.replace(piece, (_whole, code: string | undefined, name: string) => code ?? name);

/** Paragraphs of such text. */
export const prose = (...paragraphs: readonly string[]): Markup =>
  html`${paragraphs.map((one) => html`<p>${inline(one)}</p>\n`)}`;

/** A list of such texts. */
export const bullets = (...entries: readonly string[]): Markup =>
  html`<ul class="prose">
${entries.map((one) => html`<li>${inline(one)}</li>\n`)}</ul>`;

/** The same in an order that counts. */
export const numbered = (...entries: readonly string[]): Markup =>
  html`<ol class="prose">
${entries.map((one) => html`<li>${inline(one)}</li>\n`)}</ol>`;

/** An English sentence of a definition: in the visitor's language where it has a translation. */
export function sentence({ language }: Pick<Visit, 'language'>, text: string): Markup | string {
  if (language === 'en' || text === nothing) return text;
  const told = explained(text, language);
  return told === text ? html`<span lang="en">${text}</span>` : told;
}
