import type { Store } from '../store/store.ts';
import type { TaxpayersTable } from '../store/tables.ts';
import type { EntryColumn } from './taxpayer-entry.ts';

/** A row for the register, and the columns that it speaks of. */
export interface GivenRow {
  readonly row: TaxpayersTable;
  readonly given: ReadonlySet<EntryColumn>;
}

/**
 * Adds entries, and changes those that are known in the columns that are given. No GSTIN may stand
 * in `rows` twice.
 */
export async function upsertTaxpayers(db: Store['db'], rows: readonly GivenRow[]): Promise<void> {
  // Rows of one file speak of the same columns, so this is one statement as a rule.
  // In one order everywhere: two imports with common GSTINs must not wait for each other in a ring.
  const sorted = rows.toSorted((a, b) => (a.row.gstin < b.row.gstin ? -1 : 1));
  const alike = Map.groupBy(sorted, ({ given }) => [...given].join());
  for (const group of alike.values()) {
    const columns = [...group[0]!.given, 'source', 'updated_at'] as (keyof TaxpayersTable)[];
    await db
      .insertInto('taxpayers')
      .values(group.map(({ row }) => row))
      .onConflict((conflict) =>
        conflict
          .column('gstin')
          .doUpdateSet((eb) =>
            Object.fromEntries(
              columns
                .filter((column) => column !== 'gstin')
                .map((column) => [column, eb.ref(`excluded.${column}`)]),
            ),
          ),
      )
      .execute();
  }
}
