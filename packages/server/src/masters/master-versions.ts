import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { MasterVersionsTable } from '../store/tables.ts';
import { type Found, findRows, rowsAfter, type Span } from './master-rows.ts';

/** The large lists that an operator can import. */
export const masterLists = ['hsn', 'pin', 'distance'] as const;
export type MasterList = (typeof masterLists)[number];

/** One code of a large list. */
export interface MasterRow {
  /** HSN code, PIN code, or two PIN codes, the smaller first. */
  readonly code: string;
  /** Description, states with a comma between them, or kilometres. */
  readonly data: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface MasterFile {
  readonly name: string;
  /** SHA-256, in hex. */
  readonly hash: string;
}

/** An import that came to nothing leaves its rows for this long; then the next one clears up. */
const stagedMsMax = 24 * 3_600_000;

/** A list as it ships counts as version 0. */
export const shippedVersion = 0;

/**
 * Imported lists, every import a version. A version is staged beside the one in force, compared,
 * and then activated in one step, so that no process ever sees half of it.
 */
export class MasterVersions {
  readonly #db: Store['db'];
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#db = store.db;
    this.#clock = clock;
  }

  /** Begins a version and returns its number. */
  async stage(list: MasterList, { name, hash }: MasterFile): Promise<number> {
    const now = this.#clock.now();
    // Of two imports that begin at once, the second finds the first one's number taken.
    const alone = this.#db.transaction().setIsolationLevel('serializable');
    return alone.execute(async (db) => {
      await this.#clearUp(db, list, now - stagedMsMax);
      const last = await db
        .selectFrom('master_versions')
        .select((eb) => eb.fn.max('version').as('version'))
        .where('list', '=', list)
        .executeTakeFirst();
      const version = Number(last?.version ?? shippedVersion) + 1;
      await db
        .insertInto('master_versions')
        .values({
          list,
          version,
          state: 'staged',
          file_name: name,
          file_hash: hash,
          row_count: 0,
          imported_at: now,
        })
        .execute();
      return version;
    });
  }

  /** Adds rows to a staged version; of two with one code the later one stands. */
  async addRows(list: MasterList, version: number, rows: readonly MasterRow[]): Promise<void> {
    const byCode = new Map(rows.map((row) => [row.code, row]));
    await this.#db
      .insertInto('master_rows')
      .values(
        [...byCode.values()].map(({ code, data, validFrom, validTo }) => ({
          list,
          version,
          code,
          data,
          valid_from: validFrom,
          valid_to: validTo,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['list', 'version', 'code']).doUpdateSet((eb) => ({
          data: eb.ref('excluded.data'),
          valid_from: eb.ref('excluded.valid_from'),
          valid_to: eb.ref('excluded.valid_to'),
        })),
      )
      .execute();
  }

  /** Takes back a staged version. */
  async discard(list: MasterList, version: number): Promise<void> {
    await this.#db.transaction().execute((db) => deleteVersions(db, list, [version]));
  }

  /** Puts a version in force: one just staged, an earlier one, or 0 for the list that ships. */
  async activate(list: MasterList, version: number): Promise<void> {
    const changed_at = this.#clock.now();
    await this.#db.transaction().execute(async (db) => {
      if (version !== shippedVersion) {
        const row_count = await countRows(db, list, version);
        const { numUpdatedRows } = await db
          .updateTable('master_versions')
          .set({ state: 'ready', row_count })
          .where('list', '=', list)
          .where('version', '=', version)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw new Error(`there is no version ${version} of ${list}`);
      }
      await db
        .insertInto('master_lists')
        .values({ list, version, changed_at })
        .onConflict((conflict) => conflict.column('list').doUpdateSet({ version, changed_at }))
        .execute();
    });
  }

  /** The version in force of every list. */
  async active(): Promise<Record<MasterList, number>> {
    const rows = await this.#db.selectFrom('master_lists').selectAll().execute();
    const versions = new Map(rows.map(({ list, version }) => [list, version]));
    const of = (list: MasterList) => versions.get(list) ?? shippedVersion;
    return { hsn: of('hsn'), pin: of('pin'), distance: of('distance') };
  }

  /** Every version that was ever in force, oldest first. */
  async versions(): Promise<MasterVersionsTable[]> {
    return this.#db
      .selectFrom('master_versions')
      .selectAll()
      .where('state', '=', 'ready')
      .orderBy('list')
      .orderBy('version')
      .execute();
  }

  /** All codes of a version with their days, without what they mean. */
  async codes(list: MasterList, version: number): Promise<Omit<MasterRow, 'data'>[]> {
    return this.#db
      .selectFrom('master_rows')
      .select(['code', 'valid_from as validFrom', 'valid_to as validTo'])
      .where('list', '=', list)
      .where('version', '=', version)
      .execute();
  }

  /** All rows of a version. */
  async rows(list: MasterList, version: number): Promise<MasterRow[]> {
    return this.#db
      .selectFrom('master_rows')
      .select(['code', 'data', 'valid_from as validFrom', 'valid_to as validTo'])
      .where('list', '=', list)
      .where('version', '=', version)
      .execute();
  }

  /** Rows of a version that a text finds: by the beginning of their code, or in their data. */
  find(list: MasterList, version: number, text: string, span: Span): Promise<Found> {
    return findRows(this.#db, [list, version], text, span);
  }

  /** Rows of a version in the order of their codes, those after one of them. */
  after(list: MasterList, version: number, code: string, limit: number): Promise<MasterRow[]> {
    return rowsAfter(this.#db, [list, version], code, limit);
  }

  /** One row of a version. */
  async row(list: MasterList, version: number, code: string): Promise<MasterRow | undefined> {
    return this.#db
      .selectFrom('master_rows')
      .select(['code', 'data', 'valid_from as validFrom', 'valid_to as validTo'])
      .where('list', '=', list)
      .where('version', '=', version)
      .where('code', '=', code)
      .executeTakeFirst();
  }

  async count(list: MasterList, version: number): Promise<number> {
    return countRows(this.#db, list, version);
  }

  async #clearUp(db: Store['db'], list: MasterList, before: number): Promise<void> {
    const left = await db
      .selectFrom('master_versions')
      .select('version')
      .where('list', '=', list)
      .where('state', '=', 'staged')
      .where('imported_at', '<', before)
      .execute();
    await deleteVersions(
      db,
      list,
      left.map(({ version }) => version),
    );
  }
}

async function deleteVersions(
  db: Store['db'],
  list: MasterList,
  versions: readonly number[],
): Promise<void> {
  if (versions.length === 0) return;
  for (const table of ['master_rows', 'master_versions'] as const) {
    await db
      .deleteFrom(table)
      .where('list', '=', list)
      .where('version', 'in', [...versions])
      .execute();
  }
}

async function countRows(db: Store['db'], list: MasterList, version: number): Promise<number> {
  const { count } = await db
    .selectFrom('master_rows')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('list', '=', list)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return Number(count);
}
