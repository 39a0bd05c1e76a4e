import { openSignedInvoice } from './signed-document.ts';

/** What tells signed invoices apart. */
export interface InvoiceSummary {
  readonly irn: string;
  readonly iss: string;
  /** Whether a sandbox signed it. */
  readonly isSandbox: boolean;
  readonly documentType: string;
  /** As the seller wrote it: it may hold `/`. */
  readonly documentNumber: string;
}

/** Looks into a signed invoice, a compact JWS, without verifying it. Throws `PrintError`. */
export function invoiceSummary(signedInvoice: string): InvoiceSummary {
  const { iss, data } = openSignedInvoice(signedInvoice);
  const document = data.fields('DocDtls');
  return {
    irn: data.text('Irn') ?? '',
    iss,
    isSandbox: /sandbox/i.test(iss),
    documentType: document.text('Typ') ?? '',
    documentNumber: document.text('No') ?? '',
  };
}
