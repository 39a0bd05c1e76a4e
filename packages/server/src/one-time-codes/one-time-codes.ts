import { randomBytes, randomInt } from 'node:crypto';
import { hashOfToken, isToken } from '../accounts/token-hash.ts';
import type { Clock } from '../clock.ts';
import type { Vault } from '../keys/vault.ts';
import type { Messages } from '../messages/messages.ts';
import type { OneTimeCodesTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';
import { CodeHashes } from './code-hashes.ts';
import { codeMessages } from './code-messages.ts';
import { countedOf, isFull, isOverLimit, isSentEnough, lockCounts, openMax } from './limits.ts';

/** What codes are asked for. */
export type Purpose =
  | 'registration'
  | 'organisation sign-in'
  | 'forgotten credentials'
  | 'new user';

/** Something for the mobile number and something for the mail address, or these themselves. */
export interface Contacts {
  readonly mobile: string;
  readonly email: string;
}

/** Who asks for codes. */
export interface Asking extends Contacts {
  readonly purpose: Purpose;
  /** PAN. */
  readonly subject: string;
  /** IP address; empty when it is not known. */
  readonly address: string;
  /**
   * Whether these are the contacts of that party. Where they are not, nothing is sent and no code is
   * ever right; everything else is the same, and takes as long.
   */
  readonly isGenuine: boolean;
  /** What the right codes give back: JSON. */
  readonly content: unknown;
}

export type Begun =
  | { readonly outcome: 'begun'; readonly token: string }
  | { readonly outcome: 'too many requests' };

/** A challenge as its page shows it. */
export interface Pending extends Contacts {
  readonly sentAt: number;
  readonly expiresAt: number;
  /** When the codes may be sent anew; undefined when they may not be any more. */
  readonly resendAt: number | undefined;
}

export type Checked =
  | { readonly outcome: 'right'; readonly content: unknown }
  /** `ended`: used, expired, tried too often, or never there. */
  | { readonly outcome: 'wrong' | 'ended' };

export type Resent = 'sent' | 'too early' | 'no more' | 'too many requests' | 'ended';

const minuteMs = 60_000;
const tokenBytes = 32;
export const codeMinutes = 10;
export const codeTriesMax = 5;
export const resendAfterSeconds = 30;
/** The first time, and three more. */
export const sendsMax = 4;

/** Codes of six digits that go to a mobile number and a mail address, to be typed in. */
export class OneTimeCodes {
  readonly #store: Store;
  readonly #vault: Vault;
  readonly #clock: Clock;
  readonly #messages: Messages;
  readonly #hashes: CodeHashes;
  readonly #openMax: number;

  constructor(store: Store, vault: Vault, clock: Clock, messages: Messages, max = openMax) {
    this.#openMax = max;
    this.#store = store;
    this.#vault = vault;
    this.#clock = clock;
    this.#messages = messages;
    this.#hashes = new CodeHashes(vault);
  }

  /** Sends codes, and returns a token for the browser, by which alone they can be typed in. */
  async begin(asking: Asking): Promise<Begun> {
    const { purpose, mobile, email, content } = asking;
    const now = this.#clock.now();
    const token = randomBytes(tokenBytes).toString('base64url');
    const token_hash = hashOfToken(token);
    const codes = freshCodes();
    const counted = countedOf(asking, this.#hashes);
    const kept = JSON.stringify({ mobile, email, content });
    return this.#store.db.transaction().execute(async (db) => {
      await lockCounts(db, now);
      const isOver = await isOverLimit(db, counted, now);
      if (isOver || (await isFull(db, now, this.#openMax))) return { outcome: 'too many requests' };
      // Told to nobody: it would tell that these are somebody's contacts.
      const isSent = !(await isSentEnough(db, counted, now)) && asking.isGenuine;
      await db
        .insertInto('one_time_codes')
        .values({
          ...{ token_hash, purpose, ...counted },
          ...this.#keptCodes(token_hash, codes, isSent),
          sealed_content: this.#vault.seal(labelOf(token_hash), Buffer.from(kept)),
          ...{ tries: 0, sends: 1, sent_at: now, created_at: now },
          expires_at: now + codeMinutes * minuteMs,
        })
        .execute();
      await this.#send(db, asking, codes, isSent);
      return { outcome: 'begun', token };
    });
  }

  /** What a token stands for, as long as its codes can be typed in. */
  async pending(token: string, purpose: Purpose): Promise<Pending | undefined> {
    const row = await this.#open(this.#store.db, token, purpose);
    if (row === undefined) return undefined;
    const { mobile, email } = this.#contentOf(row);
    const resendAt = row.sends < sendsMax ? row.sent_at + resendAfterSeconds * 1000 : undefined;
    return { mobile, email, sentAt: row.sent_at, expiresAt: row.expires_at, resendAt };
  }

  /** Sends new codes in place of the former ones; the tries are not given back. */
  async resend(token: string, purpose: Purpose): Promise<Resent> {
    const now = this.#clock.now();
    return this.#store.db.transaction().execute(async (db) => {
      await lockCounts(db, now);
      const row = await this.#open(db, token, purpose);
      if (row === undefined) return 'ended';
      if (row.sends >= sendsMax) return 'no more';
      if (now < row.sent_at + resendAfterSeconds * 1000) return 'too early';
      if (await isOverLimit(db, row, now)) return 'too many requests';
      const codes = freshCodes();
      const isGenuine = row.mobile_code_hash !== null;
      const isEnough = await isSentEnough(db, row, now);
      const isSent = isGenuine && !isEnough;
      const { mobile_code_hash, email_code_hash } = row;
      const fresh = this.#keptCodes(row.token_hash, codes, isSent);
      await db
        .updateTable('one_time_codes')
        .set({
          // Where no new ones are sent, the former stay right.
          ...(isSent ? fresh : { mobile_code_hash, email_code_hash }),
          ...{ sends: row.sends + 1, sent_at: now, expires_at: now + codeMinutes * minuteMs },
        })
        .where('token_hash', '=', row.token_hash)
        .execute();
      await this.#send(db, { purpose, ...this.#contentOf(row) }, codes, isSent);
      return 'sent';
    });
  }

  /** Counts a try. Both codes are compared, whatever the first is; right ones are taken once. */
  async check(token: string, purpose: Purpose, given: Contacts): Promise<Checked> {
    return this.#store.db.transaction().execute(async (db) => {
      // Locks the row: of two tries at once the second sees what the first has done.
      const { numUpdatedRows } = await this.#takeTry(db, token, purpose);
      if (numUpdatedRows === 0n) return { outcome: 'ended' };
      const row = await db
        .selectFrom('one_time_codes')
        .selectAll()
        .where('token_hash', '=', hashOfToken(token))
        .executeTakeFirstOrThrow();
      const { token_hash, mobile_code_hash, email_code_hash } = row;
      const rights = [
        this.#hashes.isCode(token_hash, 'mobile', given.mobile, mobile_code_hash),
        this.#hashes.isCode(token_hash, 'email', given.email, email_code_hash),
      ];
      if (rights.includes(false)) return { outcome: 'wrong' };
      await db
        .updateTable('one_time_codes')
        .set({ tries: codeTriesMax })
        .where('token_hash', '=', token_hash)
        .execute();
      return { outcome: 'right', content: this.#contentOf(row).content };
    });
  }

  #takeTry(db: Store['db'], token: string, purpose: Purpose) {
    return db
      .updateTable('one_time_codes')
      .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
      .where('token_hash', '=', hashOfToken(token))
      .where('purpose', '=', purpose)
      .where('tries', '<', codeTriesMax)
      .where('expires_at', '>', this.#clock.now())
      .executeTakeFirst();
  }

  async #open(
    db: Store['db'],
    token: string,
    purpose: Purpose,
  ): Promise<OneTimeCodesTable | undefined> {
    if (!isToken(token)) return undefined;
    return db
      .selectFrom('one_time_codes')
      .selectAll()
      .where('token_hash', '=', hashOfToken(token))
      .where('purpose', '=', purpose)
      .where('tries', '<', codeTriesMax)
      .where('expires_at', '>', this.#clock.now())
      .executeTakeFirst();
  }

  #contentOf({ token_hash, sealed_content }: OneTimeCodesTable): Contacts & { content: unknown } {
    return JSON.parse(this.#vault.open(labelOf(token_hash), sealed_content).toString());
  }

  /** Codes that went to nobody are not kept, so that none is ever right. */
  #keptCodes(tokenHash: Uint8Array, codes: Contacts, isSent: boolean) {
    const mobile = this.#hashes.ofCode(tokenHash, 'mobile', codes.mobile);
    const email = this.#hashes.ofCode(tokenHash, 'email', codes.email);
    return {
      mobile_code_hash: isSent ? mobile : null,
      email_code_hash: isSent ? email : null,
    };
  }

  async #send(
    db: Store['db'],
    to: Contacts & { readonly purpose: Purpose },
    codes: Contacts,
    isSent: boolean,
  ): Promise<void> {
    const usefulUntil = this.#clock.now() + codeMinutes * minuteMs;
    for (const message of codeMessages(to.purpose, to, codes, codeMinutes)) {
      await this.#messages.send({ ...message, usefulUntil, isDecoy: !isSent }, db);
    }
  }
}

const labelOf = (tokenHash: Uint8Array): string =>
  `one-time codes ${Buffer.from(tokenHash).toString('base64url')}`;

const freshCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

const freshCodes = (): Contacts => ({ mobile: freshCode(), email: freshCode() });
