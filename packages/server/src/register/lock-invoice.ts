import type { Kysely } from 'kysely';
import { financialYearOf } from '../store/financial-year.ts';
import type { Tables } from '../store/tables.ts';
import type { InvoiceKey } from './registration.ts';

/**
 * Makes everybody else who wants to add a fact to an invoice wait until this transaction ends: what is
 * read of the invoice afterwards stays true so long. Nothing in the row changes.
 */
export async function lockInvoice(
  db: Kysely<Tables>,
  { sellerGstin, irn, docDay }: InvoiceKey,
): Promise<void> {
  await db
    .selectFrom('invoices')
    .select('irn')
    .where('seller_gstin', '=', sellerGstin)
    .where('irn', '=', irn)
    .where('financial_year', '=', financialYearOf(docDay))
    .forUpdate()
    .execute();
}
