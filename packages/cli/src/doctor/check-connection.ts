import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecure, type TLSSocket } from 'node:tls';
import { broken, type Finding, ok, reasonOf, warning } from './finding.ts';

const connectMsMax = 10_000;
const dayMs = 86_400_000;
/** Certificates are renewed before they are this close to their end. */
const expiryDaysMin = 14;

/** Name, connection, and over HTTPS the certificate: each only when the one before is well. */
export async function checkConnection(url: string, now: number): Promise<Finding[]> {
  const { protocol, hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const isSecure = protocol === 'https:';
  const named = await checkName(host);
  if (named.state === 'broken') return [named];
  const target = { host, port: Number(port) || (isSecure ? 443 : 80) };
  return [named, ...(isSecure ? await checkTls(target, now) : [await checkPlain(target)])];
}

async function checkName(host: string): Promise<Finding> {
  try {
    const addresses = await lookup(host, { all: true });
    return ok('address', `${host} is ${addresses.map(({ address }) => address).join(', ')}`);
  } catch (error) {
    return broken(
      'address',
      `${host} is not known (${reasonOf(error)})`,
      "Correct the portal's address in the profile, or this machine's DNS.",
    );
  }
}

interface Target {
  readonly host: string;
  readonly port: number;
}

async function checkPlain(target: Target): Promise<Finding> {
  const found = await connected(connectPlain(target), 'connect');
  if ('reason' in found) return unreachable(target, found.reason);
  found.socket.destroy();
  return ok('connection', `port ${target.port} answers, without TLS`);
}

async function checkTls(target: Target, now: number): Promise<Finding[]> {
  const { host } = target;
  // A server that is not trusted is looked at all the same, to say what is wrong with it.
  const options = { ...target, rejectUnauthorized: false, minVersion: 'TLSv1' } as const;
  const name = /^[\d.]+$|:/.test(host) ? {} : { servername: host };
  const found = await connected(connectSecure({ ...options, ...name }), 'secureConnect');
  if ('reason' in found) return [unreachable(target, found.reason)];
  const socket = found.socket as TLSSocket;
  const { authorizationError } = socket;
  const version = socket.getProtocol() ?? 'TLS';
  const validTo = Date.parse(socket.getPeerCertificate().valid_to);
  socket.destroy();
  return [
    ok('connection', `port ${target.port} answers`),
    checkVersion(version),
    authorizationError ? distrusted(host, authorizationError) : checkExpiry(validTo, now),
  ];
}

async function connected(
  socket: Socket,
  event: string,
): Promise<{ socket: Socket } | { reason: string }> {
  try {
    await once(socket, event, { signal: AbortSignal.timeout(connectMsMax) });
    return { socket };
  } catch (error) {
    socket.destroy();
    const isLate = error instanceof Error && error.name === 'AbortError';
    return { reason: isLate ? `nothing within ${connectMsMax / 1000} seconds` : reasonOf(error) };
  }
}

const unreachable = ({ port }: Target, reason: string): Finding =>
  broken(
    'connection',
    `port ${port}: ${reason}`,
    'Is the portal running, is the address right, and does a firewall let you through?',
  );

const checkVersion = (version: string): Finding =>
  /^TLSv1\.[23]$/.test(version)
    ? ok('TLS', version)
    : broken('TLS', `${version} alone`, 'Have the server offer TLS 1.2 or later.');

const distrusted = (host: string, reason: unknown): Finding =>
  broken(
    'server certificate',
    `not trusted: ${reason}`,
    `Have ${host} serve a certificate of its name with its whole chain; name a private authority in NODE_EXTRA_CA_CERTS.`,
  );

function checkExpiry(validTo: number, now: number): Finding {
  const check = 'server certificate';
  const days = Math.floor((validTo - now) / dayMs);
  const found = `trusted, valid till ${new Date(validTo).toISOString().slice(0, 10)}`;
  if (days >= expiryDaysMin) return ok(check, found);
  return warning(check, `${found}: ${days} days`, "Have the portal's operator renew it.");
}
