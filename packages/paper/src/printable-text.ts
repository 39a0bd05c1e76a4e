/** Stands for a character that the fonts lack. */
export const missing = '\uFFFD';

/**
 * What the fonts certainly have: Latin with its accents, Greek, Cyrillic, Vietnamese, punctuation,
 * and the signs of rupee, euro, trade mark and number. No Indian script, no pictures.
 */
const shown =
  '\\x20-\\x7e\\xa1-\\xac\\xae-\\u017f\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03ce' +
  '\\u0400-\\u045f\\u1ea0-\\u1ef9\\u2010\\u2011\\u2013-\\u2015\\u2018-\\u201e\\u2020-\\u2022' +
  '\\u2026\\u2030\\u2032\\u2033\\u2039\\u203a\\u20ac\\u20b9\\u2116\\u2122\\u2212\\ufffd';
const allShown = new RegExp(`^[${shown}]*$`);
/** Marks of direction and other invisible characters, which could make a text read as another. */
const invisible = /[\p{Cc}\p{Cf}]/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text as it can be printed, in one line: blanks of every kind become spaces, invisible characters
 * are left out, and a character that the fonts lack is shown as U+FFFD, one for each that a reader
 * would count.
 */
export function printable(text: string): string {
  if (allShown.test(text)) return text;
  const line = text.normalize('NFC').replace(/\s/g, ' ');
  return Array.from(graphemes.segment(line), ({ segment }) => shownAs(segment)).join('');
}

function shownAs(grapheme: string): string {
  const seen = grapheme.replace(invisible, '');
  return allShown.test(seen) ? seen : missing;
}
