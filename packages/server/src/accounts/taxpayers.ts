import type { Taxpayer, TaxpayerStatus, TaxpayerType } from '@openirp/core';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { TaxpayersTable } from '../store/tables.ts';
import type { CommonPortal } from './common-portal/common-portal.ts';
import { Recent } from './recent.ts';
import type { ReadEntry } from './taxpayer-entry.ts';
import { upsertTaxpayers } from './upsert-taxpayers.ts';

const cachedMax = 50_000;

/** The taxpayer register: every GSTIN that this portal knows. */
export class Taxpayers {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #portal: CommonPortal | undefined;
  readonly #recent = new Recent<string, Taxpayer | null>(cachedMax);
  /** Questions to the common portal that are under way: two callers of one GSTIN share one. */
  readonly #asked = new Map<string, Promise<TaxpayersTable | undefined>>();

  /** Without a common portal the register's own entries are all there is. */
  constructor(store: Store, clock: Clock, portal?: CommonPortal) {
    this.#store = store;
    this.#clock = clock;
    this.#portal = portal;
  }

  /** What the rules need to know of some GSTINs. */
  async lookUp(gstins: readonly string[]): Promise<ReadonlyMap<string, Taxpayer>> {
    const found = new Map<string, Taxpayer>();
    const missing: string[] = [];
    for (const gstin of gstins) {
      const recent = this.#recent.get(gstin);
      if (recent === undefined) missing.push(gstin);
      else if (recent !== null) found.set(gstin, recent);
    }
    if (missing.length === 0) return found;
    const rows = await this.#store.db
      .selectFrom('taxpayers')
      .selectAll()
      .where('gstin', 'in', missing)
      .execute();
    for (const row of rows) found.set(row.gstin, taxpayerOf(row));
    for (const gstin of missing) this.#recent.set(copyOf(gstin), found.get(gstin) ?? null);
    return found;
  }

  /** Whether a known taxpayer is neither active nor suspended: it may not even cancel any more. */
  async isLapsed(gstin: string): Promise<boolean> {
    const status = (await this.lookUp([gstin])).get(gstin)?.status;
    return status !== undefined && status !== 'ACT' && status !== 'SUS';
  }

  async find(gstin: string): Promise<TaxpayersTable | undefined> {
    return this.#store.db
      .selectFrom('taxpayers')
      .selectAll()
      .where('gstin', '=', gstin)
      .executeTakeFirst();
  }

  /** Adds entries; those already known stay as they are. Inside a transaction, hand over its `db`. */
  async add(rows: readonly TaxpayersTable[], db: Store['db'] = this.#store.db): Promise<void> {
    await db
      .insertInto('taxpayers')
      .values([...rows])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    this.#recent.clear();
  }

  /** Changes an entry. Tells whether there is one. */
  async change(gstin: string, changes: Partial<TaxpayersTable>): Promise<boolean> {
    const { numUpdatedRows } = await this.#store.db
      .updateTable('taxpayers')
      .set({ ...changes, updated_at: this.#clock.now() })
      .where('gstin', '=', gstin)
      .executeTakeFirst();
    this.#recent.clear();
    return numUpdatedRows > 0n;
  }

  /**
   * Fetches a GSTIN from the common portal into the register and returns the entry; undefined for
   * one that the common portal does not know. Rejects with `CommonPortalError` when it does not
   * answer.
   */
  async sync(gstin: string): Promise<TaxpayersTable | undefined> {
    const asked = this.#asked.get(gstin) ?? this.#fetch(gstin);
    this.#asked.set(gstin, asked);
    try {
      return await asked;
    } finally {
      this.#asked.delete(gstin);
    }
  }

  async #fetch(gstin: string): Promise<TaxpayersTable | undefined> {
    if (this.#portal !== undefined) {
      const entry = await this.#portal.fetch(gstin);
      if (entry === undefined) return undefined;
      await this.#save(entry);
    }
    return this.find(gstin);
  }

  async #save({ row, given }: Extract<ReadEntry, { row: object }>): Promise<void> {
    const stamped = { ...row, source: 'common portal', updated_at: this.#clock.now() };
    await upsertTaxpayers(this.#store.db, [{ row: stamped, given }]);
    this.#recent.clear();
  }
}

/** A short text cut from a long one keeps all of that in memory, for as long as itself is kept. */
const copyOf = (text: string): string => Buffer.from(text).toString();

const taxpayerOf = (row: TaxpayersTable): Taxpayer => ({
  gstin: row.gstin,
  type: row.type as TaxpayerType,
  status: row.status as TaxpayerStatus,
  registeredOn: row.registered_on ?? undefined,
  deregisteredOn: row.deregistered_on ?? undefined,
  turnoverCrore: row.turnover_crore ?? undefined,
  isBlocked: row.block_status === 'B',
});
