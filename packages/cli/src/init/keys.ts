import { readFileSync } from 'node:fs';
import { certificatesIn } from '@openirp/core';
import { publicKeyPem } from '../portal/public-key.ts';
import { publishedKey, publishedPaths } from '../portal/published-keys.ts';
import { UsageError } from '../portal/usage-error.ts';
import type { AdapterSettings, ProfileServer } from '../profile/profile.ts';

export interface KeyFlags {
  readonly publicKey?: string;
  readonly signingCertificate?: string;
}

export interface Keys {
  readonly servers: readonly ProfileServer[];
  readonly authPublicKeyPem: string;
  readonly signingCertificatePem?: string;
}

/** The portal's keys, from files where they are named, else from the portal itself. */
export async function keysOf(
  servers: readonly ProfileServer[],
  { type }: AdapterSettings,
  { publicKey, signingCertificate }: KeyFlags,
): Promise<Keys> {
  const isPublished = type === 'openirp';
  if (publicKey === undefined && !isPublished) {
    throw new UsageError(
      'the public key for logins has to be named with --public-key: it is downloaded by hand where ' +
        'the portal hands it out',
    );
  }
  const certificates = await certificatesOf(isPublished ? servers : [], signingCertificate);
  return {
    ...(publicKey === undefined
      ? await publishedAuthKeys(servers)
      : { servers, authPublicKeyPem: fromFile(publicKey, publicKeyPem) }),
    ...(certificates === '' ? {} : { signingCertificatePem: certificates }),
  };
}

/** The key of the first server; others name theirs where it is another. */
async function publishedAuthKeys(
  servers: readonly ProfileServer[],
): Promise<Pick<Keys, 'servers' | 'authPublicKeyPem'>> {
  const keys = await Promise.all(servers.map(authKeyAt));
  const authPublicKeyPem = keys[0]!;
  const named = servers.map((server, index) =>
    keys[index] === authPublicKeyPem ? server : { ...server, authPublicKeyPem: keys[index]! },
  );
  return { servers: named, authPublicKeyPem };
}

const authKeyAt = async ({ url }: ProfileServer): Promise<string> =>
  publicKeyPem(await publishedKey(url, publishedPaths.authPublicKey));

async function certificatesOf(
  servers: readonly ProfileServer[],
  file: string | undefined,
): Promise<string> {
  if (file !== undefined) return fromFile(file, somePem);
  const texts = await Promise.all(
    servers.map(({ url }) => publishedKey(url, publishedPaths.signingCertificates)),
  );
  return [...new Set(texts.flatMap((text) => certificatesIn(text)))].join('\n');
}

function fromFile(file: string, read: (text: string) => string): string {
  const text = readFileSync(file, 'utf8');
  try {
    return read(text);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}

function somePem(text: string): string {
  const certificates = certificatesIn(text);
  if (certificates.length > 0) return certificates.join('\n');
  throw new Error('there is no certificate in it; PEM is expected');
}
