import type { OutboxState, StoredEntry } from '../outbox/entry.ts';

/** What a claim asks for. Instants are UTC epoch milliseconds. */
export interface Claim {
  readonly account: string;
  /** This entry alone; any when undefined. */
  readonly id?: string | undefined;
  readonly now: number;
  readonly limit: number;
  /** Who takes them, and until when they are its own. */
  readonly owner: string;
  readonly leaseUntil: number;
}

/** One page of a list, oldest first. */
export interface Page {
  readonly account: string;
  readonly state?: OutboxState | undefined;
  /** The last entry of the page before. */
  readonly after?: { readonly createdAt: number; readonly id: string } | undefined;
  readonly limit: number;
}

/**
 * Where an outbox keeps its entries. Whoever writes their own must keep these promises:
 *
 * - When a writing method resolves, what it wrote survives the loss of power.
 * - Each method is one step: of two processes that call at once, one comes first.
 * - `(account, id)` is unique, and so is `(account, key)` where there is a key.
 *
 * Nothing is ever deleted.
 */
export interface OutboxStore {
  /**
   * Writes a new entry, as it is. When the account has one of this id or of this key already, writes
   * nothing and resolves with that one.
   */
  add(entry: StoredEntry): Promise<StoredEntry | undefined>;

  /**
   * Hands out work. Takes up to `limit` entries of the account whose `dueAt` is not null and not
   * after `now`, and whose lease is null or over, those that are due longest first. Each one becomes
   * `sending` if it was `pending` or `waiting`, and `unknown` if it was `unknown` or `sending`: a
   * process that held it has died, and nobody knows what it had sent. `version` and `attempts` grow
   * by one; `owner`, `leaseUntil` and `updatedAt` are set. No entry goes to two callers.
   */
  claim(claim: Claim): Promise<readonly StoredEntry[]>;

  /**
   * Replaces an entry if the stored one still has `entry.version`, and stores it under the next
   * version. Resolves with false, and writes nothing, when somebody else has changed it since.
   */
  save(entry: StoredEntry): Promise<boolean>;

  /** Prolongs all leases that an owner holds at this moment. */
  renew(account: string, owner: string, leaseUntil: number): Promise<void>;

  /** The entry of this id, or else of this key, or else of this IRN (registrations first). */
  find(account: string, name: string): Promise<StoredEntry | undefined>;

  /** Entries in the order of `createdAt` and `id`. */
  list(page: Page): Promise<readonly StoredEntry[]>;

  /**
   * When the next entry can be claimed, which may be in the past: the least, of all entries whose
   * `dueAt` is not null, of the later of `dueAt` and `leaseUntil`. Undefined when there is none.
   */
  nextDueAt(account: string): Promise<number | undefined>;

  /** How many entries are in each state; states without any may be missing. */
  counts(account: string): Promise<Partial<Record<OutboxState, number>>>;

  /** Adds to the refusals of a day (`yyyy-MM-dd`) within a scope; resolves with the sum. */
  addErrors(day: string, scope: string, count: number): Promise<number>;

  /** Lets go of files and connections. */
  close(): Promise<void>;
}
