import type { KeyObject } from 'node:crypto';
import { type RefusedLogin, refusedLogin } from './refused-login.ts';
import { openSession, sealSession, storeKey } from './sealed-session.ts';
import { isAlive, isFresh, postponed, type Session } from './session.ts';
import type { TokenStore } from './token-store.ts';

export interface SessionsOptions {
  /** Where sessions outlive the process. Without one they do not. */
  readonly store?: TokenStore;
  /** Seals what is stored: 32 bytes, or their 64 hex digits. Needed with a store. */
  readonly key?: Uint8Array | string;
  /** Hears that the store could not be read or written; work goes on without it. */
  readonly onStoreError?: (error: unknown) => void;
  /** This machine's time, UTC epoch milliseconds. */
  readonly now?: () => number;
}

/** Who logs in, and where. */
export interface Seat {
  /** Server, client id, user and GSTIN: no secret. */
  readonly name: string;
  /** Digest of the secrets, to tell a corrected password from the one that was refused. */
  readonly fingerprint: string;
  readonly logIn: (forceRefresh: boolean) => Promise<Session>;
}

/** What is known of one seat. */
interface Place {
  session?: Session | undefined;
  /** The one login under way, for which everybody waits. */
  underway?: Promise<Session> | undefined;
  refused?: RefusedLogin | undefined;
  /** Stored sessions that are no younger than this are known to be dead. */
  deadUntil?: number;
  /** The portal has just called a token dead. */
  isBereaved?: boolean;
  /** The token that took the place of a dead one and has not worked yet. */
  unproven?: { readonly authToken: string; readonly until: number } | undefined;
}

/** How long a session that a portal refuses from the first call on is not replaced again. */
const unprovenMs = 60_000;
/** A session that does not open what the portal seals is given up, but no sooner than this. */
const doubtfulAfterMs = 60_000;

/**
 * Keeps the sessions of one process: one login at a time for each server, client id, user and GSTIN,
 * whatever the number of calls and of clients. Hand one `Sessions` to several clients to share it.
 */
export class Sessions {
  readonly #store: TokenStore | undefined;
  readonly #key: KeyObject | undefined;
  readonly #onStoreError: (error: unknown) => void;
  readonly #now: () => number;
  readonly #places = new Map<string, Place>();

  constructor({ store, key, onStoreError = warn, now = Date.now }: SessionsOptions = {}) {
    if (store !== undefined && key === undefined) {
      throw new TypeError('A token store needs a key: tokens are not kept in clear.');
    }
    this.#store = store;
    this.#key = key === undefined ? undefined : storeKey(key);
    this.#onStoreError = onStoreError;
    this.#now = now;
  }

  /** The session of a seat, from memory, from the store, or by a login. */
  async valid(seat: Seat): Promise<Session> {
    const place = this.#place(seat);
    const { session } = place;
    return session !== undefined && isFresh(session, this.#now())
      ? session
      : this.#renewed(seat, place);
  }

  /**
   * Another session in the place of one that the portal calls dead. Throws `error`, the portal's own,
   * when that one came from a login for the same reason: one more would not help.
   */
  async replaced(seat: Seat, dead: Session, error: unknown): Promise<Session> {
    const place = this.#place(seat);
    const { session, unproven } = place;
    const now = this.#now();
    // Another call has seen to it.
    if (session !== undefined && session.authToken !== dead.authToken && isFresh(session, now)) {
      return session;
    }
    if (unproven?.authToken === dead.authToken && now < unproven.until) throw error;
    if (session?.authToken === dead.authToken) place.session = undefined;
    place.deadUntil = dead.bornAt;
    place.isBereaved = true;
    return this.#renewed(seat, place);
  }

  /** The portal has taken a call of this session. */
  proved(seat: Seat, { authToken }: Session): void {
    const place = this.#place(seat);
    if (place.unproven?.authToken === authToken) place.unproven = undefined;
  }

  /** Sealed data did not open: the key may have changed. The next call logs in, though not at once. */
  doubt(seat: Seat, session: Session): void {
    const place = this.#place(seat);
    const isYoung = this.#now() - session.bornAt < doubtfulAfterMs;
    if (isYoung || place.session !== session) return;
    place.session = undefined;
    place.deadUntil = session.bornAt;
  }

  #place({ name, fingerprint }: Seat): Place {
    const key = `${name} ${fingerprint}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place: Place = {};
    this.#places.set(key, place);
    return place;
  }

  #renewed(seat: Seat, place: Place): Promise<Session> {
    place.underway ??= this.#renew(seat, place).finally(() => {
      place.underway = undefined;
    });
    return place.underway;
  }

  async #renew(seat: Seat, place: Place): Promise<Session> {
    const next = await this.#found(seat, place);
    if (place.isBereaved === true) {
      place.unproven = { authToken: next.authToken, until: this.#now() + unprovenMs };
      place.isBereaved = false;
    }
    place.session = next;
    return next;
  }

  /** What another process has stored meanwhile, or a login brings; else what is still alive. */
  async #found(seat: Seat, place: Place): Promise<Session> {
    const stored = await this.#read(seat.name);
    const isDead = stored !== undefined && stored.bornAt <= (place.deadUntil ?? 0);
    const kept = isDead ? undefined : stored;
    if (kept !== undefined && isFresh(kept, this.#now())) return kept;
    const old = [place.session, kept].find((one) => one !== undefined && isAlive(one, this.#now()));
    try {
      return await this.#logIn(seat, place, old !== undefined);
    } catch (error) {
      // The old token is good for some minutes yet; calls need not fail because a renewal did.
      if (old === undefined || !isAlive(old, this.#now())) throw error;
      return postponed(old, this.#now());
    }
  }

  async #logIn(seat: Seat, place: Place, forceRefresh: boolean): Promise<Session> {
    if (place.refused !== undefined && this.#now() < place.refused.until) throw place.refused.error;
    try {
      const session = await seat.logIn(forceRefresh);
      place.refused = undefined;
      await this.#write(seat.name, session);
      return session;
    } catch (error) {
      place.refused = refusedLogin(error, this.#now());
      throw error;
    }
  }

  async #read(name: string): Promise<Session | undefined> {
    if (this.#store === undefined || this.#key === undefined) return undefined;
    try {
      const sealed = await this.#store.read(name);
      return sealed === undefined ? undefined : openSession(this.#key, name, sealed);
    } catch (error) {
      this.#onStoreError(error);
      return undefined;
    }
  }

  async #write(name: string, session: Session): Promise<void> {
    if (this.#store === undefined || this.#key === undefined) return;
    try {
      await this.#store.write(name, sealSession(this.#key, name, session));
    } catch (error) {
      this.#onStoreError(error);
    }
  }
}

const warn = (error: unknown): void =>
  process.emitWarning(`The token store failed, tokens are not kept: ${String(error)}`);
