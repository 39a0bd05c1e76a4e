import { states } from './states.ts';

/** Names that the post and old lists use for a state. */
const otherNames: Readonly<Record<string, string>> = {
  'DADRA AND NAGAR HAVELI': '26',
  'DAMAN AND DIU': '26',
  'JAMMU & KASHMIR': '01',
  'NCT OF DELHI': '07',
  ORISSA: '21',
  PONDICHERRY: '34',
  UTTARANCHAL: '05',
};

/** Spellings differ in case, spaces, `&` and a leading article. */
const key = (name: string): string =>
  name
    .toUpperCase()
    .replaceAll('&', ' AND ')
    .replace(/^\s*THE\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();

const byName = new Map([
  ...states
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ name, code }) => [key(name), code] as const),
  ...Object.entries(otherNames).map(([name, code]) => [key(name), code] as const),
]);

/** The GST code of a state by its name, as the post office directory and people write it. */
export const stateByName = (name: string): string | undefined => byName.get(key(name));
