import { hash, timingSafeEqual } from 'node:crypto';
import { refusal } from '@openirp/core';
import type { Store } from '../store/store.ts';
import type { ClientsTable } from '../store/tables.ts';
import type { Passwords } from './passwords.ts';
import { Recent } from './recent.ts';

/** Who holds client credentials: a GSP, an ERP, an e-commerce operator, or a taxpayer. */
export type ClientCategory = 'GSP' | 'ERP' | 'ECO' | 'TXP';

export interface NewClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly category: ClientCategory;
  readonly name: string;
}

const knownMax = 10_000;

/** The holders of client id and secret. */
export class Clients {
  readonly #store: Store;
  readonly #passwords: Passwords;
  readonly #rows = new Recent<string, ClientsTable>(knownMax);
  /**
   * Secrets that were found right, as digests, in memory only. Every call carries the secret; Argon2 for each
   * would cost thirty signatures. A digest counts only for the very hash it was checked against.
   */
  readonly #proven = new Map<string, { readonly hash: string; readonly digest: Buffer }>();

  constructor(store: Store, passwords: Passwords) {
    this.#store = store;
    this.#passwords = passwords;
  }

  /** Throws 1010 unless the pair is right and the client active; does not say which was wrong. */
  async identify(clientId: string, clientSecret: string): Promise<void> {
    const client = await this.#find(clientId);
    const right = await this.#isSecretOf(client, clientSecret);
    if (!right || client?.state !== 'active') throw refusal('1010');
  }

  async add(clients: readonly NewClient[], now: number): Promise<void> {
    const rows = await Promise.all(
      clients.map(async ({ clientId, clientSecret, category, name }) => ({
        client_id: clientId,
        category,
        name,
        secret_hash: await this.#passwords.hash(clientSecret),
        state: 'active' as const,
        created_at: now,
      })),
    );
    await this.#store.db
      .insertInto('clients')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Blocks or unblocks a client; every process heeds it within a second. Tells whether there is one. */
  async setBlocked(clientId: string, blocked: boolean): Promise<boolean> {
    const { numUpdatedRows } = await this.#store.db
      .updateTable('clients')
      .set({ state: blocked ? 'blocked' : 'active' })
      .where('client_id', '=', clientId)
      .executeTakeFirst();
    this.#rows.clear();
    return numUpdatedRows > 0n;
  }

  async #find(clientId: string): Promise<ClientsTable | undefined> {
    const recent = this.#rows.get(clientId);
    if (recent !== undefined) return recent;
    const row = await this.#store.db
      .selectFrom('clients')
      .selectAll()
      .where('client_id', '=', clientId)
      .executeTakeFirst();
    if (row !== undefined) this.#rows.set(clientId, row);
    return row;
  }

  async #isSecretOf(client: ClientsTable | undefined, clientSecret: string): Promise<boolean> {
    const digest = hash('sha256', clientSecret, 'buffer');
    const proven = client === undefined ? undefined : this.#proven.get(client.client_id);
    if (proven?.hash === client?.secret_hash && proven !== undefined) {
      if (timingSafeEqual(proven.digest, digest)) return true;
    }
    const right = await this.#passwords.matches(clientSecret, client?.secret_hash);
    if (right && client !== undefined) {
      if (this.#proven.size >= knownMax) this.#proven.clear();
      this.#proven.set(client.client_id, { hash: client.secret_hash, digest });
    }
    return right;
  }
}
