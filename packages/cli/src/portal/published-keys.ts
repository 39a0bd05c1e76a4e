import { ConnectionError } from '@openirp/client';

/** What an OpenIRP hands out to everybody. */
export const publishedPaths = {
  authPublicKey: '/keys/auth-public-key.pem',
  signingCertificates: '/keys/signing-certificate.pem',
} as const;

const answerMsMax = 10_000;
const pemCharsMax = 256 * 1024;

/** The text of a key that a portal publishes. Rejects with `ConnectionError`. */
export async function publishedKey(url: string, path: string): Promise<string> {
  const place = url.replace(/\/+$/, '') + path;
  const text = await fetched(place);
  if (text.includes('-----BEGIN ') && text.length <= pemCharsMax) return text;
  throw new ConnectionError(`${place} is no PEM file: that is not an OpenIRP`, {
    outcome: 'not sent',
  });
}

async function fetched(place: string): Promise<string> {
  try {
    const signal = AbortSignal.timeout(answerMsMax);
    const response = await fetch(place, { signal, redirect: 'error' });
    if (response.ok) return await response.text();
    throw new Error(`HTTP ${response.status}`);
  } catch (error) {
    // What fetch itself throws says only that it failed.
    const { cause = error } = error as { cause?: unknown };
    throw new ConnectionError(`${place} cannot be fetched`, { cause, outcome: 'not sent' });
  }
}
