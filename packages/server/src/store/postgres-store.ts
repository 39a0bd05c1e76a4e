import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { QueryConfig, QueryResultRow } from 'pg';
import { asPostgresValue } from './column-types.ts';
import { type JoinOptions, joinDatabase } from './join-database.ts';
import { PostgresConnections, type PostgresOptions } from './postgres-connections.ts';
import { PostgresKysely } from './postgres-dialect.ts';
import { isCollision, isStale, isSurelyUndone, OutcomeUnknown } from './postgres-errors.ts';
import { insertAll } from './postgres-inserts.ts';
import { provideYears } from './postgres-years.ts';
import type { Presence } from './processes.ts';
import { Replica } from './replica.ts';
import { findInvoiceBy, isRegisteredBy } from './road-statements.ts';
import type { NewInvoice, Store, StoredInvoice, StoredKey } from './store.ts';
import type { SessionsTable, Tables } from './tables.ts';
import { untilDone } from './until-done.ts';

const ofYear = { seller: '$1', irn: '$2', year: '$3' } as const;

/** Statements of the road, prepared once by every connection. */
const statements = {
  findInvoice: { name: 'find_invoice', text: findInvoiceBy({ seller: '$1', irn: '$2' }) },
  findInvoiceOfYear: { name: 'find_invoice_of_year', text: findInvoiceBy(ofYear) },
  whichRegistered: {
    name: 'which_registered',
    text: `select keys.place::integer from unnest($1::text[], $2::text[], $3::integer[])
        with ordinality as keys(seller, irn, year, place)
      cross join lateral (
        ${isRegisteredBy({ seller: 'keys.seller', irn: 'keys.irn', year: 'keys.year' })}
      ) found`,
  },
  findSession: { name: 'find_session', text: 'select * from sessions where token_hash = $1' },
  takeNumbers: {
    name: 'take_numbers',
    text: `insert into counters (name, next_value) values ($1, $2::bigint + 1)
      on conflict (name) do update set next_value = counters.next_value + $2::bigint
      returning next_value`,
  },
} as const satisfies Record<string, QueryConfig>;

/** A connection that failed is not used again, so that the next one prepares its statements anew. */
const isPassing = (error: unknown): boolean => isCollision(error) || isStale(error);

/** Between two attempts to learn what became of a commit. */
const retryMs = 50;

/** Between two looks whether a financial year still lacks its partitions. */
const yearRoundMs = 6 * 3_600_000;

/** The store in a PostgreSQL database whose tables are up to date. */
export class PostgresStore implements Store {
  readonly db: PostgresKysely;
  readonly #connections: PostgresConnections;
  readonly #patienceMs: number;
  readonly #provideYears: () => Promise<void>;
  readonly #yearRounds: NodeJS.Timeout;
  readonly #replica: Replica | undefined;
  #presence: Presence | undefined;

  constructor(options: PostgresOptions) {
    this.#connections = new PostgresConnections(options);
    this.#patienceMs = options.timeoutSeconds * 1000;
    this.db = new PostgresKysely(this.#connections);
    this.#replica = options.replicaUrl ? new Replica(options, options.replicaUrl) : undefined;
    this.#provideYears = () =>
      this.#connections.use((client) => provideYears(client, options.tell));
    const round = () => this.#provideYears().catch((error) => this.#connections.refused(error));
    this.#yearRounds = setInterval(round, yearRoundMs).unref();
  }

  readDelayed<T>(read: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#replica === undefined ? read(this.db) : this.#replica.read(read, this.db);
  }

  /** Announces this process, after the tables were brought up to date. */
  async join(options: JoinOptions): Promise<void> {
    this.#presence = await joinDatabase(this.db, options);
    await this.#provideYears();
  }

  get pool() {
    return this.#connections.counts;
  }

  /**
   * When the connection is lost while it commits, the same rows are inserted once more: the unique
   * key waits for a commit that is still under way, so that afterwards it is known what is there. An
   * invoice with its own AckNo is the one that was lost sight of.
   */
  async insertInvoices(invoices: readonly NewInvoice[]): Promise<readonly boolean[]> {
    if (invoices.length === 0) return [];
    let deadline = performance.now() + this.#patienceMs;
    let lost: unknown;
    while (true) {
      let isDeciding = false;
      const onDeciding = () => {
        isDeciding = true;
      };
      try {
        const insert = this.#connections.use((client) => insertAll(client, invoices, onDeciding));
        const inserted = await insert;
        return lost === undefined ? inserted : await this.#ownOf(invoices, inserted);
      } catch (error) {
        if (lost === undefined && isDeciding && !isSurelyUndone(error)) {
          lost = error;
          deadline = performance.now() + this.#patienceMs;
        }
        const refused = this.#connections.refused(error);
        const isHopeful = lost !== undefined || isCollision(error);
        if (!isHopeful || performance.now() > deadline) {
          throw lost === undefined ? refused : new OutcomeUnknown(lost);
        }
      }
      await pause(Math.random() * retryMs);
    }
  }

  /** Those that went in now, and those that had gone in before, unnoticed. */
  #ownOf(
    invoices: readonly NewInvoice[],
    inserted: readonly boolean[],
  ): Promise<readonly boolean[]> {
    return Promise.all(
      invoices.map(async ({ row }, index) => {
        if (inserted[index]) return true;
        const there = await this.findInvoice(row.seller_gstin, row.irn, row.financial_year);
        return there?.ack_no === row.ack_no;
      }),
    );
  }

  findInvoice(
    sellerGstin: string,
    irn: string,
    financialYear?: number,
  ): Promise<StoredInvoice | undefined> {
    return financialYear === undefined
      ? this.#first(statements.findInvoice, [sellerGstin, irn])
      : this.#first(statements.findInvoiceOfYear, [sellerGstin, irn, financialYear]);
  }

  async areRegistered(keys: readonly StoredKey[]): Promise<boolean[]> {
    const columns = (['seller_gstin', 'irn', 'financial_year'] as const).map((column) =>
      keys.map((key) => key[column]),
    );
    const rows = await this.#all<{ place: number }>(statements.whichRegistered, columns);
    const found = new Set(rows.map(({ place }) => place));
    return keys.map((_, index) => found.has(index + 1));
  }

  findSession(tokenHash: Uint8Array): Promise<SessionsTable | undefined> {
    return this.#first<SessionsTable>(statements.findSession, [tokenHash]);
  }

  async takeNumbers(counter: string, count: number): Promise<number> {
    const row = await this.#first<{ next_value: number }>(statements.takeNumbers, [counter, count]);
    return row!.next_value - count;
  }

  async #first<R extends QueryResultRow>(
    statement: QueryConfig,
    values: readonly unknown[],
  ): Promise<R | undefined> {
    return (await this.#all<R>(statement, values))[0];
  }

  /** Numbers drawn and lost on the way are skipped; everything else here only reads. */
  async #all<R extends QueryResultRow>(
    statement: QueryConfig,
    values: readonly unknown[],
  ): Promise<readonly R[]> {
    const query = { ...statement, values: values.map(asPostgresValue) };
    try {
      const ask = () => this.#connections.use((client) => client.query<R>(query));
      return (await untilDone(ask, isPassing)).rows;
    } catch (error) {
      throw this.#connections.refused(error);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#yearRounds);
    await this.#presence?.withdraw();
    // Kysely ends the pool only if it was ever used through it.
    await this.db.destroy();
    await this.#connections.end();
    await this.#replica?.close();
  }
}
