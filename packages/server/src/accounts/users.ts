import type { Store } from '../store/store.ts';
import type { UsersTable } from '../store/tables.ts';
import { type FreezingHand, type FreezingOptions, frozenByMine } from './freezing.ts';
import type { Passwords } from './passwords.ts';
import { hashOfToken } from './token-hash.ts';
import {
  endSessions,
  gstinsOf,
  isFull,
  isOfOthers,
  lockClient,
  lockGstin,
  usersByClientMax,
} from './user-rows.ts';

export interface NewUser {
  readonly userName: string;
  readonly password: string;
  readonly gstin: string;
  readonly clientId: string;
}

/** A user whose password is known by what is kept of it alone. */
export type HashedUser = Omit<NewUser, 'password'> & { readonly passwordHash: string };

/** A user without its password. */
export interface User {
  readonly userName: string;
  readonly gstin: string;
  readonly clientId: string;
  readonly isFrozen: boolean;
  readonly frozenBy: FreezingHand | undefined;
  readonly createdAt: number;
  /** The last login at the API. */
  readonly lastUsedAt: number | undefined;
}

export type AddingOutcome = 'added' | 'name taken' | 'too many' | 'not yours';

/** What else holds for a user that is being made. */
export interface MakingOptions {
  /** No other client may have users of the GSTIN. */
  readonly isSole?: boolean;
  /**
   * The taxpayer makes it: its GSTIN may have so many users over all clients, and how many a service
   * provider has for others does not count.
   */
  readonly isByTaxpayer?: boolean;
  /** Asked once nobody else can change client or GSTIN any more. */
  readonly mayMake?: (db: Store['db']) => Promise<boolean>;
  /** Done in the same transaction when it is made. */
  readonly also?: Also;
}

/** Something that happens exactly when a change does. */
export type Also = (db: Store['db']) => Promise<void>;

const shown = [
  'user_name',
  'gstin',
  'client_id',
  'state',
  'frozen_by',
  'created_at',
  'last_used_at',
] as const satisfies readonly (keyof UsersTable)[];

/** API users: each belongs to one GSTIN and one client. */
export class Users {
  readonly #store: Store;
  readonly #passwords: Passwords;

  constructor(store: Store, passwords: Passwords) {
    this.#store = store;
    this.#passwords = passwords;
  }

  /**
   * The active user with this name and password. Undefined for an unknown user, a wrong password
   * and a frozen user alike, after the same work.
   */
  async withPassword(userName: string, password: string): Promise<UsersTable | undefined> {
    const user = await this.proven(userName, password);
    return user?.state === 'active' ? user : undefined;
  }

  /** The user with this name and password, a frozen one too. */
  async proven(userName: string, password: string): Promise<UsersTable | undefined> {
    const user = await this.#store.db
      .selectFrom('users')
      .selectAll()
      .where('user_name', '=', userName)
      .executeTakeFirst();
    const right = await this.#passwords.matches(password, user?.password_hash);
    return right ? user : undefined;
  }

  /** Whether a password belongs to what is kept of one. */
  isPassword(password: string, passwordHash: string): Promise<boolean> {
    return this.#passwords.matches(password, passwordHash);
  }

  /** What is kept of a password. */
  hashOf(password: string): Promise<string> {
    return this.#passwords.hash(password);
  }

  /** What is kept of the password of an active user. */
  async activeHashOf(userName: string): Promise<string | undefined> {
    const row = await this.#store.db
      .selectFrom('users')
      .select('password_hash')
      .where('user_name', '=', userName)
      .where('state', '=', 'active')
      .executeTakeFirst();
    return row?.password_hash;
  }

  async find(userName: string): Promise<User | undefined> {
    const row = await this.#store.db
      .selectFrom('users')
      .select(shown)
      .where('user_name', '=', userName)
      .executeTakeFirst();
    return row && userOf(row);
  }

  /** The users of a client by GSTIN and name. */
  async ofClient(clientId: string): Promise<User[]> {
    const rows = await this.#store.db
      .selectFrom('users')
      .select(shown)
      .where('client_id', '=', clientId)
      .orderBy('gstin')
      .orderBy('user_name')
      .limit(usersByClientMax)
      .execute();
    return rows.map(userOf);
  }

  /** Adds users; those whose name is known stay as they are. */
  async add(users: readonly NewUser[], now: number): Promise<void> {
    const rows = await Promise.all(users.map((user) => this.#rowOf(user, now)));
    await this.#store.db
      .insertInto('users')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Whether a GSTIN has users of another client. */
  isOfOthers(gstin: string, clientId: string): Promise<boolean> {
    return isOfOthers(this.#store.db, gstin, clientId);
  }

  /**
   * Adds one user, whose name nobody has yet, as far as client and GSTIN may have another.
   */
  async addOne(
    user: NewUser | HashedUser,
    now: number,
    options: MakingOptions = {},
  ): Promise<AddingOutcome> {
    const { isSole = false, isByTaxpayer = false, mayMake, also } = options;
    const row = await this.#rowOf(user, now);
    return this.#store.db.transaction().execute(async (db) => {
      if (isSole || isByTaxpayer) await lockGstin(db, user.gstin);
      if (isSole && (await isOfOthers(db, user.gstin, user.clientId))) return 'not yours';
      await lockClient(db, user.clientId);
      if (mayMake !== undefined && !(await mayMake(db))) return 'not yours';
      if (await isFull(db, user, isByTaxpayer)) return 'too many';
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('users')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (!numInsertedOrUpdatedRows) return 'name taken';
      await also?.(db);
      return 'added';
    });
  }

  /**
   * Sets a new password. The user's tokens and portal sessions die, but for the session of
   * `exceptToken`. Tells whether there is such a user.
   */
  async setPassword(
    userName: string,
    password: string,
    exceptToken = '',
    also?: Also,
  ): Promise<boolean> {
    const password_hash = await this.#passwords.hash(password);
    return this.#store.db.transaction().execute(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('users')
        .set({ password_hash })
        .where('user_name', '=', userName)
        .executeTakeFirst();
      await db.deleteFrom('sessions').where('user_name', '=', userName).execute();
      await db
        .deleteFrom('portal_sessions')
        .where('user_name', '=', userName)
        .where('token_hash', '!=', hashOfToken(exceptToken))
        .execute();
      if (numUpdatedRows > 0n) await also?.(db);
      return numUpdatedRows > 0n;
    });
  }

  /**
   * Freezes or unfreezes a user; the tokens and portal sessions of a frozen one die. What a stronger
   * hand froze, a weaker one can neither unfreeze nor make the own. Tells whether anything changed.
   */
  async setFrozen(
    userName: string,
    frozen: boolean,
    by: FreezingHand = 'operator',
    { also, may }: FreezingOptions = {},
  ): Promise<boolean> {
    return this.#store.db.transaction().execute(async (db) => {
      if (may !== undefined && !(await may(db))) return false;
      const { numUpdatedRows } = await db
        .updateTable('users')
        .set(frozen ? { state: 'frozen', frozen_by: by } : { state: 'active', frozen_by: null })
        .where('user_name', '=', userName)
        .where(({ or, eb }) =>
          or([eb('frozen_by', 'is', null), eb('frozen_by', 'in', frozenByMine[by])]),
        )
        .executeTakeFirst();
      if (frozen) await endSessions(db, [userName]);
      if (numUpdatedRows > 0n) await also?.(db);
      return numUpdatedRows > 0n;
    });
  }

  /** The users of a PAN's GSTINs under whatever client, by GSTIN and name. */
  async ofPan(pan: string): Promise<User[]> {
    const rows = await this.#store.db
      .selectFrom('users')
      .select(shown)
      .where('gstin', 'in', gstinsOf(this.#store.db, pan))
      .orderBy('gstin')
      .orderBy('user_name')
      .execute();
    return rows.map(userOf);
  }

  /**
   * Freezes, inside a transaction, the active users that a PAN has under a client; tells which. Those
   * that the owner of the client froze are no longer its to unfreeze.
   */
  async freezeAll(db: Store['db'], pan: string, clientId: string): Promise<string[]> {
    const theirs = db
      .updateTable('users')
      .set({ state: 'frozen', frozen_by: 'organisation' })
      .where('client_id', '=', clientId)
      .where('gstin', 'in', gstinsOf(db, pan));
    await theirs.where('frozen_by', '=', 'owner').execute();
    const rows = await theirs.where('state', '=', 'active').returning('user_name').execute();
    const names = rows.map(({ user_name }) => user_name);
    await endSessions(db, names);
    return names;
  }

  async #rowOf(user: NewUser | HashedUser, now: number): Promise<UsersTable> {
    const { userName, gstin, clientId } = user;
    return {
      user_name: userName,
      gstin,
      client_id: clientId,
      password_hash: 'passwordHash' in user ? user.passwordHash : await this.hashOf(user.password),
      state: 'active',
      frozen_by: null,
      created_at: now,
      last_used_at: null,
    };
  }
}

const userOf = (row: Pick<UsersTable, (typeof shown)[number]>): User => ({
  userName: row.user_name,
  gstin: row.gstin,
  clientId: row.client_id,
  isFrozen: row.state === 'frozen',
  frozenBy: row.frozen_by ?? undefined,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at ?? undefined,
});
