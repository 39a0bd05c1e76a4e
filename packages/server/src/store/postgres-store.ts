import { setTimeout as pause } from 'node:timers/promises';
import type { QueryConfig, QueryResultRow } from 'pg';
import { asPostgresValue } from './column-types.ts';
import { PostgresConnections, type PostgresOptions } from './postgres-connections.ts';
import { PostgresKysely } from './postgres-dialect.ts';
import { isCollision, isStale, isSurelyUndone, OutcomeUnknown } from './postgres-errors.ts';
import { insertAll } from './postgres-inserts.ts';
import { findInvoiceBy } from './road-statements.ts';
import type { NewInvoice, Store, StoredInvoice } from './store.ts';
import type { SessionsTable } from './tables.ts';
import { untilDone } from './until-done.ts';

/** Statements of the road, prepared once by every connection. */
const statements = {
  findInvoice: { name: 'find_invoice', text: findInvoiceBy('$1', '$2') },
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

/** The store in a PostgreSQL database whose tables are up to date. */
export class PostgresStore implements Store {
  readonly db: PostgresKysely;
  readonly #connections: PostgresConnections;
  readonly #patienceMs: number;

  constructor(options: PostgresOptions) {
    this.#connections = new PostgresConnections(options);
    this.#patienceMs = options.timeoutSeconds * 1000;
    this.db = new PostgresKysely(this.#connections);
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
        const there = await this.findInvoice(row.seller_gstin, row.irn);
        return there?.ack_no === row.ack_no;
      }),
    );
  }

  findInvoice(sellerGstin: string, irn: string): Promise<StoredInvoice | undefined> {
    return this.#first<StoredInvoice>(statements.findInvoice, [irn, sellerGstin]);
  }

  findSession(tokenHash: Uint8Array): Promise<SessionsTable | undefined> {
    return this.#first<SessionsTable>(statements.findSession, [tokenHash]);
  }

  async takeNumbers(counter: string, count: number): Promise<number> {
    const row = await this.#first<{ next_value: number }>(statements.takeNumbers, [counter, count]);
    return row!.next_value - count;
  }

  /** Numbers drawn and lost on the way are skipped; everything else here only reads. */
  async #first<R extends QueryResultRow>(
    statement: QueryConfig,
    values: readonly unknown[],
  ): Promise<R | undefined> {
    const query = { ...statement, values: values.map(asPostgresValue) };
    try {
      const ask = () => this.#connections.use((client) => client.query<R>(query));
      return (await untilDone(ask, isPassing)).rows[0];
    } catch (error) {
      throw this.#connections.refused(error);
    }
  }

  async close(): Promise<void> {
    // Kysely ends the pool only if it was ever used through it.
    await this.db.destroy();
    await this.#connections.end();
  }
}
