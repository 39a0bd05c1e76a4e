import type { EwayBillsTable, InvoicesTable } from './tables.ts';

/** Every column of an invoice, in the order in which it is inserted. */
export const invoiceColumns = [
  'seller_gstin',
  'irn',
  'financial_year',
  'ack_no',
  'ack_at',
  'doc_type',
  'doc_no',
  'doc_day',
  'buyer_gstin',
  'generated_by',
  'invoice_data',
  'invoice_signature',
  'qr_data',
  'qr_signature',
  'kid',
  'iss',
] as const satisfies readonly (keyof InvoicesTable)[];

/** Every column of an e-way bill, in the order in which it is inserted. */
export const billColumns = [
  'seller_gstin',
  'irn',
  'financial_year',
  'turn',
  'ewb_no',
  'generated_at',
  'generated_by',
  'valid_till',
  'km',
  'particulars',
] as const satisfies readonly (keyof EwayBillsTable)[];

/** The unique key that judges duplicates. */
export const duplicateKey = '(seller_gstin, irn, financial_year)';

/** How a dialect writes the parameters of a statement: seller, IRN and, where it is known, year. */
export interface InvoiceKeyPlaces {
  readonly seller: string;
  readonly irn: string;
  readonly year?: string;
}

const isInvoice = (alias: string, { seller, irn, year }: InvoiceKeyPlaces): string =>
  `${alias}.seller_gstin = ${seller} and ${alias}.irn = ${irn}` +
  (year === undefined ? '' : ` and ${alias}.financial_year = ${year}`);

/*
 * There is one row at most. `limit 1` says so to PostgreSQL's planner, which would otherwise count the
 * cost of every partition, and therefore plan anew at every execution.
 */

/** Finds a `StoredInvoice`. */
export const findInvoiceBy = (places: InvoiceKeyPlaces): string =>
  `select i.*, c.cancelled_at, b.ewb_no,
     b.generated_at as ewb_generated_at, b.valid_till as ewb_valid_till
   from invoices i
   left join cancellations c on c.seller_gstin = i.seller_gstin and c.irn = i.irn
     and c.financial_year = i.financial_year
   left join eway_bills b on b.seller_gstin = i.seller_gstin and b.irn = i.irn
     and b.financial_year = i.financial_year
     and not exists (select 1 from eway_bill_cancellations x
       where x.seller_gstin = b.seller_gstin and x.ewb_no = b.ewb_no
         and x.financial_year = b.financial_year)
   where ${isInvoice('i', places)}
   limit 1`;

/** Tells whether there is an invoice, by a row or none. */
export const isRegisteredBy = (places: InvoiceKeyPlaces): string =>
  `select 1 as found from invoices i where ${isInvoice('i', places)} limit 1`;
