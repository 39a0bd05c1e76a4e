import { isUtf8 } from 'node:buffer';
import { JsonError, readJson } from '@openirp/core';

/*
 * Takes secrets out of what is kept of a call. What is left says how long they were, which is enough to
 * see that one was missing or cut.
 */

/** What stands in the place of a secret. */
export const masked = (secret: string): string => `•••• ${secret.length} characters`;

const names = 'client[-_]?secret|auth[-_]?token|pass(?:word|phrase)?|pwd|app[-_]?key|sek';
const secretHeader = /secret|token|passw|cookie|authori[sz]ation|app[-_]?key|api[-_]?key|^sek$/i;
const hasSecretName = new RegExp(names, 'i');
const member = new RegExp(
  `"(?:${names})"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*(?:"|$)|[^\\s,}\\]"]+)`,
  'gi',
);
/** The same in a JSON text that stands in a JSON text. */
const innerMember = new RegExp(`\\\\"(?:${names})\\\\"\\s*:\\s*(\\\\".*?(?:\\\\"|$))`, 'gi');
const pair = new RegExp(`(?<![\\w-])(?:${names})=([^&\\s"]+)`, 'gi');

/** A header's value, masked where its name says that it is a secret. */
export const maskedHeader = ([name, value]: readonly [string, string]): [string, string] => [
  name,
  secretHeader.test(name) ? masked(value) : value,
];

/** Headers that carry secrets, for whoever must find the same secrets elsewhere. */
export const isSecretHeader = (name: string): boolean => secretHeader.test(name);

/** A text without the values of members, and of pairs in a query, that are secrets by their names. */
export function maskedText(text: string): string {
  if (!hasSecretName.test(text)) return text;
  const hide = (quote: string) => (all: string, value: string) => {
    const bare = value.startsWith(quote) ? value.slice(quote.length).replace(/\\?"$/, '') : value;
    return `${all.slice(0, all.length - value.length)}${quote}${masked(bare)}${quote}`;
  };
  return text.replace(member, hide('"')).replace(innerMember, hide('\\"')).replace(pair, hide(''));
}

/** Members of a login's body that are no secrets. */
const plainMembers = /^(username|forcerefreshaccesstoken|action)$/i;

/**
 * The body of a login. What is sealed for the portal stays: nobody else opens it. Everything else is
 * masked, by whatever name it goes, for programs that do not seal yet send their password like this.
 */
export function maskedLogin(text: string): string {
  try {
    let isMasked = false;
    const hide = (value: string): string => {
      isMasked = true;
      return masked(value);
    };
    const walk = (value: ReturnType<typeof readJson>, name: string): unknown => {
      if (value instanceof Map) {
        return Object.fromEntries([...value].map(([key, inner]) => [key, walk(inner, key)]));
      }
      if (Array.isArray(value)) return value.map((inner) => walk(inner, name));
      if (plainMembers.test(name) || value === null || typeof value === 'boolean') return value;
      const told = typeof value === 'string' ? value : value.lexeme;
      return isSealedForPortal(told) || told === '' ? told : hide(told);
    };
    const kept = walk(readJson(text), '');
    return isMasked ? JSON.stringify(kept) : text;
  } catch (error) {
    if (error instanceof JsonError) return masked(text);
    throw error;
  }
}

/** One RSA block of the portal's key in base64. */
function isSealedForPortal(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 256 && bytes.toString('base64') === text && !isUtf8(bytes);
}
