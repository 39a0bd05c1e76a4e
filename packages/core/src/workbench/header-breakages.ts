import { gstinCheckCharacter } from '../gstin.ts';
import type { HeaderBreakage } from './breakages.ts';

/** The headers that say who calls, by the name that they have once case, `-` and `_` are gone. */
export const callerHeaders = {
  clientid: 'client_id',
  clientsecret: 'client_secret',
  gstin: 'Gstin',
  username: 'user_name',
  authtoken: 'AuthToken',
} as const;

export type CallerHeader = keyof typeof callerHeaders;

/** A header's name without letter case, `-` and `_`, in which working clients differ. */
export const plainHeaderName = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');

const dropped: Partial<Record<HeaderBreakage, CallerHeader>> = {
  'missing-client-id': 'clientid',
  'missing-client-secret': 'clientsecret',
  'missing-gstin': 'gstin',
  'missing-user-name': 'username',
  'missing-auth-token': 'authtoken',
};

const changed: Partial<Record<HeaderBreakage, [CallerHeader, (value: string) => string]>> = {
  'unknown-token': ['authtoken', (token) => (token === '' ? 'x'.repeat(25) : otherEnd(token))],
  'wrong-client-secret': ['clientsecret', otherEnd],
  'wrong-gstin': ['gstin', otherGstin],
};

/** A copy of some headers with one mistake made in them. */
export function breakHeaders(
  headers: Readonly<Record<string, string>>,
  breakage: HeaderBreakage,
): Record<string, string> {
  const [name, change] = changed[breakage] ?? [];
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([header]) => plainHeaderName(header) !== dropped[breakage])
      .map(([header, value]) => [
        header,
        change !== undefined && plainHeaderName(header) === name ? change(value) : value,
      ]),
  );
}

/** A text of the same shape that ends otherwise. */
export function otherEnd(text: string): string {
  const last = text.at(-1) ?? '';
  const other = /[0-9]/.test(last) ? (last === '0' ? '1' : '0') : /x/i.test(last) ? 'y' : 'x';
  return text.slice(0, -1) + (/[A-Z]/.test(last) ? other.toUpperCase() : other);
}

/** Another registration of the same PAN in the same state: well formed, and not this user's. */
function otherGstin(gstin: string): string {
  if (gstin.length !== 15) return otherEnd(gstin);
  const entity = gstin[12] === '9' ? '8' : '9';
  const first = gstin.slice(0, 12) + entity + gstin[13];
  return first + gstinCheckCharacter(first);
}
