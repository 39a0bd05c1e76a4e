import { html, type Markup } from '../html.ts';

const lengthMax = 180;
const beforeMax = 60;

/** A piece of a text around the first of some words, the words marked. */
export function excerpt(text: string, words: readonly string[]): Markup | string {
  if (text === '') return '';
  const pattern = patternOf(words);
  const at = pattern === undefined ? 0 : Math.max(0, text.search(pattern));
  const from = at <= beforeMax ? 0 : text.indexOf(' ', at - beforeMax) + 1;
  const piece = text.slice(from, from + lengthMax);
  const isCut = from + lengthMax < text.length;
  return html`${from > 0 && '… '}${marked(isCut ? piece.replace(/\s+\S*$/, '') : piece, pattern)}${isCut && ' …'}`;
}

/** A text with some words marked. */
export const markedWords = (text: string, words: readonly string[]): Markup =>
  marked(text, patternOf(words));

function marked(text: string, pattern: RegExp | undefined): Markup {
  if (pattern === undefined) return html`${text}`;
  // A split at a group keeps what the group caught, at odd places.
  return html`${text.split(pattern).map((piece, at) => (at % 2 === 1 ? html`<mark>${piece}</mark>` : piece))}`;
}

function patternOf(words: readonly string[]): RegExp | undefined {
  const known = words.filter((word) => word !== '').toSorted((a, b) => b.length - a.length);
  if (known.length === 0) return undefined;
  return new RegExp(`(${known.map((word) => RegExp.escape(word)).join('|')})`, 'iu');
}
