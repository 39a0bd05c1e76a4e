import { Attempts } from '../accounts/attempts.ts';
import type { Place } from '../accounts/browser-sessions.ts';
import { limitKey } from '../accounts/limit-key.ts';
import type { Vault } from '../keys/vault.ts';
import type { OfficersTable } from '../store/onboarding-tables.ts';
import type { OfficersOptions } from './officers.ts';
import type { SecondFactor } from './second-factor.ts';
import { countWrong } from './wrong-codes.ts';

/** Somebody who says to be an officer. */
export interface OfficerApplicant extends Place {
  readonly name: string;
  readonly password: string;
  /** Of the authenticator; empty at the first sign-in. */
  readonly code: string;
}

/** The second factor of somebody with a one-time password, to be put into an authenticator. */
export interface SetUp {
  readonly name: string;
  /** Carries all this to the confirmation, sealed. */
  readonly token: string;
  /** The secret as text, and as an authenticator reads it from a QR code. */
  readonly text: string;
  readonly uri: string;
}

interface SignedIn {
  readonly outcome: 'signed in';
  readonly token: string;
}

/** A wrong try does not say what was wrong, nor whether there is such an officer. */
export type OfficerSignedIn =
  | SignedIn
  | { readonly outcome: 'set up'; readonly setUp: SetUp }
  | { readonly outcome: 'wrong' | 'too many tries' };

export type SetUpConfirmed =
  | SignedIn
  | { readonly outcome: 'wrong code' | 'same password'; readonly setUp: SetUp }
  | { readonly outcome: 'ended' };

/**
 * Tries a minute from one address (of IPv6, a network of 64 bits), for one officer and for all. Not for
 * one officer from everywhere: with that, anybody could keep an officer out.
 */
export const triesByOfficerMax = 5;
export const triesByOfficerAddressMax = 20;

const nameCharsMax = 100;
const setUpMinutes = 15;

/** What a set-up knows while the officer looks for the telephone. */
interface Draft {
  readonly name: string;
  readonly secret: Buffer;
  /** Of the one-time password: a set-up ends with it. */
  readonly passwordHash: string;
  readonly until: number;
}

/** The door of the desk: password and second factor, each code once. */
export class OfficerSignIn {
  readonly #options: OfficersOptions;
  readonly #vault: Vault;
  readonly #factor: SecondFactor;
  readonly #byOfficer = new Attempts(triesByOfficerMax);
  readonly #byAddress = new Attempts(triesByOfficerAddressMax);

  constructor(options: OfficersOptions, vault: Vault, factor: SecondFactor) {
    this.#options = options;
    this.#vault = vault;
    this.#factor = factor;
  }

  /** Opens a session, or begins the set-up of somebody who is here for the first time. */
  async signIn({
    name: typed,
    password,
    code,
    ...place
  }: OfficerApplicant): Promise<OfficerSignedIn> {
    const name = typed.trim().toLowerCase().slice(0, nameCharsMax);
    const key = keyOf(name, place);
    // Both are counted, whichever is at its limit.
    const isFree = [this.#byOfficer.allows(key), this.#byAddress.allows(limitKey(place.address))];
    if (isFree.includes(false)) return { outcome: 'too many tries' };
    const row = await this.#find(name);
    const isRight = await this.#options.passwords.matches(password, row?.password_hash);
    const step = this.#factor.stepOfSealed(name, row?.sealed_totp ?? null, code);
    const known = isRight && row?.state === 'active' ? row : undefined;
    const isSetUp = known !== undefined && known.sealed_totp !== null;
    if (isSetUp && step !== undefined && (await this.#take(known, step, place))) {
      this.#byOfficer.forget(key);
      return this.#open(name, place);
    }
    const begun = known !== undefined && !isSetUp && this.#begin(known);
    if (begun) return begun;
    const passwordHash = isSetUp ? known.password_hash : undefined;
    await countWrong(this.#options, { name, passwordHash, address: place.address });
    return { outcome: 'wrong' };
  }

  /** Confirms by one code that the authenticator has the secret, and takes the officer's own password. */
  async confirm(
    token: string,
    { password, code }: Pick<OfficerApplicant, 'password' | 'code'>,
    place: Place,
  ): Promise<SetUpConfirmed> {
    const draft = this.#draftIn(token);
    if (draft === undefined) return { outcome: 'ended' };
    const setUp = this.#setUpOf(draft, token);
    const step = this.#factor.stepOf(draft.secret, code);
    if (step === undefined) return { outcome: 'wrong code', setUp };
    const { passwords, sessions } = this.#options;
    if (await passwords.matches(password, draft.passwordHash)) {
      return { outcome: 'same password', setUp };
    }
    if (!(await this.#finish(draft, await passwords.hash(password), step))) {
      return { outcome: 'ended' };
    }
    this.#byOfficer.forget(keyOf(draft.name, place));
    await sessions.revoke(draft.name);
    return this.#open(draft.name, place);
  }

  /** A set-up that is under way, to be shown again. */
  setUpIn(token: string): SetUp | undefined {
    const draft = this.#draftIn(token);
    return draft && this.#setUpOf(draft, token);
  }

  #find(name: string): Promise<OfficersTable | undefined> {
    return this.#options.store.db
      .selectFrom('officers')
      .selectAll()
      .where('name', '=', name)
      .executeTakeFirst();
  }

  /** Takes a time step for good: of two with the same code, one gets in. */
  #take(row: OfficersTable, step: number, { address }: Place): Promise<boolean> {
    const { store, audit } = this.#options;
    return store.db.transaction().execute(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('officers')
        .set({ totp_step: step, wrong_codes: 0 })
        .where('name', '=', row.name)
        .where('totp_step', '<', step)
        // Not when the officer was frozen or reset since the password was checked.
        .where('state', '=', 'active')
        .where('password_hash', '=', row.password_hash)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await audit.note({ ...actOf(row.name, 'signed in'), details: { address } }, db);
      return true;
    });
  }

  #begin({
    name,
    password_hash: passwordHash,
    password_until,
  }: OfficersTable): OfficerSignedIn | undefined {
    const now = this.#options.clock.now();
    if (password_until === null || password_until <= now) return undefined;
    const until = now + setUpMinutes * 60_000;
    const draft = { name, secret: this.#factor.make(), passwordHash, until };
    const content = { ...draft, secret: draft.secret.toString('base64') };
    const sealed = this.#vault.seal(label, Buffer.from(JSON.stringify(content)));
    return { outcome: 'set up', setUp: this.#setUpOf(draft, sealed.toString('base64url')) };
  }

  #draftIn(token: string): Draft | undefined {
    let draft: Omit<Draft, 'secret'> & { readonly secret: string };
    try {
      draft = JSON.parse(String(this.#vault.open(label, Buffer.from(token, 'base64url'))));
    } catch {
      // Nobody but the vault makes one that opens.
      return undefined;
    }
    if (draft.until <= this.#options.clock.now()) return undefined;
    return { ...draft, secret: Buffer.from(draft.secret, 'base64') };
  }

  #setUpOf({ name, secret }: Draft, token: string): SetUp {
    return { name, token, ...this.#factor.shown(name, secret) };
  }

  #finish(draft: Draft, passwordHash: string, step: number): Promise<boolean> {
    const { store, audit } = this.#options;
    const { name, secret } = draft;
    return store.db.transaction().execute(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('officers')
        .set({
          ...{ password_hash: passwordHash, password_until: null },
          ...{ sealed_totp: this.#factor.seal(name, secret), totp_step: step },
        })
        .where('name', '=', name)
        .where('state', '=', 'active')
        .where('sealed_totp', 'is', null)
        .where('password_hash', '=', draft.passwordHash)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await audit.note(actOf(name, 'second factor set up'), db);
      return true;
    });
  }

  async #open(holder: string, place: Place): Promise<SignedIn> {
    const token = await this.#options.sessions.open({ holder, gstin: '' }, place);
    return { outcome: 'signed in', token };
  }
}

const keyOf = (name: string, { address }: Place): string =>
  JSON.stringify([name, limitKey(address)]);

const label = 'set-up of a second factor';

const actOf = (name: string, act: string) => ({
  actor: `officer ${name}`,
  act,
  subject: `officer ${name}`,
});
