import { lexemeOf, type WithLexemes } from '../shape/lexemes.ts';
import type { Random } from './random.ts';

/**
 * The JSON text of an invoice as careless programs write it: names in another letter case and
 * order, blanks, nulls, members nobody knows, escapes that need not be. It reads to the same.
 */
export function looseText(value: unknown, random: Random): string {
  if (Array.isArray(value)) {
    return bracketed(
      '[',
      value.map((entry) => looseText(entry, random)),
      ']',
      random,
    );
  }
  if (typeof value === 'object' && value !== null) {
    return bracketed('{', looseMembers(value, random), '}', random);
  }
  const text = JSON.stringify(value);
  return random.chance(0.2) ? text.replaceAll('/', '\\/') : text;
}

function looseMembers(holder: object & WithLexemes, random: Random): string[] {
  const members: string[] = [];
  for (const [name, value] of Object.entries(holder)) {
    const written = typeof value === 'number' ? lexemeOf(holder, name)! : looseText(value, random);
    const member = `${JSON.stringify(respelled(name, random))}:${blank(random)}${written}`;
    // Members have no order; some programs sort theirs.
    members.splice(random.chance(0.8) ? members.length : 0, 0, member);
  }
  if (random.chance(0.2)) members.push('"EcomNote":null');
  if (random.chance(0.1)) members.unshift('"x-Own":{"Id":[1,2.50,"three"]}');
  return members;
}

function respelled(name: string, random: Random): string {
  if (random.chance(0.6)) return name;
  return random.pick([
    name.toLowerCase(),
    name.toUpperCase(),
    name.charAt(0).toLowerCase() + name.slice(1),
  ]);
}

const bracketed = (open: string, parts: string[], close: string, random: Random): string =>
  open + blank(random) + parts.join(`,${blank(random)}`) + blank(random) + close;

const blank = (random: Random): string => random.pick(['', '', '', ' ', '\n', '\r\n\t']);
