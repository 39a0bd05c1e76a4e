import type { BrowserSessions } from '../accounts/browser-sessions.ts';
import type { Passwords } from '../accounts/passwords.ts';
import { alphanumeric } from '../accounts/random-text.ts';
import type { Audit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { OfficersTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';

/** An officer without password and second factor. */
export interface Officer {
  readonly name: string;
  readonly email: string;
  readonly state: 'active' | 'frozen';
  /** Has set up the second factor; without it there is no way in. */
  readonly hasSecondFactor: boolean;
  readonly createdAt: number;
}

export interface OfficersOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly passwords: Passwords;
  readonly sessions: BrowserSessions;
  readonly audit: Audit;
}

/** Something that cannot be done to an officer; the message says why. */
export class OfficerRefused extends Error {}

/** How long a one-time password waits for its officer. */
export const oneTimePasswordHours = 72;
const oneTimePasswordChars = 16;

const isName = (text: string): boolean => /^[a-z][a-z0-9.-]{2,29}$/.test(text);
const isMailAddress = (text: string): boolean =>
  /^[^\s@<>",;]{1,64}@[^\s@<>",;]{1,185}$/.test(text);

/** Who works at the desk. They are made where the portal runs, by its operator. */
export class Officers {
  readonly #options: OfficersOptions;

  constructor(options: OfficersOptions) {
    this.#options = options;
  }

  /** Adds an officer and returns the one-time password for the first sign-in. */
  async add(name: string, email: string, actor: string): Promise<string> {
    if (!isName(name)) {
      throw new OfficerRefused(
        `${name} is no name for an officer: 3 to 30 small letters, digits, dots or hyphens, a letter first`,
      );
    }
    if (!isMailAddress(email)) throw new OfficerRefused(`${email} is no mail address`);
    const { store, clock, audit } = this.#options;
    const { password, ...secrets } = await this.#oneTime();
    const row = { name, email, ...secrets, state: 'active' as const, created_at: clock.now() };
    await store.db.transaction().execute(async (db) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('officers')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) throw new OfficerRefused(`there is an officer ${name}`);
      const act = { actor, act: 'officer added', subject: `officer ${name}` };
      await audit.note({ ...act, details: { email } }, db);
    });
    return password;
  }

  /** Takes password and second factor from an officer; a one-time password lets them set up anew. */
  async reset(name: string, actor: string): Promise<string> {
    const { password, ...secrets } = await this.#oneTime();
    await this.#change(name, secrets, { actor, act: 'officer reset' });
    return password;
  }

  /** Freezes or unfreezes an officer; sessions end at once. */
  async setFrozen(name: string, isFrozen: boolean, actor: string): Promise<void> {
    const state = isFrozen ? 'frozen' : 'active';
    await this.#change(
      name,
      { state, wrong_codes: 0 },
      { actor, act: `officer ${isFrozen ? '' : 'un'}frozen` },
    );
  }

  async list(): Promise<Officer[]> {
    const rows = await this.#options.store.db
      .selectFrom('officers')
      .selectAll()
      .orderBy('name')
      .execute();
    return rows.map((row) => ({
      ...{ name: row.name, email: row.email, state: row.state },
      ...{ hasSecondFactor: row.sealed_totp !== null, createdAt: row.created_at },
    }));
  }

  /** Whether somebody of this name may act at the desk at this moment. */
  async isAtWork(name: string): Promise<boolean> {
    const row = await this.#options.store.db
      .selectFrom('officers')
      .select('name')
      .where('name', '=', name)
      .where('state', '=', 'active')
      .where('sealed_totp', 'is not', null)
      .executeTakeFirst();
    return row !== undefined;
  }

  async #oneTime() {
    const { passwords, clock } = this.#options;
    const password = alphanumeric(oneTimePasswordChars);
    return {
      password,
      password_hash: await passwords.hash(password),
      password_until: clock.now() + oneTimePasswordHours * 3_600_000,
      ...{ sealed_totp: null, totp_step: 0, wrong_codes: 0 },
    };
  }

  async #change(
    name: string,
    changed: Partial<OfficersTable>,
    act: { readonly actor: string; readonly act: string },
  ): Promise<void> {
    const { store, audit, sessions } = this.#options;
    await store.db.transaction().execute(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('officers')
        .set(changed)
        .where('name', '=', name)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new OfficerRefused(`there is no officer ${name}`);
      await audit.note({ ...act, subject: `officer ${name}` }, db);
    });
    // Also when one is unfrozen: no session of before must come to life again.
    await sessions.revoke(name);
  }
}
