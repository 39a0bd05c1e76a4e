import { hash, timingSafeEqual } from 'node:crypto';
import { detail, IrpError, refusal } from '@openirp/core';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { ClientsTable } from '../store/tables.ts';
import { newClientSecret } from './client-credentials.ts';
import type { Passwords } from './passwords.ts';
import { Recent } from './recent.ts';
import type { Also } from './users.ts';

/** Who holds client credentials: a GSP, an ERP, an e-commerce operator, or a taxpayer. */
export type ClientCategory = 'GSP' | 'ERP' | 'ECO' | 'TXP';

export interface NewClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly category: ClientCategory;
  readonly name: string;
  /** The PAN of the organisation whose client it is. */
  readonly pan?: string;
}

/** A client without its secrets. */
export interface Client {
  readonly clientId: string;
  readonly category: ClientCategory;
  readonly name: string;
  readonly pan: string | undefined;
  readonly state: 'active' | 'blocked';
  /** Until when the secret before the present one is taken as well. */
  readonly formerSecretUntil: number | undefined;
  /** Names the present secret without telling anything of it; changes with it. */
  readonly secretMark: string;
}

/** What else holds for a secret that is changed. */
export interface RotationOptions {
  /** Names the secret that is replaced; with another one by now, nothing changes. */
  readonly secretMark?: string;
  /** Whose client it must be. */
  readonly pan?: string;
  /** Done in the same transaction when it is changed. */
  readonly also?: Also;
}

const knownMax = 10_000;

/** The holders of client id and secret. */
export class Clients {
  readonly #store: Store;
  readonly #passwords: Passwords;
  readonly #clock: Clock;
  readonly #rows = new Recent<string, ClientsTable | null>(knownMax);
  /**
   * Digests of secrets that were found right, by the very hash each was checked against; in memory
   * only. Every call carries the secret; Argon2 for each would cost thirty signatures.
   */
  readonly #proven = new Map<string, Buffer>();

  constructor(store: Store, passwords: Passwords, clock: Clock) {
    this.#store = store;
    this.#passwords = passwords;
    this.#clock = clock;
  }

  /**
   * Throws 1010 unless the pair is right and the client active. The explanation tells that it is
   * blocked, and only to who knows the secret.
   */
  async identify(clientId: string, clientSecret: string): Promise<void> {
    const state = await this.#provenState(clientId, clientSecret);
    if (state === 'active') return;
    throw state === 'blocked' ? blocked() : refusal('1010');
  }

  /** Whether a secret is that of an active client, the former one included while it is taken. */
  async isSecretOf(clientId: string, clientSecret: string): Promise<boolean> {
    return (await this.#provenState(clientId, clientSecret)) === 'active';
  }

  /** The state of a client whose secret this is, the former one included while it is taken. */
  async #provenState(
    clientId: string,
    clientSecret: string,
  ): Promise<ClientsTable['state'] | undefined> {
    const client = await this.#find(clientId);
    const hashes = [client?.secret_hash, this.#formerHash(client)];
    return (await this.#matches(clientSecret, hashes)) ? client?.state : undefined;
  }

  /**
   * What is kept of the present secret of an active client, if this is it; read at this moment. The
   * former one is for calls of the API alone: whoever found it must not own the client by it.
   */
  async presentHash(clientId: string, clientSecret: string): Promise<string | undefined> {
    const client = await this.#read(clientId);
    const right = await this.#matches(clientSecret, [client?.secret_hash]);
    return right && client?.state === 'active' ? client.secret_hash : undefined;
  }

  async find(clientId: string): Promise<Client | undefined> {
    const row = await this.#read(clientId);
    return row && this.#clientOf(row);
  }

  /**
   * Adds clients; one whose id is there already, or whose PAN has a client of the category, is left
   * out. Tells how many went in. Inside a transaction, hand over its `db`.
   */
  async add(
    clients: readonly NewClient[],
    now: number,
    db: Store['db'] = this.#store.db,
  ): Promise<number> {
    const rows = await Promise.all(
      clients.map(async ({ clientId, clientSecret, category, name, pan }) => ({
        client_id: clientId,
        category,
        name,
        pan: pan ?? null,
        secret_hash: await this.#passwords.hash(clientSecret),
        former_secret_hash: null,
        former_secret_until: null,
        state: 'active' as const,
        created_at: now,
      })),
    );
    const { numInsertedOrUpdatedRows: added } = await db
      .insertInto('clients')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    this.#rows.clear();
    return Number(added ?? 0);
  }

  /** The clients of the organisation with a PAN, the oldest first. */
  async ofPan(pan: string): Promise<Client[]> {
    const rows = await this.#store.db
      .selectFrom('clients')
      .selectAll()
      .where('pan', '=', pan)
      .orderBy('created_at')
      .orderBy('client_id')
      .execute();
    return rows.map((row) => this.#clientOf(row));
  }

  /**
   * Gives a client a new secret and returns it: it is known to nobody else and kept nowhere. The one
   * before is taken for `overlapMs` more. Whoever was known as the client's owner must prove it anew.
   * Undefined, and nothing changes, when `secretMark` is not that of the present secret any more, or
   * the client is blocked or another's than `pan` says.
   */
  async rotate(
    clientId: string,
    overlapMs: number,
    { secretMark, pan, also }: RotationOptions = {},
  ): Promise<string | undefined> {
    const secret = newClientSecret();
    const secret_hash = await this.#passwords.hash(secret);
    const isDone = await this.#store.db.transaction().execute(async (db) => {
      const row = await db
        .selectFrom('clients')
        .select('secret_hash')
        .where('client_id', '=', clientId)
        .executeTakeFirst();
      if (row === undefined) return false;
      if (secretMark !== undefined && markOf(row.secret_hash) !== secretMark) return false;
      const former_secret_hash = overlapMs > 0 ? row.secret_hash : null;
      const former_secret_until = overlapMs > 0 ? this.#clock.now() + overlapMs : null;
      const { numUpdatedRows } = await db
        .updateTable('clients')
        .set({ secret_hash, former_secret_hash, former_secret_until })
        .where('client_id', '=', clientId)
        // Of two at the same moment, one wins.
        .where('secret_hash', '=', row.secret_hash)
        .where('state', '=', 'active')
        .$if(pan !== undefined, (query) => query.where('pan', '=', pan ?? ''))
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await endOwnership(db, clientId);
      await also?.(db);
      return true;
    });
    this.#rows.clear();
    return isDone ? secret : undefined;
  }

  /**
   * Blocks or unblocks a client; every process heeds it within a second. Whoever was known as the
   * owner of a blocked one must prove it anew. Tells whether there is such a client. Inside a
   * transaction, hand over its `db`, and `forget` when it is over.
   */
  async setBlocked(clientId: string, blocked: boolean, db?: Store['db']): Promise<boolean> {
    const set = async (within: Store['db']) => {
      const { numUpdatedRows } = await within
        .updateTable('clients')
        .set({ state: blocked ? 'blocked' : 'active' })
        .where('client_id', '=', clientId)
        .executeTakeFirst();
      if (blocked) await endOwnership(within, clientId);
      return numUpdatedRows > 0n;
    };
    if (db !== undefined) return set(db);
    const isThere = await this.#store.db.transaction().execute(set);
    this.forget();
    return isThere;
  }

  /** Forgets what was read a moment ago, in this process. */
  forget(): void {
    this.#rows.clear();
  }

  async #find(clientId: string): Promise<ClientsTable | undefined> {
    const recent = this.#rows.get(clientId);
    if (recent !== undefined) return recent ?? undefined;
    const row = await this.#read(clientId);
    // That there is none is remembered as well: it must not take longer to say.
    this.#rows.set(clientId, row ?? null);
    return row;
  }

  #read(clientId: string): Promise<ClientsTable | undefined> {
    return this.#store.db
      .selectFrom('clients')
      .selectAll()
      .where('client_id', '=', clientId)
      .executeTakeFirst();
  }

  #formerHash(client: ClientsTable | undefined): string | undefined {
    const until = client?.former_secret_until ?? 0;
    return until > this.#clock.now() ? (client?.former_secret_hash ?? undefined) : undefined;
  }

  /** Whether a secret belongs to one of two hashes. Takes as long where a hash is missing. */
  async #matches(secret: string, hashes: readonly (string | undefined)[]): Promise<boolean> {
    const digest = hash('sha256', secret, 'buffer');
    if (hashes.some((one) => this.#isProven(one, digest))) return true;
    const right = await Promise.all(hashes.map((one) => this.#passwords.matches(secret, one)));
    const found = hashes[right.indexOf(true)];
    if (found === undefined) return false;
    if (this.#proven.size >= knownMax) this.#proven.clear();
    this.#proven.set(found, digest);
    return true;
  }

  #isProven(secretHash: string | undefined, digest: Buffer): boolean {
    const proven = secretHash === undefined ? undefined : this.#proven.get(secretHash);
    return proven !== undefined && timingSafeEqual(proven, digest);
  }

  #clientOf(row: ClientsTable): Client {
    return {
      clientId: row.client_id,
      category: row.category as ClientCategory,
      name: row.name,
      pan: row.pan ?? undefined,
      state: row.state,
      formerSecretUntil:
        this.#formerHash(row) === undefined ? undefined : (row.former_secret_until ?? undefined),
      secretMark: markOf(row.secret_hash),
    };
  }
}

/** Whoever was known as the client's owner must prove it anew. */
export async function endOwnership(db: Store['db'], clientId: string): Promise<void> {
  await db
    .updateTable('portal_sessions')
    .set({ is_owner: 0 })
    .where('client_id', '=', clientId)
    .execute();
}

const blocked = (): IrpError => {
  const explanation = {
    why: 'The pair is right, but the client was blocked on this portal.',
    cure: 'Ask the helpdesk what it was blocked for, and have the block lifted.',
  };
  return new IrpError([{ ...detail('1010'), explanation }]);
};

/** Names a secret by its hash, without telling anything of it. */
export const markOf = (secretHash: string): string =>
  hash('sha256', secretHash, 'base64url').slice(0, 22);
