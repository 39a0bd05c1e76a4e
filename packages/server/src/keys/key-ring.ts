import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { jwsHeader, type Signer } from '@openirp/core';
import type { Store } from '../store/store.ts';
import type { KeysTable } from '../store/tables.ts';
import { makeAuthKey, makeSigningKey, type NewKey } from './make-keys.ts';
import { SigningHeaders } from './signing-headers.ts';
import type { Vault } from './vault.ts';

type Purpose = KeysTable['purpose'];

/** A signer that also knows the name of its key. */
export interface NamedSigner extends Signer {
  readonly kid: string;
}

export interface KeyRingOptions {
  readonly store: Store;
  readonly vault: Vault;
  /** UTC epoch milliseconds. */
  readonly now: number;
  /** `iss` of signed documents, and the certificate's common name. */
  readonly issuer: string;
}

/**
 * The portal's keys. The newest generation of each purpose is in use; the certificates of older
 * signing keys stay published, so that whatever they signed can be verified.
 */
export class KeyRing {
  readonly authPrivateKey: KeyObject;
  readonly authPublicKeyPem: string;
  readonly signer: NamedSigner;
  /** Of every signing key, the one in use first. */
  readonly headers: SigningHeaders;

  private constructor(auth: KeysTable, signing: readonly KeysTable[], options: KeyRingOptions) {
    const { vault, issuer } = options;
    const current = signing[0]!;
    this.authPrivateKey = privateKeyOf(auth, vault);
    this.authPublicKeyPem = auth.public_pem;
    this.headers = new SigningHeaders(signing);
    this.signer = {
      kid: current.kid,
      privateKey: privateKeyOf(current, vault),
      encodedHeader: this.headers.encodedHeader(current.kid),
      iss: issuer,
    };
  }

  /** Reads the keys of a store, making the first ones when there are none. */
  static async open(options: KeyRingOptions): Promise<KeyRing> {
    let keys = await readKeys(options.store);
    if (keys.length === 0) {
      await makeFirstKeys(options);
      keys = await readKeys(options.store);
    }
    const of = (purpose: Purpose) => keys.filter((key) => key.purpose === purpose);
    return new KeyRing(of('auth')[0]!, of('signing'), options);
  }

  /** PEM, the one in use first. */
  get certificates(): readonly string[] {
    return this.headers.certificates;
  }

  /** All public keys as a JSON Web Key Set (RFC 7517). */
  jwks(): { keys: object[] } {
    const signing = this.certificates.map((pem) => {
      const certificate = new X509Certificate(pem);
      const { kid, x5t } = JSON.parse(jwsHeader(certificate));
      const x5c = [certificate.raw.toString('base64')];
      const jwk = certificate.publicKey.export({ format: 'jwk' });
      return { ...jwk, use: 'sig', alg: 'RS256', kid, x5t, x5c };
    });
    const auth = createPublicKey(this.authPublicKeyPem).export({ format: 'jwk' });
    return { keys: [...signing, { ...auth, use: 'enc', kid: 'auth' }] };
  }
}

const label = ({ purpose, kid }: Pick<KeysTable, 'purpose' | 'kid'>): string =>
  `private key ${purpose} ${kid}`;

/** Whether a vault opens all of some sealed keys; those of an empty database are opened by any. */
export function opensKeys(rows: readonly KeysTable[], vault: Vault): boolean {
  try {
    for (const row of rows) vault.open(label(row), row.sealed_private_key);
    return true;
  } catch {
    return false;
  }
}

function privateKeyOf(row: KeysTable, vault: Vault): KeyObject {
  let key: Buffer;
  try {
    key = vault.open(label(row), row.sealed_private_key);
  } catch (cause) {
    throw new Error(
      'the master key does not open the keys in the database. Restore the master.key (or ' +
        'OPENIRP_MASTER_KEY) that belongs to this data folder, or begin with an empty folder',
      { cause },
    );
  }
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

const readKeys = ({ db }: Store): Promise<KeysTable[]> =>
  db.selectFrom('keys').selectAll().orderBy('generation', 'desc').execute();

async function makeFirstKeys({ store, vault, now, issuer }: KeyRingOptions): Promise<void> {
  const [auth, signing] = await Promise.all([makeAuthKey(), makeSigningKey(issuer, now)]);
  const row = (purpose: Purpose, key: NewKey): KeysTable => ({
    purpose,
    generation: 1,
    kid: key.kid,
    sealed_private_key: vault.seal(label({ purpose, kid: key.kid }), key.privateKey),
    public_pem: key.publicPem,
    created_at: now,
  });
  // Another process may have been first; then its keys are everybody's.
  await store.db
    .insertInto('keys')
    .values([row('auth', auth), row('signing', signing)])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
