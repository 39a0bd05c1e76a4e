import { lexemeOf, type WithLexemes } from './lexemes.ts';

/**
 * The compact JSON text of a bound value: members in the order they stand, which binding made the
 * schema's, and every number exactly as it was sent.
 */
export function writeJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return `{${writeMembers(value)}}`;
  return JSON.stringify(value);
}

/** The members of an object without its braces, to be joined with others. */
export function writeMembers(holder: object & WithLexemes): string {
  let text = '';
  for (const [name, value] of Object.entries(holder)) {
    if (value === undefined || value === null) continue;
    const written = typeof value === 'number' ? lexemeOf(holder, name) : writeJson(value);
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${written}`;
  }
  return text;
}
