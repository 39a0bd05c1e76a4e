import type { Claims, DocumentKind } from './verification.ts';

type Members = Record<string, unknown>;

/** Reads what a text in the form of a JWS says of itself, as far as that can be read. */
export function claimsOf(jws: string): Claims {
  const [header, payload] = jws.split('.');
  const { alg, kid } = objectIn(header) ?? {};
  const { iss, data } = objectIn(payload) ?? {};
  const document = textOf(data);
  return {
    alg: textOf(alg),
    kid: textOf(kid),
    iss: textOf(iss),
    data: document,
    kind: document === undefined ? undefined : kindOf(document),
  };
}

/** What a document is. A QR code tells the seller's GSTIN on its first level, an invoice does not. */
export function kindOf(data: string): DocumentKind {
  const document = parsed(data);
  if (document === undefined) return 'other';
  if ('SellerDtls' in document && 'Irn' in document) return 'invoice';
  return 'SellerGstin' in document && 'Irn' in document ? 'qr-code' : 'other';
}

/** The IRN that a document names. */
export const irnIn = (data: string): string | undefined => textOf(parsed(data)?.Irn);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const objectIn = (part = ''): Members | undefined =>
  parsed(Buffer.from(part, 'base64url').toString('utf8'));

function parsed(text: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Members) : undefined;
  } catch {
    return undefined;
  }
}
