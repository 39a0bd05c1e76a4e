import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Vault } from '../keys/vault.ts';

/**
 * Keyed hashes of codes, and of numbers and addresses that are counted. Without the key a million
 * guesses would turn such a hash back.
 */
export class CodeHashes {
  readonly #key: Buffer;
  /** Compared with where there is no code. */
  readonly #nobody: Buffer;

  constructor(vault: Vault) {
    this.#key = vault.derive('one-time codes');
    this.#nobody = this.#of('nobody');
  }

  /** Of a code, for one challenge and one channel. */
  ofCode(tokenHash: Uint8Array, channel: 'mobile' | 'email', code: string): Buffer {
    return this.#of('code', Buffer.from(tokenHash).toString('base64url'), channel, code);
  }

  /** Whether a code belongs to its hash. Without a hash: never, but just as slowly. */
  isCode(
    tokenHash: Uint8Array,
    channel: 'mobile' | 'email',
    code: string,
    hash: Uint8Array | null,
  ): boolean {
    const isEqual = timingSafeEqual(this.ofCode(tokenHash, channel, code), hash ?? this.#nobody);
    return isEqual && hash !== null;
  }

  /** Of something that is counted. */
  ofCounted(kind: string, value: string): string {
    return this.#of('counted', kind, value).toString('base64url');
  }

  #of(...parts: readonly string[]): Buffer {
    return createHmac('sha256', this.#key).update(JSON.stringify(parts)).digest();
  }
}
