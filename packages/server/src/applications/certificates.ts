import { X509Certificate } from 'node:crypto';

/**
 * The certificates (PEM) in a text. Throws when there is none, or one cannot be read: nobody would be
 * trusted, and nobody would be told.
 */
export function certificatesIn(text: string): string[] {
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (found === null) throw new Error('the file holds no certificate (PEM)');
  for (const [index, pem] of found.entries()) {
    if (!isCertificate(pem)) throw new Error(`certificate ${index + 1} cannot be read`);
  }
  return found;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).publicKey.type === 'public';
  } catch {
    return false;
  }
}
