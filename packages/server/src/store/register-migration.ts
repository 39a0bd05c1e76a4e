import { type CreateTableBuilder, type Kysely, PostgresAdapter, sql } from 'kysely';
import type { Tables } from './tables.ts';
import { otherPartitionOf, type TableByYear, tablesByYear } from './years.ts';

/*
 * The register's tables. Keys contain the seller's GSTIN, by which a distributed database would spread
 * them, and the financial year, by which PostgreSQL parts them.
 *
 * PostgreSQL gets primary keys after all other indexes. Of a partition that is young and empty every
 * index looks equally cheap to its planner, which then takes the newest: with another one than the key it
 * would walk through all rows of a seller, until it learns better a minute later.
 */

/** Invoices, and what is added to them later. */
export async function createRegister(db: Kysely<Tables>) {
  await db.schema
    .createTable('invoices')
    .addColumn('seller_gstin', 'text', (c) => c.notNull())
    .addColumn('irn', 'text', (c) => c.notNull())
    .addColumn('financial_year', 'integer', (c) => c.notNull())
    .addColumn('ack_no', 'bigint', (c) => c.notNull())
    .addColumn('ack_at', 'bigint', (c) => c.notNull())
    .addColumn('doc_type', 'text', (c) => c.notNull())
    .addColumn('doc_no', 'text', (c) => c.notNull())
    .addColumn('doc_day', 'text', (c) => c.notNull())
    .addColumn('buyer_gstin', 'text', (c) => c.notNull())
    .addColumn('generated_by', 'text', (c) => c.notNull())
    .addColumn('invoice_data', 'text', (c) => c.notNull())
    .addColumn('invoice_signature', 'blob', (c) => c.notNull())
    .addColumn('qr_data', 'text', (c) => c.notNull())
    .addColumn('qr_signature', 'blob', (c) => c.notNull())
    .addColumn('kid', 'text', (c) => c.notNull())
    .addColumn('iss', 'text', (c) => c.notNull())
    .$call(keyUnlessLater(db, 'invoices'))
    .$call(partedByYear(db))
    .execute();
  // For whoever reads a seller's invoices month by month.
  await db.schema
    .createIndex('invoices_of_seller')
    .on('invoices')
    .columns(['seller_gstin', 'doc_day', 'ack_no'])
    .execute();
  await addLaterKey(db, 'invoices');
  await db.schema
    .createTable('cancellations')
    .addColumn('seller_gstin', 'text', (c) => c.notNull())
    .addColumn('irn', 'text', (c) => c.notNull())
    .addColumn('financial_year', 'integer', (c) => c.notNull())
    .addColumn('cancelled_at', 'bigint', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('remark', 'text', (c) => c.notNull())
    .addColumn('cancelled_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('cancellations_pk', ['seller_gstin', 'irn', 'financial_year'])
    .$call(partedByYear(db))
    .execute();
  await db.schema
    .createTable('rejections')
    .addColumn('seller_gstin', 'text', (c) => c.notNull())
    .addColumn('irn', 'text', (c) => c.notNull())
    .addColumn('financial_year', 'integer', (c) => c.notNull())
    .addColumn('rejected_on', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'bigint', (c) => c.notNull())
    .$call(keyUnlessLater(db, 'rejections'))
    .$call(partedByYear(db))
    .execute();
  await db.schema
    .createIndex('rejections_of_day')
    .on('rejections')
    .columns(['seller_gstin', 'rejected_on'])
    .execute();
  await addLaterKey(db, 'rejections');
}

/** E-way bills and their cancellations; they lie in the year of their invoice. */
export async function createEwayBills(db: Kysely<Tables>) {
  await db.schema
    .createTable('eway_bills')
    .addColumn('seller_gstin', 'text', (c) => c.notNull())
    .addColumn('irn', 'text', (c) => c.notNull())
    .addColumn('financial_year', 'integer', (c) => c.notNull())
    .addColumn('turn', 'integer', (c) => c.notNull())
    .addColumn('ewb_no', 'bigint', (c) => c.notNull())
    .addColumn('generated_at', 'bigint', (c) => c.notNull())
    .addColumn('generated_by', 'text', (c) => c.notNull())
    .addColumn('valid_till', 'bigint')
    .addColumn('km', 'integer', (c) => c.notNull())
    .addColumn('particulars', 'text', (c) => c.notNull())
    .$call(keyUnlessLater(db, 'eway_bills'))
    .$call(partedByYear(db))
    .execute();
  await db.schema
    .createIndex('eway_bills_number')
    .on('eway_bills')
    .columns(['seller_gstin', 'ewb_no', 'financial_year'])
    .unique()
    .execute();
  // For an e-commerce operator that names the number of a bill, and not for which seller it was made.
  await db.schema
    .createIndex('eway_bills_of_operators')
    .on('eway_bills')
    .columns(['generated_by', 'ewb_no'])
    .where(sql.ref('generated_by'), '<>', sql.ref('seller_gstin'))
    .execute();
  await addLaterKey(db, 'eway_bills');
  await db.schema
    .createTable('eway_bill_cancellations')
    .addColumn('seller_gstin', 'text', (c) => c.notNull())
    .addColumn('ewb_no', 'bigint', (c) => c.notNull())
    .addColumn('financial_year', 'integer', (c) => c.notNull())
    .addColumn('cancelled_at', 'bigint', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('remark', 'text', (c) => c.notNull())
    .addColumn('cancelled_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('eway_bill_cancellations_pk', [
      ...(['seller_gstin', 'ewb_no', 'financial_year'] as const),
    ])
    .$call(partedByYear(db))
    .execute();
  if (!canPart(db)) return;
  // Years get theirs from `provideYears`. Whatever has none goes here, and is found here.
  for (const table of Object.keys(tablesByYear) as TableByYear[]) {
    const other = sql.table(otherPartitionOf(table));
    await sql`create table ${other} partition of ${sql.table(table)} default`.execute(db);
  }
}

/**
 * Primary keys of the tables that have further indexes. That of the invoices judges duplicates: an IRN
 * is of one seller and one year, so with them it decides as it would alone. It begins with the IRN,
 * which is then found without a seller too: every further index of something random costs a page for
 * each invoice.
 */
const keys = {
  invoices: ['irn', 'seller_gstin', 'financial_year'],
  eway_bills: ['seller_gstin', 'irn', 'turn', 'financial_year'],
  rejections: ['seller_gstin', 'irn', 'financial_year'],
} as const satisfies { readonly [T in keyof Tables]?: readonly (keyof Tables[T])[] };

/** SQLite takes a primary key only where the table is made. */
const keyUnlessLater =
  (db: Kysely<Tables>, name: keyof typeof keys) =>
  <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    canPart(db)
      ? table
      : table.addPrimaryKeyConstraint(`${name}_pk`, [...keys[name]] as string[] as C[]);

async function addLaterKey(db: Kysely<Tables>, name: keyof typeof keys) {
  if (!canPart(db)) return;
  await db.schema
    .alterTable(name)
    .addPrimaryKeyConstraint(`${name}_pk`, [...keys[name]])
    .execute();
}

/** SQLite has no partitions. */
const canPart = (db: Kysely<Tables>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;

const partedByYear =
  (db: Kysely<Tables>) =>
  <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    canPart(db) ? table.modifyEnd(sql`partition by list (financial_year)`) : table;
