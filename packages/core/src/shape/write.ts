import { lexemes, type WithLexemes } from './lexemes.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const escaped = /["\\\x00-\x1f\ud800-\udfff]/;

/** The JSON text of a string. Most strings need no escape, and then this is quicker than asking. */
const quoted = (text: string): string => (escaped.test(text) ? JSON.stringify(text) : `"${text}"`);

/**
 * The compact JSON text of a bound value: members in the order they stand, which binding made the
 * schema's, and every number exactly as it was sent.
 */
export function writeJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return `{${writeMembers(value)}}`;
  return JSON.stringify(value);
}

/** The members of an object without its braces, to be joined with others. */
export function writeMembers(holder: object & WithLexemes): string {
  const members = holder as Record<string, unknown>;
  const texts = holder[lexemes];
  let text = '';
  for (const name in members) {
    const value = members[name];
    if (value === undefined || value === null) continue;
    const written = typeof value === 'number' ? (texts?.[name] ?? String(value)) : writeJson(value);
    // Names come from a schema, or from us: none of them needs escaping.
    text += text === '' ? `"${name}":${written}` : `,"${name}":${written}`;
  }
  return text;
}
