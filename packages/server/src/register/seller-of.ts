import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';

/** The seller whose invoice has an IRN, and the invoice's year; undefined when nobody's has. */
export async function sellerOf(
  db: Kysely<Tables>,
  irn: string,
): Promise<{ sellerGstin: string; financialYear: number } | undefined> {
  const row = await db
    .selectFrom('invoices')
    .select(['seller_gstin', 'financial_year'])
    .where('irn', '=', irn)
    .executeTakeFirst();
  return row && { sellerGstin: row.seller_gstin, financialYear: row.financial_year };
}
