import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { UsersTable } from '../store/tables.ts';
import { Attempts } from './attempts.ts';
import type { HeldSession } from './browser-sessions.ts';
import type { Clients } from './clients.ts';
import { heldSession } from './held-session.ts';
import { limitKey } from './limit-key.ts';
import { hashOfToken, isToken } from './token-hash.ts';
import type { Users } from './users.ts';

/** Who is signed in to the portal: an API user, with the GSTIN and client it belongs to. */
export interface PortalUser {
  readonly userName: string;
  readonly gstin: string;
  readonly clientId: string;
  /** Has shown, in this session, to know the client's secret. */
  readonly isOwner: boolean;
}

/** Somebody who wants to sign in. */
export interface Applicant {
  readonly userName: string;
  readonly password: string;
  /** IP address, empty when it is not known. */
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent?: string | undefined;
}

export interface SignedIn {
  readonly outcome: 'signed in';
  /** For the browser; the store keeps its hash alone. */
  readonly token: string;
}

/** What becomes of a try. A wrong one does not say what was wrong. */
export type SignIn = SignedIn | { readonly outcome: 'wrong' | 'too many tries' };

/** What becomes of showing that one knows a secret. */
export type Proof = 'right' | 'wrong' | 'too many tries';

const tokenBytes = 32;
/** Beyond, nothing is a user name. */
const userNameCharsMax = 100;

export const portalSessionHours = 12;
/** Of what a browser calls itself, so much is kept. */
export const agentCharsMax = 200;
/** Sessions of one user at once: in so many browsers. */
export const sessionsByUserMax = 10;
/** Tries a minute for one user name, from wherever they come. */
export const triesByUserMax = 10;
/** Tries a minute from one address (of IPv6, a network of 64 bits), which may be that of a whole company. */
export const triesByAddressMax = 60;

/** Sessions of people in the portal's pages; an AuthToken is something else. */
export class PortalSessions {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #users: Users;
  readonly #clients: Clients;
  readonly #byUser = new Attempts(triesByUserMax);
  readonly #proofs = new Attempts(triesByUserMax);
  readonly #byAddress = new Attempts(triesByAddressMax);

  constructor(store: Store, clock: Clock, users: Users, clients: Clients) {
    this.#store = store;
    this.#clock = clock;
    this.#users = users;
    this.#clients = clients;
  }

  /** Opens a session for a user with the right password who is not frozen. */
  async signIn({ userName, password, address, agent }: Applicant): Promise<SignIn> {
    const name = userName.slice(0, userNameCharsMax);
    // Both are counted, whichever is at its limit.
    const isFree = [this.#byUser.allows(name), this.#byAddress.allows(limitKey(address))];
    if (isFree.includes(false)) return { outcome: 'too many tries' };
    const user = await this.#users.withPassword(name, password);
    if (user === undefined) return { outcome: 'wrong' };
    this.#byUser.forget(name);
    const token = await this.#open(user, { address, agent });
    return token === undefined ? { outcome: 'wrong' } : { outcome: 'signed in', token };
  }

  /** Whether somebody who is signed in knows the user's password. */
  async confirm({ userName }: PortalUser, password: string): Promise<Proof> {
    if (!this.#byUser.allows(userName)) return 'too many tries';
    if ((await this.#users.withPassword(userName, password)) === undefined) return 'wrong';
    this.#byUser.forget(userName);
    return 'right';
  }

  /**
   * Makes whoever holds a session the owner of its client by the client's present secret. A wrong or
   * former secret and a session that has ended are told alike.
   */
  async prove(token: string, clientSecret: string): Promise<Proof> {
    const user = await this.find(token);
    if (!this.#proofs.allows(user?.userName ?? '')) return 'too many tries';
    const secretHash = await this.#clients.presentHash(user?.clientId ?? '', clientSecret);
    if (secretHash === undefined || user === undefined) return 'wrong';
    if (!(await this.#makeOwner(token, user.clientId, secretHash))) return 'wrong';
    this.#proofs.forget(user.userName);
    return 'right';
  }

  /** Whose session a token opens; undefined when it ended, expired, or its user is frozen. */
  async find(token: string): Promise<PortalUser | undefined> {
    if (!isToken(token)) return undefined;
    const row = await this.#store.db
      .selectFrom('portal_sessions as s')
      .innerJoin('users as u', 'u.user_name', 's.user_name')
      .select(['s.user_name', 's.gstin', 's.client_id', 's.is_owner'])
      .where('s.token_hash', '=', hashOfToken(token))
      .where('s.expires_at', '>', this.#clock.now())
      .where('u.state', '=', 'active')
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { user_name: userName, gstin, client_id: clientId, is_owner } = row;
    return { userName, gstin, clientId, isOwner: is_owner === 1 };
  }

  /** Ends a session. */
  async end(token: string): Promise<void> {
    await this.#store.db
      .deleteFrom('portal_sessions')
      .where('token_hash', '=', hashOfToken(token))
      .execute();
  }

  /** The sessions of a user that go on, the newest first. */
  async list(userName: string): Promise<HeldSession[]> {
    const rows = await this.#store.db
      .selectFrom('portal_sessions')
      .select(['token_hash', 'address', 'agent', 'created_at', 'expires_at'])
      .where('user_name', '=', userName)
      .where('expires_at', '>', this.#clock.now())
      .orderBy('created_at', 'desc')
      .execute();
    return rows.map(heldSession);
  }

  /** Ends one of a user's sessions by its id. */
  async revoke(userName: string, id: string): Promise<void> {
    await this.#store.db
      .deleteFrom('portal_sessions')
      .where('user_name', '=', userName)
      .where('token_hash', '=', Buffer.from(id, 'base64url'))
      .execute();
  }

  /** Not when the client was blocked, or got another secret, since this one was checked. */
  async #makeOwner(token: string, clientId: string, secretHash: string): Promise<boolean> {
    return this.#store.db.transaction().execute(async (db) => {
      // Changes nothing; locks the client's row against another secret or a block meanwhile.
      const { numUpdatedRows: active } = await db
        .updateTable('clients')
        .set(({ ref }) => ({ state: ref('state') }))
        .where('client_id', '=', clientId)
        .where('secret_hash', '=', secretHash)
        .where('state', '=', 'active')
        .executeTakeFirst();
      if (active === 0n) return false;
      const { numUpdatedRows } = await db
        .updateTable('portal_sessions')
        .set({ is_owner: 1 })
        .where('token_hash', '=', hashOfToken(token))
        .where('client_id', '=', clientId)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    });
  }

  /** Undefined when the user was frozen, or got another password, since this one was checked. */
  async #open(
    user: UsersTable,
    { address, agent = '' }: Pick<Applicant, 'address' | 'agent'>,
  ): Promise<string | undefined> {
    const now = this.#clock.now();
    const token = randomBytes(tokenBytes).toString('base64url');
    return this.#store.db.transaction().execute(async (db) => {
      // Changes nothing; locks the user's row against another password or a freeze meanwhile.
      const { numUpdatedRows } = await db
        .updateTable('users')
        .set(({ ref }) => ({ state: ref('state') }))
        .where('user_name', '=', user.user_name)
        .where('password_hash', '=', user.password_hash)
        .where('state', '=', 'active')
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return undefined;
      await endOldest(db, user.user_name, now);
      await db
        .insertInto('portal_sessions')
        .values({
          token_hash: hashOfToken(token),
          user_name: user.user_name,
          gstin: user.gstin,
          client_id: user.client_id,
          is_owner: 0,
          sealed_console: null,
          address,
          agent: agent.slice(0, agentCharsMax),
          created_at: now,
          expires_at: now + portalSessionHours * 3_600_000,
        })
        .execute();
      return token;
    });
  }
}

/** Ends what has expired, and of a user's sessions all but the newest, so that there is room for one. */
async function endOldest(db: Store['db'], userName: string, now: number): Promise<void> {
  const newest = db
    .selectFrom('portal_sessions')
    .select('token_hash')
    .where('user_name', '=', userName)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(sessionsByUserMax - 1);
  await db
    .deleteFrom('portal_sessions')
    .where('user_name', '=', userName)
    .where('token_hash', 'not in', newest)
    .execute();
}
