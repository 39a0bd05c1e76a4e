import { createHash, type KeyObject, sign, verify, X509Certificate } from 'node:crypto';

/**
 * Signed documents: JWS in compact form, RS256, whose payload has the two claims `data` (a JSON text
 * as a string) and `iss` (wire contract, signed documents).
 */
export interface Signer {
  readonly privateKey: KeyObject;
  /** The first part of every JWS of this key, already in base64url. */
  readonly encodedHeader: string;
  readonly iss: string;
}

/** SHA-1 of a certificate: `kid` is its upper-case hex, `x5t` its base64url. */
export function thumbprint(certificate: X509Certificate): { kid: string; x5t: string } {
  const digest = createHash('sha1').update(certificate.raw).digest();
  return { kid: digest.toString('hex').toUpperCase(), x5t: digest.toString('base64url') };
}

/** The protected header of a certificate's signatures, members in the recorded order. */
export function jwsHeader(certificate: X509Certificate): string {
  const { kid, x5t } = thumbprint(certificate);
  return JSON.stringify({ alg: 'RS256', kid, typ: 'JWT', x5t });
}

/** The payload text that carries a document. */
export const jwsPayload = (data: string, iss: string): string =>
  `{"data":${JSON.stringify(data)},"iss":${JSON.stringify(iss)}}`;

/** What is signed: header and payload in base64url with a dot between. */
export const signingInput = (data: string, { encodedHeader, iss }: Omit<Signer, 'privateKey'>) =>
  `${encodedHeader}.${Buffer.from(jwsPayload(data, iss)).toString('base64url')}`;

/** The RS256 signature of a signing input: 256 bytes for a 2048-bit key. Deterministic. */
export const signatureOf = (input: string, { privateKey }: Pick<Signer, 'privateKey'>): Buffer =>
  sign('RSA-SHA256', Buffer.from(input), privateKey);

/** A complete JWS. */
export const assembleJws = (input: string, signature: Uint8Array): string =>
  `${input}.${Buffer.from(signature).toString('base64url')}`;

/** Signs a document. */
export function signDocument(data: string, signer: Signer): string {
  const input = signingInput(data, signer);
  return assembleJws(input, signatureOf(input, signer));
}

/** A signed document whose signature was found good. */
export interface VerifiedDocument {
  readonly kid: string;
  readonly iss: string;
  /** The document's own JSON text. */
  readonly data: string;
}

/** Why a text is not a document signed by the certificates at hand. */
export class SignatureError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SignatureError';
  }
}

/**
 * Verifies a signed invoice or QR against published certificates (PEM). The header's `kid` names the
 * certificate; no other is tried. Throws `SignatureError`.
 */
export function verifyDocument(jws: string, certificates: readonly string[]): VerifiedDocument {
  const parts = jws.trim().split('.');
  const [header = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3) throw new SignatureError('not a JWS: three parts are expected');
  const { alg, kid } = decoded(header, 'header');
  if (alg !== 'RS256') throw new SignatureError(`signed with ${alg}, not with RS256`);
  const certificate = certificates
    .map((pem) => new X509Certificate(pem))
    .find((known) => thumbprint(known).kid === kid);
  if (certificate === undefined) throw new SignatureError(`no certificate with kid ${kid} at hand`);
  const input = Buffer.from(`${header}.${payload}`);
  const bytes = Buffer.from(signature, 'base64url');
  if (!verify('RSA-SHA256', input, certificate.publicKey, bytes)) {
    throw new SignatureError('the signature does not fit: the document was changed');
  }
  const { data, iss } = decoded(payload, 'payload');
  if (typeof data !== 'string') throw new SignatureError('the payload carries no document');
  return { kid: String(kid), iss: String(iss), data };
}

/** The certificates in a PEM text that may hold several. */
export const certificatesIn = (pem: string): string[] =>
  pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];

function decoded(part: string, name: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Falls through to the one answer for every malformed part.
  }
  throw new SignatureError(`the ${name} is no JSON object`);
}
