import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';

/**
 * Makes everybody else who wants to add a fact to an invoice wait until this transaction ends: what is
 * read of the invoice afterwards stays true so long. Nothing in the row changes.
 */
export async function lockInvoice(
  db: Kysely<Tables>,
  sellerGstin: string,
  irn: string,
): Promise<void> {
  await db
    .selectFrom('invoices')
    .select('irn')
    .where('irn', '=', irn)
    .where('seller_gstin', '=', sellerGstin)
    .forUpdate()
    .execute();
}
