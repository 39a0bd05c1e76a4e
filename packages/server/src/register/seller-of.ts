import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';

/** GSTIN of the seller whose invoice has an IRN; undefined when nobody's has. */
export async function sellerOf(db: Kysely<Tables>, irn: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('invoices')
    .select('seller_gstin')
    .where('irn', '=', irn)
    .executeTakeFirst();
  return row?.seller_gstin;
}
