import {
  assembleJws,
  istDateTime,
  signatureOf,
  signedInvoiceData,
  signedQrData,
  signingInput,
} from '@openirp/core';
import type { NamedSigner } from '../keys/key-ring.ts';
import { financialYearOf } from '../store/financial-year.ts';
import type { NewInvoice } from '../store/store.ts';
import type { EwayBillsTable, InvoicesTable } from '../store/tables.ts';
import type { Draft } from './draft.ts';
import { billedAt } from './eway-bills.ts';
import type { Numbers } from './numbers.ts';
import { type Registration, registrationFrom } from './registration.ts';

/** A signed draft: what goes into the store, and what is answered once it is there. */
export interface SignedDraft extends NewInvoice {
  readonly registration: Registration;
}

/** Signs a draft under the numbers of an instant, UTC epoch milliseconds in whole seconds. */
export function signDraft(
  draft: Draft,
  ackAt: number,
  numbers: Numbers,
  signer: NamedSigner,
): SignedDraft {
  const { invoice, irn, day, generatedBy } = draft;
  const ackDt = istDateTime(ackAt);
  const ackNo = numbers.ackNo(ackDt.slice(0, 4));
  const invoiceData = signedInvoiceData(invoice, { ackNo, ackDt, irn });
  const qrData = signedQrData(invoice, { ackNo, ackDt, irn });
  const invoiceInput = signingInput(invoiceData, signer);
  const qrInput = signingInput(qrData, signer);
  const row: InvoicesTable = {
    seller_gstin: invoice.SellerDtls.Gstin,
    irn,
    financial_year: financialYearOf(day),
    ack_no: ackNo,
    ack_at: ackAt,
    doc_type: invoice.DocDtls.Typ.toUpperCase(),
    doc_no: invoice.DocDtls.No,
    doc_day: day,
    buyer_gstin: invoice.BuyerDtls.Gstin,
    generated_by: generatedBy,
    invoice_data: invoiceData,
    invoice_signature: signatureOf(invoiceInput, signer),
    qr_data: qrData,
    qr_signature: signatureOf(qrInput, signer),
    kid: signer.kid,
    iss: signer.iss,
  };
  const bill = draft.bill && billedAt(draft.bill, { row, turn: 0, ewbNo: numbers.ewbNo() }, ackAt);
  const registration = registrationFrom(row, {
    signedInvoice: assembleJws(invoiceInput, row.invoice_signature),
    signedQrCode: assembleJws(qrInput, row.qr_signature),
    cancelledAt: null,
    ewayBill: bill === undefined ? null : inForce(bill),
  });
  return { row, bill, registration };
}

const inForce = (bill: EwayBillsTable) => ({
  number: bill.ewb_no,
  generatedAt: bill.generated_at,
  validTill: bill.valid_till,
});
