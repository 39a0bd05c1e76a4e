import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { createIndexOnline, type Index } from './online-index.ts';
import { whenLocksAreFree } from './patient-locks.ts';
import type { Tables } from './tables.ts';

const batchRows = { first: 500, least: 50, most: 10_000 } as const;
/** A batch holds its locks about this long. */
const batchMs = { short: 50, long: 200 } as const;
const pauseMsMax = 1_000;
const tellEveryMs = 2_000;

/** What a migration does to tables that everybody goes on writing to. */
export class OnlineWork {
  readonly db: Kysely<Tables>;
  readonly #tell: (what: string) => void;

  constructor(db: Kysely<Tables>, tell: (what: string) => void) {
    this.db = db;
    this.#tell = tell;
  }

  /** Makes an index where it is missing; on PostgreSQL without locking writers, on every partition. */
  async createIndex(index: Index): Promise<void> {
    this.#tell(`making index ${index.name}`);
    await createIndexOnline(this.db, index, this.#tell);
  }

  /**
   * Changes many rows, each batch in a transaction of its own with as long a pause after it. `batch`
   * changes `rows` rows at most and tells how many it did; the first that finds fewer is the last.
   */
  async inBatches(
    what: string,
    batch: (db: Transaction<Tables>, rows: number) => Promise<number>,
  ): Promise<void> {
    let rows: number = batchRows.first;
    let changed = 0;
    let toldAt = performance.now();
    while (true) {
      const began = performance.now();
      const work = (trx: Transaction<Tables>) => batch(trx, rows);
      const found = await whenLocksAreFree(this.db, work, { tell: this.#tell });
      const tookMs = performance.now() - began;
      changed += found;
      if (found < rows) break;
      if (performance.now() - toldAt > tellEveryMs) {
        this.#tell(`${what}: ${changed} rows so far`);
        toldAt = performance.now();
      }
      if (tookMs > batchMs.long) rows = Math.max(batchRows.least, Math.floor(rows / 2));
      if (tookMs < batchMs.short) rows = Math.min(batchRows.most, rows * 2);
      await pause(Math.min(tookMs, pauseMsMax));
    }
    this.#tell(`${what}: ${changed} rows`);
  }
}
