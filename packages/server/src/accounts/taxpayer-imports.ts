import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { TaxpayerImportsTable } from '../store/tables.ts';
import type { EntryColumn, ReadEntry } from './taxpayer-entry.ts';
import { upsertTaxpayers } from './upsert-taxpayers.ts';
import type { Also } from './users.ts';

/** An entry and the line of the file that it stands on. */
export interface ImportedEntry {
  readonly line: number;
  readonly row: Extract<ReadEntry, { row: object }>['row'];
  readonly given: ReadonlySet<EntryColumn>;
}

/** A stretch of a file, ready for the register. */
export interface ImportBatch {
  readonly entries: readonly ImportedEntry[];
  /** Lines dealt with once this batch is in. */
  readonly linesDone: number;
  /** Lines of this stretch that were skipped, and that were taken with a warning. */
  readonly refused: number;
  readonly warned: number;
}

/** A GSTIN that stands in a file twice: the later line counts. */
export interface Repeated {
  readonly gstin: string;
  readonly line: number;
}

/** Two imports of one file at once would count each other's lines. */
export class ImportTaken extends Error {}

/**
 * Imports of files into the taxpayer register. Every batch is one transaction that holds its
 * entries and the progress alike: after a crash the file goes on exactly where the register ends.
 */
export class TaxpayerImports {
  readonly #db: Store['db'];
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#db = store.db;
    this.#clock = clock;
  }

  /**
   * The import of a file as it stands; a new one when there is none, or when it is wanted anew. `also` is
   * done in the same transaction when a new one begins.
   */
  async begin(
    fileHash: string,
    fileName: string,
    anew: boolean,
    also?: Also,
  ): Promise<TaxpayerImportsTable> {
    const fresh: TaxpayerImportsTable = {
      file_hash: fileHash,
      file_name: fileName,
      lines_done: 0,
      report_bytes: 0,
      added: 0,
      updated: 0,
      refused: 0,
      warned: 0,
      started_at: this.#clock.now(),
      finished_at: null,
    };
    return this.#db.transaction().execute(async (db) => {
      if (anew) {
        await db.deleteFrom('taxpayer_imports').where('file_hash', '=', fileHash).execute();
      }
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('taxpayer_imports')
        .values(fresh)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows) await also?.(db);
      return db
        .selectFrom('taxpayer_imports')
        .selectAll()
        .where('file_hash', '=', fileHash)
        .executeTakeFirstOrThrow();
    });
  }

  /**
   * Takes a batch into the register. `report` is told which GSTINs stood on earlier lines, before
   * the commit, and returns the length of the report; so a report never lacks what the register
   * has.
   */
  async commit(
    progress: TaxpayerImportsTable,
    batch: ImportBatch,
    report: (repeated: readonly Repeated[]) => number,
  ): Promise<TaxpayerImportsTable> {
    const source = sourceOf(progress);
    return this.#db.transaction().execute(async (db) => {
      const { entries, repeated: inBatch } = lastOfEach(batch.entries);
      const known = await this.#known(db, entries);
      const again = entries.filter(({ row }) => known.get(row.gstin) === source);
      const repeated = [...inBatch, ...again.map(({ row, line }) => ({ gstin: row.gstin, line }))];
      const updated_at = this.#clock.now();
      if (entries.length > 0) {
        await upsertTaxpayers(
          db,
          entries.map(({ row, given }) => ({ row: { ...row, source, updated_at }, given })),
        );
      }
      const next: TaxpayerImportsTable = {
        ...progress,
        lines_done: batch.linesDone,
        report_bytes: report(repeated),
        added: progress.added + entries.length - known.size,
        // A repeated GSTIN counts once, with its first line.
        updated: progress.updated + known.size - again.length,
        refused: progress.refused + batch.refused,
        warned: progress.warned + batch.warned + repeated.length,
      };
      await this.#write(db, progress, next);
      return next;
    });
  }

  /** Marks a file as done, and does `also` in the same transaction. */
  async finish(progress: TaxpayerImportsTable, also?: Also): Promise<TaxpayerImportsTable> {
    const next = { ...progress, finished_at: this.#clock.now() };
    await this.#db.transaction().execute(async (db) => {
      await this.#write(db, progress, next);
      await also?.(db);
    });
    return next;
  }

  async #write(
    db: Store['db'],
    { file_hash, started_at, lines_done }: TaxpayerImportsTable,
    next: TaxpayerImportsTable,
  ): Promise<void> {
    const { numUpdatedRows } = await db
      .updateTable('taxpayer_imports')
      .set(next)
      .where('file_hash', '=', file_hash)
      .where('started_at', '=', started_at)
      .where('lines_done', '=', lines_done)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ImportTaken('another process is importing this file');
  }

  /** Where the register's entries of these GSTINs come from. */
  async #known(
    db: Store['db'],
    entries: readonly ImportedEntry[],
  ): Promise<ReadonlyMap<string, string>> {
    if (entries.length === 0) return new Map();
    const rows = await db
      .selectFrom('taxpayers')
      .select(['gstin', 'source'])
      .where(
        'gstin',
        'in',
        entries.map(({ row }) => row.gstin),
      )
      .execute();
    return new Map(rows.map(({ gstin, source }) => [gstin, source]));
  }
}

/** Tells the entries of one run through one file from all others. */
const sourceOf = ({ file_hash, started_at }: TaxpayerImportsTable): string =>
  `file ${file_hash.slice(0, 12)} ${started_at}`;

/** The last entry of every GSTIN, and those that it replaces. */
function lastOfEach(entries: readonly ImportedEntry[]): {
  entries: readonly ImportedEntry[];
  repeated: readonly Repeated[];
} {
  const byGstin = new Map<string, ImportedEntry>();
  const repeated: Repeated[] = [];
  for (const entry of entries) {
    const { gstin } = entry.row;
    if (byGstin.has(gstin)) repeated.push({ gstin, line: entry.line });
    byGstin.set(gstin, entry);
  }
  return { entries: [...byGstin.values()], repeated };
}
