import { assembleJws, type InfoDetail, istDateTime, signingInput } from '@openirp/core';
import type { KeyRing } from '../keys/key-ring.ts';
import type { StoredInvoice } from '../store/store.ts';
import type { InvoicesTable } from '../store/tables.ts';

/** A registered invoice as it is answered. */
export interface Registration {
  readonly irn: string;
  readonly sellerGstin: string;
  /** Who registered it: the seller, or its e-commerce operator. */
  readonly generatedBy: string;
  readonly ackNo: number;
  /** UTC epoch milliseconds, whole seconds. */
  readonly ackAt: number;
  readonly docType: string;
  readonly docNo: string;
  /** `yyyy-MM-dd`. */
  readonly docDay: string;
  readonly signedInvoice: string;
  readonly signedQrCode: string;
  readonly cancelledAt: number | null;
}

type Row = InvoicesTable & Partial<Pick<StoredInvoice, 'cancelled_at'>>;

/** Puts a stored invoice together again: the same bytes as when it was signed. */
export function registrationOf(row: Row, keys: KeyRing): Registration {
  const signer = { encodedHeader: keys.encodedHeader(row.kid), iss: row.iss };
  return registrationFrom(row, {
    signedInvoice: assembleJws(signingInput(row.invoice_data, signer), row.invoice_signature),
    signedQrCode: assembleJws(signingInput(row.qr_data, signer), row.qr_signature),
  });
}

/** A stored invoice with its signed documents at hand. */
export const registrationFrom = (
  row: Row,
  signed: Pick<Registration, 'signedInvoice' | 'signedQrCode'>,
): Registration => ({
  irn: row.irn,
  sellerGstin: row.seller_gstin,
  generatedBy: row.generated_by,
  ackNo: row.ack_no,
  ackAt: row.ack_at,
  docType: row.doc_type,
  docNo: row.doc_no,
  docDay: row.doc_day,
  ...signed,
  cancelledAt: row.cancelled_at ?? null,
});

/** What a refused duplicate is told of the first registration (wire contract, InfoDtls). */
export const duplicateInfo = (
  row: Pick<InvoicesTable, 'irn' | 'ack_no' | 'ack_at'>,
): InfoDetail => ({
  InfCd: 'DUPIRN',
  Desc: { AckNo: row.ack_no, AckDt: istDateTime(row.ack_at), Irn: row.irn },
});
