import { JsonError, readJson } from '@openirp/core';
import { maskedJson } from './mask-json.ts';
import { isSecretHeader, isSecretName, secretWords } from './secret-names.ts';

/*
 * Takes secrets out of what is kept of a call. What is left says how long they were, which is enough to
 * see that one was missing or cut.
 */

/** What stands in the place of a secret. */
export const masked = (secret: string): string => `•••• ${secret.length} characters`;

/** Source of a pattern for what stands there. */
export const maskSource = '•••• \\d+ characters';
const wholeMask = new RegExp(`^${maskSource}$`);

/** Masks a secret, unless that was done before or there is none. */
export const maskedOnce = (secret: string): string =>
  secret === '' || wholeMask.test(secret) ? secret : masked(secret);

/** A header's value, masked where its name says that it is a secret. */
export const maskedHeader = ([name, value]: readonly [string, string]): [string, string] => [
  name,
  isSecretHeader(name) ? masked(value) : maskedText(value),
];

/** Where this finds nothing there is no secret's name, in clear or escaped. */
const mayName = /pass|pwd|secret|token|key|sek|\\u00|%[4-7]/i;
/** Nor is there one where nothing stands behind a name; sealed texts end so, if at all. */
const mayFollow = /[:=>][^=]/;

/** A text without the values of members, and of pairs in a query, that are secrets by their names. */
export function maskedText(text: string): string {
  if (!mayName.test(text) || !mayFollow.test(text)) return text;
  return isJson(text) ? maskedJson(text, maskedText, maskedOnce) : maskedLoosely(text);
}

/** JSON that may have members, itself or in a text that it holds. */
function isJson(text: string): boolean {
  if (!/^\s*[[{"]/.test(text)) return false;
  try {
    readJson(text);
    return true;
  } catch (error) {
    if (error instanceof JsonError) return false;
    throw error;
  }
}

/** Behind a quoted name, however often it was escaped, or behind a bare one and its `=`. */
const separator = '(?:\\\\*["\']\\s{0,40}[:=]\\s{0,40}| ?=(?!=?(?:["\'\\s&]|$)) ?| ?=(?=["\']))';
const quoted = '(\\\\*)(["\'])([^]*?)(?:(?<!\\\\)\\2\\3|$)';
/** Where a broken text's object or list ends is not known: everything behind it goes. */
const nested = '([[{][^]*)';
const bare = '(?!(?:true|false|null)\\b)([^\\s"\'&,}\\]][^\\s"&,}\\]]*)';
const named = new RegExp(
  `((?:${secretWords})[\\w .-]{0,40}${separator})(?:${quoted}|${nested}|${bare})`,
  'gi',
);
const element = new RegExp(`(<[\\w:.-]{0,40}?(?:${secretWords})[\\w.-]{0,40}>)([^<]+)`, 'gi');
const encodedPair = /(?<![\w%.+~-])((?:[\w.+~-]|%[0-9a-f]{2}){1,100})=([^&\s"]+)/gi;
const escapedCharacter = /(?<!\\)\\+u00([3-7][0-9a-f])/gi;

/** A text that is no JSON, or broken: what looks like a secret and its name. */
function maskedLoosely(text: string): string {
  const plain = text.replace(escapedCharacter, (all, code) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return /\w/.test(character) ? character : all;
  });
  const hidden = plain
    .replace(named, (_all, name, escapes = '', quote = '', inside, whole, value) => {
      const hide = maskedOnce(inside ?? whole ?? value);
      return `${name}${escapes}${quote}${hide}${escapes}${quote}`;
    })
    .replace(element, (_all, name, value) => `${name}${maskedOnce(value)}`)
    .replace(encodedPair, (all, name, value) =>
      isEncodedSecret(name) ? `${name}=${maskedOnce(value)}` : all,
    );
  return hidden === plain ? text : hidden;
}

function isEncodedSecret(name: string): boolean {
  if (!name.includes('%') && !name.includes('+')) return false;
  try {
    return isSecretName(decodeURIComponent(name.replaceAll('+', ' ')));
  } catch {
    return false;
  }
}
