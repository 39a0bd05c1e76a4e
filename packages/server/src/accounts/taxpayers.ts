import type { Taxpayer, TaxpayerStatus, TaxpayerType } from '@openirp/core';
import type { Store } from '../store/store.ts';
import type { TaxpayersTable } from '../store/tables.ts';
import { Recent } from './recent.ts';

const cachedMax = 50_000;

/** The taxpayer register: every GSTIN that this portal knows. */
export class Taxpayers {
  readonly #store: Store;
  readonly #recent = new Recent<string, Taxpayer | null>(cachedMax);

  constructor(store: Store) {
    this.#store = store;
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
    for (const gstin of missing) this.#recent.set(gstin, found.get(gstin) ?? null);
    return found;
  }

  async find(gstin: string): Promise<TaxpayersTable | undefined> {
    return this.#store.db
      .selectFrom('taxpayers')
      .selectAll()
      .where('gstin', '=', gstin)
      .executeTakeFirst();
  }

  /** Adds entries; those already known stay as they are. */
  async add(rows: readonly TaxpayersTable[]): Promise<void> {
    await this.#store.db
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
      .set(changes)
      .where('gstin', '=', gstin)
      .executeTakeFirst();
    this.#recent.clear();
    return numUpdatedRows > 0n;
  }
}

const taxpayerOf = (row: TaxpayersTable): Taxpayer => ({
  gstin: row.gstin,
  type: row.type as TaxpayerType,
  status: row.status as TaxpayerStatus,
  registeredOn: row.registered_on ?? undefined,
  deregisteredOn: row.deregistered_on ?? undefined,
  turnoverCrore: row.turnover_crore ?? undefined,
});
