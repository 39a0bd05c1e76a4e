import { lexemeOf, type WithLexemes } from './lexemes.ts';

/**
 * The compact JSON text of a bound value: members in the order they stand, which binding made the
 * schema's, and every number exactly as it was sent.
 */
export function writeJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return `{${writeMembers(value)}}`;
  return JSON.stringify(value);
}

/** The members of an object without its braces, to be joined with others. */
export function writeMembers(holder: object & WithLexemes): string {
  const members = holder as Record<string, unknown>;
  let text = '';
  for (const name in members) {
    const value = members[name];
    if (value === undefined || value === null) continue;
    const written = typeof value === 'number' ? lexemeOf(holder, name) : writeJson(value);
    // Names come from a schema, or from us: none of them needs escaping.
    text += `${text === '' ? '' : ','}"${name}":${written}`;
  }
  return text;
}
