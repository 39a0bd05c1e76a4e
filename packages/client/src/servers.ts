import { createPublicKey, type KeyObject } from 'node:crypto';
import type {
  ClientOptions,
  Credentials,
  FailOverOptions,
  ServerOptions,
} from './client-options.ts';
import type { Server } from './door/line-parts.ts';

/** These travel in headers; a password does not. */
const headerNames = ['clientId', 'clientSecret', 'userName'] as const;

/** The servers of a client, each with its credentials. Throws `TypeError` for what cannot work. */
export function serversOf(
  options: ClientOptions | FailOverOptions,
): readonly [Server, ...Server[]] {
  requireText('gstin', options.gstin);
  const given: readonly ServerOptions[] =
    'baseUrls' in options ? options.baseUrls : [{ url: options.baseUrl }];
  const [first, ...others] = given.map((one) => serverOf(one, options));
  if (first === undefined) throw new TypeError('baseUrls: at least one server is needed');
  return [first, ...others];
}

function serverOf(own: ServerOptions, common: Credentials): Server {
  const texts = headerNames.map((name) => [name, requireText(name, own[name] ?? common[name])]);
  return {
    ...(Object.fromEntries(texts) as Pick<Server, (typeof headerNames)[number]>),
    password: requireText('password', own.password ?? common.password, /./),
    authPublicKey: publicKeyOf(own.authPublicKeyPem ?? common.authPublicKeyPem),
    url: baseOf(own.url),
    irp: own.irp,
  };
}

/** The text, when it is of the form; one for a header unless told otherwise. Errors do not show it. */
function requireText(name: string, value: string | undefined, form = /^[\x20-\x7e]+$/): string {
  if (typeof value === 'string' && form.test(value)) return value;
  throw new TypeError(`${name}: a text of printable characters is needed`);
}

function publicKeyOf(pem: string | undefined): KeyObject {
  try {
    return createPublicKey(pem ?? '');
  } catch {
    throw new TypeError("authPublicKeyPem: the portal's public key is needed, in PEM");
  }
}

function baseOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError('baseUrl: an address such as https://host is needed');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new TypeError('baseUrl: only scheme, host, port and path may stand in the address');
  }
  return text.replace(/\/+$/, '');
}
