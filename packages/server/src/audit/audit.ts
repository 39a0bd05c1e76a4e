import { hash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { countUp } from '../store/count-up.ts';
import type { AuditLogTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';

/** Something that was done, as the audit log keeps it. */
export interface Act {
  /** `officer <name>`, `organisation <PAN>`, `user <name>`, `operator`, or `rule`. */
  readonly actor: string;
  /** What was done, in the fewest words: `application approved`. */
  readonly act: string;
  /** What it was done to: `application <id>`, `client <id>`, `gstin <GSTIN>` … */
  readonly subject: string;
  /** What else tells of it. No secrets. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** An entry as it is kept. */
export type AuditEntry = Readonly<AuditLogTable>;

/** The hash before the first entry. */
export const firstHash = '0'.repeat(64);

/**
 * What was done to accounts, applications and rules, by whom. Entries are added and never changed, and
 * each holds the hash of the one before: a changed, missing or inserted one breaks the chain.
 */
export class Audit {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /**
   * Adds an entry. Inside a transaction, hand over its `db`: then the entry is there exactly when the
   * act is.
   */
  async note(act: Act, db?: Store['db']): Promise<void> {
    if (db !== undefined) return this.#append(act, db);
    await this.#store.db.transaction().execute((own) => this.#append(act, own));
  }

  /** Entries after one, in their order. */
  after(seq: number, limit: number): Promise<AuditLogTable[]> {
    return this.#store.db
      .selectFrom('audit_log')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(limit)
      .execute();
  }

  /** Every entry in its order. */
  async *all(): AsyncGenerator<AuditLogTable> {
    let last = 0;
    while (true) {
      const entries = await this.after(last, batch);
      yield* entries;
      if (entries.length < batch) return;
      last = entries.at(-1)!.seq;
    }
  }

  /** How many entries were ever added, as a counter beside the log has it. */
  async added(): Promise<number> {
    const row = await this.#store.db
      .selectFrom('counters')
      .select('next_value')
      .where('name', '=', counter)
      .executeTakeFirst();
    return row?.next_value ?? 0;
  }

  /** The newest entries, of one subject or of all, or those before one of them. */
  newest(limit: number, subject?: string, before?: number): Promise<AuditLogTable[]> {
    return this.#store.db
      .selectFrom('audit_log')
      .selectAll()
      .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
      .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute();
  }

  /** Entries of one act upon a subject from some moment on. Inside a transaction, hand over its `db`. */
  since(
    at: number,
    { act, subject }: Pick<Act, 'act' | 'subject'>,
    db: Store['db'] = this.#store.db,
  ): Promise<AuditLogTable[]> {
    return db
      .selectFrom('audit_log')
      .selectAll()
      .where('subject', '=', subject)
      .where('act', '=', act)
      .where('at', '>=', at)
      .orderBy('seq')
      .execute();
  }

  async #append({ actor, act, subject, details = {} }: Act, db: Store['db']): Promise<void> {
    // Locks the head, so that of two entries at once the second follows the first.
    await countUp(db, counter);
    const last = await db
      .selectFrom('audit_log')
      .select(['seq', 'hash'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    const entry = {
      seq: (last?.seq ?? 0) + 1,
      at: this.#clock.now(),
      ...{ actor, act, subject },
      details: JSON.stringify(details),
      previous_hash: last?.hash ?? firstHash,
    };
    await db
      .insertInto('audit_log')
      .values({ ...entry, hash: hashOfEntry(entry) })
      .execute();
  }
}

const counter = 'audit log';
/** Entries that are read at once. */
const batch = 500;

/** SHA-256 in hex of an entry's columns, as a JSON array in the order of the table. */
export const hashOfEntry = (entry: Omit<AuditLogTable, 'hash'>): string =>
  hash(
    'sha256',
    JSON.stringify([
      ...[entry.seq, entry.at, entry.actor, entry.act, entry.subject],
      ...[entry.details, entry.previous_hash],
    ]),
  );
