import { createHash, randomBytes } from 'node:crypto';
import { refusal, Sek, sekBytes } from '@openirp/core';
import type { Clock } from '../clock.ts';
import type { Vault } from '../keys/vault.ts';
import type { Store } from '../store/store.ts';
import type { SessionsTable, UsersTable } from '../store/tables.ts';
import { alphanumeric } from './random-text.ts';
import { Recent } from './recent.ts';

const tokenCharacters = 25;
const sessionsCachedMax = 20_000;

/** A forced refresh makes a new token only this shortly before expiry (wire contract 5.4). */
export const refreshMarginMinutes = 10;

export interface Session {
  readonly userName: string;
  readonly clientId: string;
  readonly gstin: string;
  readonly sek: Sek;
  readonly expiresAt: number;
}

export interface OpenedSession extends Session {
  readonly authToken: string;
}

/** Tokens with their session keys: one of them valid per client, user and GSTIN. */
export class Sessions {
  readonly #store: Store;
  readonly #vault: Vault;
  readonly #clock: Clock;
  readonly #ttlMs: number;
  readonly #recent = new Recent<string, Session>(sessionsCachedMax);

  constructor(store: Store, vault: Vault, clock: Clock, tokenTtlMinutes: number) {
    this.#store = store;
    this.#vault = vault;
    this.#clock = clock;
    this.#ttlMs = tokenTtlMinutes * 60_000;
  }

  /**
   * The user's valid session, or a new one. A forced refresh inside the last ten minutes makes a
   * new token as well; the old one lives on until it expires. Throws 1008 when the user was frozen,
   * or got another password, since this one was checked.
   */
  async open(user: UsersTable, forceRefresh: boolean): Promise<OpenedSession> {
    const now = this.#clock.now();
    return this.#store.db.transaction().execute(async (db) => {
      // Locks the user's row: of two logins at once, the second finds the first one's session.
      const { numUpdatedRows } = await db
        .updateTable('users')
        .set({ last_used_at: now })
        .where('user_name', '=', user.user_name)
        .where('state', '=', 'active')
        .where('password_hash', '=', user.password_hash)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw refusal('1008');
      const current = await db
        .selectFrom('sessions')
        .selectAll()
        .where('user_name', '=', user.user_name)
        .where('expires_at', '>', now)
        .orderBy('expires_at', 'desc')
        .executeTakeFirst();
      if (current !== undefined && !this.#isRenewed(current, forceRefresh, now)) {
        return this.#opened(current);
      }
      const { row, opened } = this.#create(user, now);
      await db
        .deleteFrom('sessions')
        .where('user_name', '=', user.user_name)
        .where('expires_at', '<=', now)
        .execute();
      await db.insertInto('sessions').values(row).execute();
      return opened;
    });
  }

  /** The session of a token. Throws 1005 when it is unknown, expired or dead. */
  async find(authToken: string): Promise<Session> {
    const session = this.#recent.get(authToken) ?? (await this.#read(authToken));
    if (session === undefined || session.expiresAt <= this.#clock.now()) throw refusal('1005');
    return session;
  }

  /** Forgets what was read a moment ago, in this process. */
  forget(): void {
    this.#recent.clear();
  }

  async #read(authToken: string): Promise<Session | undefined> {
    const row = await this.#store.findSession(hashOf(authToken));
    if (row === undefined) return undefined;
    const session = this.#opened(row);
    this.#recent.set(authToken, session);
    return session;
  }

  #isRenewed({ expires_at }: SessionsTable, forceRefresh: boolean, now: number): boolean {
    return forceRefresh && expires_at - now <= refreshMarginMinutes * 60_000;
  }

  #create(user: UsersTable, now: number): { row: SessionsTable; opened: OpenedSession } {
    const authToken = alphanumeric(tokenCharacters);
    const sek = randomBytes(sekBytes);
    const row = {
      token_hash: hashOf(authToken),
      user_name: user.user_name,
      client_id: user.client_id,
      gstin: user.gstin,
      sealed_secrets: this.#vault.seal(label(user), Buffer.concat([sek, Buffer.from(authToken)])),
      created_at: now,
      // Whole seconds, as TokenExpiry is shown.
      expires_at: Math.floor((now + this.#ttlMs) / 1000) * 1000,
    };
    return { row, opened: this.#opened(row) };
  }

  #opened(row: SessionsTable): OpenedSession {
    const secrets = this.#vault.open(label(row), row.sealed_secrets);
    return {
      userName: row.user_name,
      clientId: row.client_id,
      gstin: row.gstin,
      sek: new Sek(secrets.subarray(0, sekBytes)),
      authToken: secrets.subarray(sekBytes).toString(),
      expiresAt: row.expires_at,
    };
  }
}

const label = ({ user_name }: { user_name: string }): string => `session of ${user_name}`;

const hashOf = (authToken: string): Buffer => createHash('sha256').update(authToken).digest();
