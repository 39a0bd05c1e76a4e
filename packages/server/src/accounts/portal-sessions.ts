import { hash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { Attempts } from './attempts.ts';
import type { Users } from './users.ts';

/** Who is signed in to the portal: an API user, with the GSTIN and client it belongs to. */
export interface PortalUser {
  readonly userName: string;
  readonly gstin: string;
  readonly clientId: string;
}

/** Somebody who wants to sign in. */
export interface Applicant {
  readonly userName: string;
  readonly password: string;
  /** IP address, empty when it is not known. */
  readonly address: string;
}

export interface SignedIn {
  readonly outcome: 'signed in';
  /** For the browser; the store keeps its hash alone. */
  readonly token: string;
}

/** What becomes of a try. A wrong one does not say what was wrong. */
export type SignIn = SignedIn | { readonly outcome: 'wrong' | 'too many tries' };

const tokenBytes = 32;
const tokenPattern = /^[\w-]{43}$/;
/** Beyond, nothing is a user name. */
const userNameCharsMax = 100;

export const portalSessionHours = 12;
/** Sessions of one user at once: in so many browsers. */
export const sessionsByUserMax = 10;
/** Tries a minute for one user name, from wherever they come. */
export const triesByUserMax = 10;
/** Tries a minute from one address, which may be that of a whole company. */
export const triesByAddressMax = 60;

/** Sessions of people in the portal's pages; an AuthToken is something else. */
export class PortalSessions {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #users: Users;
  readonly #byUser = new Attempts(triesByUserMax);
  readonly #byAddress = new Attempts(triesByAddressMax);

  constructor(store: Store, clock: Clock, users: Users) {
    this.#store = store;
    this.#clock = clock;
    this.#users = users;
  }

  /** Opens a session for a user with the right password who is not frozen. */
  async signIn({ userName, password, address }: Applicant): Promise<SignIn> {
    const name = userName.slice(0, userNameCharsMax);
    // Both are counted, whichever is at its limit.
    const isFree = [this.#byUser.allows(name), this.#byAddress.allows(address)];
    if (isFree.includes(false)) return { outcome: 'too many tries' };
    const user = await this.#users.withPassword(name, password);
    if (user === undefined) return { outcome: 'wrong' };
    this.#byUser.forget(name);
    const { gstin, client_id: clientId, user_name } = user;
    return {
      outcome: 'signed in',
      token: await this.#open({ userName: user_name, gstin, clientId }),
    };
  }

  /** Whose session a token opens; undefined when it ended, expired, or its user is frozen. */
  async find(token: string): Promise<PortalUser | undefined> {
    if (!tokenPattern.test(token)) return undefined;
    const row = await this.#store.db
      .selectFrom('portal_sessions as s')
      .innerJoin('users as u', 'u.user_name', 's.user_name')
      .select(['s.user_name', 's.gstin', 's.client_id'])
      .where('s.token_hash', '=', hashOf(token))
      .where('s.expires_at', '>', this.#clock.now())
      .where('u.state', '=', 'active')
      .executeTakeFirst();
    return row && { userName: row.user_name, gstin: row.gstin, clientId: row.client_id };
  }

  /** Ends a session. */
  async end(token: string): Promise<void> {
    await this.#store.db
      .deleteFrom('portal_sessions')
      .where('token_hash', '=', hashOf(token))
      .execute();
  }

  async #open({ userName, gstin, clientId }: PortalUser): Promise<string> {
    const now = this.#clock.now();
    const token = randomBytes(tokenBytes).toString('base64url');
    await this.#endOldest(userName, sessionsByUserMax - 1, now);
    await this.#store.db
      .insertInto('portal_sessions')
      .values({
        token_hash: hashOf(token),
        user_name: userName,
        gstin,
        client_id: clientId,
        created_at: now,
        expires_at: now + portalSessionHours * 3_600_000,
      })
      .execute();
    return token;
  }

  /** Ends what has expired, and of a user's sessions all but the newest. */
  async #endOldest(userName: string, kept: number, now: number): Promise<void> {
    const newest = this.#store.db
      .selectFrom('portal_sessions')
      .select('token_hash')
      .where('user_name', '=', userName)
      .where('expires_at', '>', now)
      .orderBy('created_at', 'desc')
      .limit(kept);
    await this.#store.db
      .deleteFrom('portal_sessions')
      .where('user_name', '=', userName)
      .where('token_hash', 'not in', newest)
      .execute();
  }
}

const hashOf = (token: string): Buffer => hash('sha256', token, 'buffer');
