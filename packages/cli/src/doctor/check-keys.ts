import { X509Certificate } from 'node:crypto';
import { certificatesIn } from '@openirp/core';
import { fingerprint, publicKeyPem } from '../portal/public-key.ts';
import { publishedKey, publishedPaths } from '../portal/published-keys.ts';
import type { Profile, ProfileServer } from '../profile/profile.ts';
import { broken, type Finding, ok, reasonOf, warning } from './finding.ts';

const dayMs = 86_400_000;
const expiryDaysMin = 30;

/** Whether the profile's key for logins is the portal's. */
export async function checkPublicKey(server: ProfileServer, profile: Profile): Promise<Finding> {
  const check = 'public key';
  const own = fingerprintOf(server.authPublicKeyPem ?? profile.authPublicKeyPem);
  const cure = 'Make the profile anew: irp init --force';
  if (own === undefined) return broken(check, 'the one in the profile is none', cure);
  const shown = `SHA-256 ${own}`;
  if (profile.adapter.type !== 'openirp') {
    return ok(check, `${shown}; the portal does not serve it, so compare it by hand`);
  }
  try {
    const served = publicKeyPem(await publishedKey(server.url, publishedPaths.authPublicKey));
    if (fingerprint(served) === own) return ok(check, `${shown}, as the portal serves it`);
    const other = `the portal serves another one: SHA-256 ${fingerprint(served)}`;
    return broken(check, other, `If the portal has changed it: ${cure}`);
  } catch (error) {
    return warning(check, reasonOf(error), 'Is this an OpenIRP? If not, choose another --adapter.');
  }
}

function fingerprintOf(pem: string): string | undefined {
  try {
    return fingerprint(pem);
  } catch {
    return undefined;
  }
}

/** Whether answers can be verified, and for how long. */
export async function checkSigning(
  { url }: ProfileServer,
  { adapter, signingCertificatePem = '' }: Profile,
  now: number,
): Promise<Finding> {
  const check = 'signing certificate';
  const anew = 'Make the profile anew with them: irp init --force';
  const own = certificatesOf(signingCertificatePem);
  const [newest] = own.toSorted((one, other) => endOf(other) - endOf(one));
  if (newest === undefined) return warning(check, 'none: answers are not verified', anew);
  if (adapter.type === 'openirp') {
    const served = await publishedKey(url, publishedPaths.signingCertificates).catch(() => '');
    const known = new Set(own.map(({ fingerprint256 }) => fingerprint256));
    const strange = certificatesOf(served).filter((one) => !known.has(one.fingerprint256));
    if (strange.length > 0) return broken(check, 'the portal signs with another one as well', anew);
  }
  const days = Math.floor((endOf(newest) - now) / dayMs);
  const found = `valid till ${new Date(endOf(newest)).toISOString().slice(0, 10)}`;
  if (days < 0) return broken(check, `no longer valid: ${found}`, anew);
  if (days >= expiryDaysMin) return ok(check, found);
  return warning(check, `${found}: ${days} days`, `${anew}, when the portal has a new one`);
}

function certificatesOf(pem: string): X509Certificate[] {
  try {
    return certificatesIn(pem).map((one) => new X509Certificate(one));
  } catch {
    return [];
  }
}

const endOf = ({ validTo }: X509Certificate): number => Date.parse(validTo);
