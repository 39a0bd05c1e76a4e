/** Generate IRN and both reads, decrypted. Date-times are `yyyy-MM-dd HH:mm:ss` in IST. */
export interface RegisteredInvoice {
  readonly AckNo: number;
  readonly AckDt: string;
  readonly Irn: string;
  /** JWS. */
  readonly SignedInvoice: string;
  /** JWS: the text of the QR code. */
  readonly SignedQRCode: string;
  readonly Status: 'ACT' | 'CNL';
  readonly EwbNo: number | null;
  readonly EwbDt: string | null;
  readonly EwbValidTill: string | null;
  readonly Remarks: string | null;
}

/** Cancel IRN, decrypted. */
export interface CancelledInvoice {
  readonly Irn: string;
  readonly CancelDate: string;
}

/** Why an invoice is cancelled: 1 duplicate, 2 data entry mistake, 3 order cancelled, 4 others. */
export type CancelReason = '1' | '2' | '3' | '4';
