import type { Config } from '../config.ts';
import type { WireRequest } from '../wire/request.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What browsers let pages do; `(self)` lets a page ask for the camera. */
export const permissions = (camera: '()' | '(self)'): string =>
  `camera=${camera}, geolocation=(), microphone=(), payment=(), usb=()`;

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissions('()'),
  // Not `no-referrer`: with that, browsers send `Origin: null` with the portal's own forms.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const yearSeconds = 365 * 86_400;

/** Adds what every answer of the portal says about itself to browsers. */
export function secure(response: Response, { publicUrl }: Pick<Config, 'publicUrl'>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  if (publicUrl.startsWith('https://')) {
    response.headers.set('strict-transport-security', `max-age=${yearSeconds}`);
  }
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
}

/**
 * Whether a form comes from a page of this portal. Browsers say so themselves: by `Sec-Fetch-Site`
 * over TLS and on loopback, by `Origin` everywhere. A form without either comes from no browser.
 */
export function isOwnForm(request: WireRequest, ownOrigins: readonly string[]): boolean {
  const site = request.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  return ownOrigins.includes(request.header('origin') ?? '');
}
