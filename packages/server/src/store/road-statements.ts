import type { EwayBillsTable, InvoicesTable } from './tables.ts';

/** Every column of an invoice, in the order in which it is inserted. */
export const invoiceColumns = [
  'seller_gstin',
  'irn',
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
  'turn',
  'ewb_no',
  'generated_at',
  'generated_by',
  'valid_till',
  'km',
  'particulars',
] as const satisfies readonly (keyof EwayBillsTable)[];

/** The unique key that judges duplicates. */
export const duplicateKey = '(irn, seller_gstin)';

/** Finds a `StoredInvoice`; its parameters, as the dialect writes them, are IRN and seller. */
export const findInvoiceBy = (irn: string, sellerGstin: string): string =>
  `select i.*, c.cancelled_at, b.ewb_no,
     b.generated_at as ewb_generated_at, b.valid_till as ewb_valid_till
   from invoices i
   left join cancellations c on c.irn = i.irn and c.seller_gstin = i.seller_gstin
   left join eway_bills b on b.irn = i.irn and b.seller_gstin = i.seller_gstin
     and not exists (select 1 from eway_bill_cancellations x
       where x.ewb_no = b.ewb_no and x.seller_gstin = b.seller_gstin)
   where i.irn = ${irn} and i.seller_gstin = ${sellerGstin}`;
