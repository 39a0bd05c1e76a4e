import { X509Certificate } from 'node:crypto';
import { jwsHeader } from '@openirp/core';
import type { Store } from '../store/store.ts';

/** The first parts of every JWS of a store's signing keys. Needs no private key. */
export class SigningHeaders {
  /** PEM, the one in use first. */
  readonly certificates: readonly string[];
  readonly #encoded: ReadonlyMap<string, string>;

  constructor(keys: readonly { readonly kid: string; readonly public_pem: string }[]) {
    this.certificates = keys.map((key) => key.public_pem);
    this.#encoded = new Map(keys.map((key) => [key.kid, encodedHeader(key.public_pem)]));
  }

  static async read({ db }: Store): Promise<SigningHeaders> {
    const keys = await db
      .selectFrom('keys')
      .select(['kid', 'public_pem'])
      .where('purpose', '=', 'signing')
      .orderBy('generation', 'desc')
      .execute();
    return new SigningHeaders(keys);
  }

  /** The first part of every JWS of a key, in base64url. */
  encodedHeader(kid: string): string {
    const header = this.#encoded.get(kid);
    if (header === undefined) throw new Error(`no signing key ${kid}`);
    return header;
  }
}

const encodedHeader = (pem: string): string =>
  Buffer.from(jwsHeader(new X509Certificate(pem))).toString('base64url');
