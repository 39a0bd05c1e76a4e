import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { BrowserSessionsTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';
import { heldSession } from './held-session.ts';
import { agentCharsMax } from './portal-sessions.ts';
import { hashOfToken, isToken } from './token-hash.ts';

/** Where a browser is, and what it calls itself. */
export interface Place {
  /** IP address, empty when it is not known. */
  readonly address: string;
  readonly agent: string;
}

/** Whose session it is. */
export interface Holder {
  /** PAN of an organisation, name of an officer. */
  readonly holder: string;
  /** The GSTIN that an organisation named; empty for an officer. */
  readonly gstin: string;
}

/** A session as its holder sees it in a list. */
export interface HeldSession extends Place {
  /** Names the session without opening it. */
  readonly id: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

const tokenBytes = 32;
const sessionsMax = 10;

/** Sessions of organisations, or of officers, in their browsers; those of API users are `PortalSessions`. */
export class BrowserSessions {
  readonly hours: number;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #kind: BrowserSessionsTable['kind'];

  constructor(store: Store, clock: Clock, kind: BrowserSessionsTable['kind'], hours: number) {
    this.#store = store;
    this.#clock = clock;
    this.#kind = kind;
    this.hours = hours;
  }

  /** Opens a session and returns the token for the browser; the store keeps its hash alone. */
  async open({ holder, gstin }: Holder, { address, agent }: Place): Promise<string> {
    const now = this.#clock.now();
    const token = randomBytes(tokenBytes).toString('base64url');
    await this.#store.db.transaction().execute(async (db) => {
      const newest = this.#of(db, holder).select('token_hash').where('expires_at', '>', now);
      await db
        .deleteFrom('browser_sessions')
        .where('kind', '=', this.#kind)
        .where('holder', '=', holder)
        .where('token_hash', 'not in', newest.orderBy('created_at', 'desc').limit(sessionsMax - 1))
        .execute();
      await db
        .insertInto('browser_sessions')
        .values({
          ...{ token_hash: hashOfToken(token), kind: this.#kind, holder, gstin, address },
          agent: agent.slice(0, agentCharsMax),
          created_at: now,
          expires_at: now + this.hours * 3_600_000,
        })
        .execute();
    });
    return token;
  }

  /** Whose session a token opens; undefined when it ended or expired. */
  async find(token: string): Promise<Holder | undefined> {
    if (!isToken(token)) return undefined;
    return this.#store.db
      .selectFrom('browser_sessions')
      .select(['holder', 'gstin'])
      .where('token_hash', '=', hashOfToken(token))
      .where('kind', '=', this.#kind)
      .where('expires_at', '>', this.#clock.now())
      .executeTakeFirst();
  }

  async end(token: string): Promise<void> {
    await this.#store.db
      .deleteFrom('browser_sessions')
      .where('token_hash', '=', hashOfToken(token))
      .where('kind', '=', this.#kind)
      .execute();
  }

  /** The sessions of a holder that go on, the newest first. */
  async list(holder: string): Promise<HeldSession[]> {
    const rows = await this.#of(this.#store.db, holder)
      .selectAll()
      .where('expires_at', '>', this.#clock.now())
      .orderBy('created_at', 'desc')
      .execute();
    return rows.map(heldSession);
  }

  /** Ends one of a holder's sessions by its id, or all of them. */
  async revoke(holder: string, id?: string): Promise<void> {
    await this.#store.db
      .deleteFrom('browser_sessions')
      .where('kind', '=', this.#kind)
      .where('holder', '=', holder)
      .$if(id !== undefined, (query) =>
        query.where('token_hash', '=', Buffer.from(id ?? '', 'base64url')),
      )
      .execute();
  }

  #of(db: Store['db'], holder: string) {
    return db
      .selectFrom('browser_sessions')
      .where('kind', '=', this.#kind)
      .where('holder', '=', holder);
  }
}
