import type { Clock } from '../clock.ts';
import type { Vault } from '../keys/vault.ts';
import type { Store } from '../store/store.ts';
import { hashOfToken } from './token-hash.ts';

export const consoleStateBytesMax = 64 * 1024;

/**
 * One text for each portal session, in which the sandbox console keeps its AppKey, tokens and secrets.
 * Sealed in the store, and gone with the session.
 */
export class ConsoleStates {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #vault: Vault;

  constructor(store: Store, clock: Clock, vault: Vault) {
    this.#store = store;
    this.#clock = clock;
    this.#vault = vault;
  }

  /** What is kept for the session of a token, while it lives. */
  async find(token: string): Promise<string | undefined> {
    const row = await this.#store.db
      .selectFrom('portal_sessions')
      .select('sealed_console')
      .where('token_hash', '=', hashOfToken(token))
      .where('expires_at', '>', this.#clock.now())
      .executeTakeFirst();
    const sealed = row?.sealed_console ?? undefined;
    return sealed && this.#vault.open(labelOf(token), sealed).toString();
  }

  /** Keeps a text in place of the one before. Throws `RangeError` when it is too long. */
  async keep(token: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    if (bytes.length > consoleStateBytesMax) {
      throw new RangeError(`a console state has at most ${consoleStateBytesMax} bytes`);
    }
    await this.#set(token, this.#vault.seal(labelOf(token), bytes));
  }

  /** Forgets it; the session goes on. */
  async drop(token: string): Promise<void> {
    await this.#set(token, null);
  }

  async #set(token: string, sealed_console: Buffer | null): Promise<void> {
    await this.#store.db
      .updateTable('portal_sessions')
      .set({ sealed_console })
      .where('token_hash', '=', hashOfToken(token))
      .execute();
  }
}

const labelOf = (token: string): string => `console of ${hashOfToken(token).toString('hex')}`;
