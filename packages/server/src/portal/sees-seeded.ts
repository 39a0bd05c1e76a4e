import { type Config, isLoopback } from '../config.ts';
import type { WireContext } from '../wire/from-http.ts';
import type { WireRequest } from '../wire/request.ts';

/** What proxies and tunnels add: whoever asks through one may be anywhere. */
const proxyHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Whether a visitor may see the credentials with which the sandbox was seeded. A portal that listens
 * on loopback alone is reached from elsewhere through a tunnel or proxy, so each request is looked at.
 */
export function seesSeeded(
  { env, req }: WireContext,
  request: WireRequest,
  { sandboxCredentials }: Pick<Config, 'sandboxCredentials'>,
): boolean {
  if (sandboxCredentials !== 'loopback') return sandboxCredentials === 'shown';
  if (proxyHeaders.some((name) => request.header(name) !== undefined)) return false;
  // A call inside the process has no socket, and its address may stand for the header.
  const incoming = env?.incoming;
  const host = request.header('host') ?? (incoming === undefined ? new URL(req.url).host : '');
  const isHere = isLoopback(URL.parse(`http://${host}`)?.hostname ?? '');
  return isHere && (incoming === undefined || isLoopbackAddress(incoming.socket?.remoteAddress));
}

/** IPv4 comes as it is, or inside IPv6 where one socket listens to both. */
const isLoopbackAddress = (address = ''): boolean => isLoopback(address.replace(/^::ffff:/i, ''));
