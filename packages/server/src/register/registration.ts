import { assembleJws, type InfoDetail, istDateTime, signingInput } from '@openirp/core';
import type { SigningHeaders } from '../keys/signing-headers.ts';
import type { StoredInvoice } from '../store/store.ts';
import type { InvoicesTable } from '../store/tables.ts';

/** Who asks for something about a document, and for which supplier an operator does. */
export interface Asker {
  readonly gstin: string;
  readonly supplierGstin: string | undefined;
}

/**
 * Whether a document is the asker's to see and to act on: its seller's, and, of those that an
 * e-commerce operator registered, the operator's. An operator that names a supplier asks for that
 * supplier's documents alone (validations 9).
 */
export function isParty(
  { gstin, supplierGstin }: Asker,
  { sellerGstin, generatedBy }: { readonly sellerGstin: string; readonly generatedBy: string },
): boolean {
  if (gstin === sellerGstin) return true;
  return gstin === generatedBy && (supplierGstin ?? sellerGstin) === sellerGstin;
}

/** The e-way bill in force of a registered invoice. Instants are UTC epoch milliseconds. */
export interface BillInForce {
  readonly number: number;
  readonly generatedAt: number;
  /** Null while only Part A is there. */
  readonly validTill: number | null;
}

/** What names a registered invoice, and tells in which financial year it lies. */
export type InvoiceKey = Pick<Registration, 'sellerGstin' | 'irn' | 'docDay'>;

/** A registered invoice as it is answered. */
export interface Registration {
  readonly irn: string;
  readonly sellerGstin: string;
  readonly buyerGstin: string;
  /** Who registered it: the seller, or its e-commerce operator. */
  readonly generatedBy: string;
  readonly ackNo: number;
  /** UTC epoch milliseconds, whole seconds. */
  readonly ackAt: number;
  readonly docType: string;
  readonly docNo: string;
  /** `yyyy-MM-dd`. */
  readonly docDay: string;
  /** The JSON text that was signed. */
  readonly invoiceData: string;
  readonly signedInvoice: string;
  readonly signedQrCode: string;
  readonly cancelledAt: number | null;
  readonly ewayBill: BillInForce | null;
}

/** What a registration has beside its documents. */
type Facts = Pick<Registration, 'signedInvoice' | 'signedQrCode' | 'cancelledAt' | 'ewayBill'>;

/** Puts a stored invoice together again: the same bytes as when it was signed. */
export function registrationOf(row: StoredInvoice, headers: SigningHeaders): Registration {
  const signer = { encodedHeader: headers.encodedHeader(row.kid), iss: row.iss };
  return registrationFrom(row, {
    signedInvoice: assembleJws(signingInput(row.invoice_data, signer), row.invoice_signature),
    signedQrCode: assembleJws(signingInput(row.qr_data, signer), row.qr_signature),
    cancelledAt: row.cancelled_at,
    ewayBill: billInForce(row),
  });
}

/** A stored invoice with everything else about it at hand. */
export const registrationFrom = (row: InvoicesTable, facts: Facts): Registration => ({
  irn: row.irn,
  sellerGstin: row.seller_gstin,
  buyerGstin: row.buyer_gstin,
  generatedBy: row.generated_by,
  ackNo: row.ack_no,
  ackAt: row.ack_at,
  docType: row.doc_type,
  docNo: row.doc_no,
  docDay: row.doc_day,
  invoiceData: row.invoice_data,
  ...facts,
});

function billInForce(row: StoredInvoice): BillInForce | null {
  if (row.ewb_no === null || row.ewb_generated_at === null) return null;
  return {
    number: row.ewb_no,
    generatedAt: row.ewb_generated_at,
    validTill: row.ewb_valid_till,
  };
}

/** What a refused duplicate is told of the first registration (wire contract, InfoDtls). */
export const duplicateInfo = (
  row: Pick<InvoicesTable, 'irn' | 'ack_no' | 'ack_at'>,
): InfoDetail => ({
  InfCd: 'DUPIRN',
  Desc: { AckNo: row.ack_no, AckDt: istDateTime(row.ack_at), Irn: row.irn },
});
