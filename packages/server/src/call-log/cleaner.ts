import { masked, maskSource } from './mask.ts';
import type { RecordedCall } from './recorded-call.ts';
import { isSecretHeader } from './secret-names.ts';

/** Shorter ones would be found where they are not meant. */
const secretCharsMin = 8;
const secretsMax = 100;
/** These first: the wire's own, wherever among all headers they came. */
const wireSecret = /^(?:client[-_]?secret|auth[-_]?token)$/i;

/**
 * Takes a call's secrets out of whatever holds texts, where their names do not give them away. Done in one
 * pass, which leaves masks alone: a secret may be made of a mask's own words.
 */
export function cleanerOf({ headers, secrets }: RecordedCall): <T>(value: T) => T {
  const sent = headers.filter(([name]) => isSecretHeader(name));
  const own = sent.filter(([name]) => wireSecret.test(name));
  const ordered = [...secrets, ...[...own, ...sent].map(([, value]) => value.trim())];
  const long = ordered.filter(({ length }) => length >= secretCharsMin);
  const known = [...new Set(long)].slice(0, secretsMax).flatMap(spellings);
  if (known.length === 0) return (value) => value;
  const longestFirst = [...new Set(known)].toSorted((one, other) => other.length - one.length);
  const alternatives = [maskSource, ...longestFirst.map(literally)];
  const pattern = new RegExp(alternatives.join('|'), 'g');
  const hide = (found: string) => (found.startsWith('••••') ? found : masked(found));
  const clean = <T>(value: T): T => {
    if (typeof value === 'string') return value.replace(pattern, hide) as T;
    if (Array.isArray(value)) return value.map(clean) as T;
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(([name, inner]) => [name, clean(inner)]);
    return Object.fromEntries(members) as T;
  };
  return clean;
}

/** As it is, as it stands in a JSON text, and as it stands in a query. */
const spellings = (secret: string): string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret.toWellFormed()),
];

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
