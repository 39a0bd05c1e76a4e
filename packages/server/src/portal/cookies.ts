import { parse, serialize } from 'hono/utils/cookie';
import type { Config } from '../config.ts';
import type { WireRequest } from '../wire/request.ts';

/** Cookies of the portal. None of them is for scripts. */
export type CookieName =
  | 'session'
  | 'organisation'
  | 'officer'
  /** The token by which codes that were sent can be typed in. */
  | 'codes'
  | 'language'
  | 'theme';

const isSecure = ({ publicUrl }: Pick<Config, 'publicUrl'>): boolean =>
  publicUrl.startsWith('https://');

/** With the prefix a browser takes the cookie over TLS from this host alone. */
const fullName = (name: CookieName, config: Pick<Config, 'publicUrl'>): string =>
  `${isSecure(config) ? '__Host-' : ''}openirp-${name}`;

/** The value of a cookie that came with a request. */
export function cookieOf(
  request: Pick<WireRequest, 'header'>,
  name: CookieName,
  config: Pick<Config, 'publicUrl'>,
): string | undefined {
  const full = fullName(name, config);
  return parse(request.header('cookie') ?? '', full)[full];
}

/** A `Set-Cookie` header; 0 seconds take the cookie away. */
export const setCookie = (
  name: CookieName,
  value: string,
  maxAgeSeconds: number,
  config: Pick<Config, 'publicUrl'>,
): string =>
  serialize(fullName(name, config), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(config),
    maxAge: maxAgeSeconds,
  });
