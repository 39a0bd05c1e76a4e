import type { Store } from '../store/store.ts';
import type { UsersTable } from '../store/tables.ts';
import type { Passwords } from './passwords.ts';

export interface NewUser {
  readonly userName: string;
  readonly password: string;
  readonly gstin: string;
  readonly clientId: string;
}

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
    const user = await this.#store.db
      .selectFrom('users')
      .selectAll()
      .where('user_name', '=', userName)
      .executeTakeFirst();
    const right = await this.#passwords.matches(password, user?.password_hash);
    return right && user?.state === 'active' ? user : undefined;
  }

  async add(users: readonly NewUser[], now: number): Promise<void> {
    const rows = await Promise.all(
      users.map(async ({ userName, password, gstin, clientId }) => ({
        user_name: userName,
        gstin,
        client_id: clientId,
        password_hash: await this.#passwords.hash(password),
        state: 'active' as const,
        created_at: now,
      })),
    );
    await this.#store.db
      .insertInto('users')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /**
   * Freezes or unfreezes a user; the tokens and portal sessions of a frozen one die. Tells whether
   * there is one.
   */
  async setFrozen(userName: string, frozen: boolean): Promise<boolean> {
    return this.#store.db.transaction().execute(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('users')
        .set({ state: frozen ? 'frozen' : 'active' })
        .where('user_name', '=', userName)
        .executeTakeFirst();
      if (frozen) {
        await db.deleteFrom('sessions').where('user_name', '=', userName).execute();
        await db.deleteFrom('portal_sessions').where('user_name', '=', userName).execute();
      }
      return numUpdatedRows > 0n;
    });
  }
}
