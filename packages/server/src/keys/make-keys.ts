import { createHash, generateKeyPair, webcrypto, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { thumbprint } from '@openirp/core';

/** A new key pair, ready to be kept: private part in PKCS#8 DER, public part in PEM. */
export interface NewKey {
  readonly kid: string;
  readonly privateKey: Buffer;
  readonly publicPem: string;
}

/** The key pair to which clients encrypt their logins: RSA-2048, no certificate. */
export async function makeAuthKey(): Promise<NewKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
  });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return {
    kid: createHash('sha256').update(spki).digest('hex'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

const validityYears = 3;

/** The key pair that signs invoices, with a self-signed X.509 certificate for its public part. */
export async function makeSigningKey(commonName: string, now: number): Promise<NewKey> {
  // Loaded only here: the library is large, and needed once in the life of a key.
  await import('reflect-metadata');
  const x509 = await import('@peculiar/x509');
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
  };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + validityYears);
  const made = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name: `CN=${commonName}`,
      // A day earlier, for verifiers whose clock is behind.
      notBefore: new Date(now - 86_400_000),
      notAfter,
      signingAlgorithm: algorithm,
      // The same pair under the name that browsers have for it.
      keys: keys as never,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(
          x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
          true,
        ),
      ],
    },
    webcrypto as never,
  );
  const certificate = new X509Certificate(Buffer.from(made.rawData));
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    kid: thumbprint(certificate).kid,
    privateKey: Buffer.from(pkcs8),
    publicPem: certificate.toString(),
  };
}
