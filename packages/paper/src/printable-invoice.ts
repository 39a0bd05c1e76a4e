/** An e-way bill that belongs to an invoice. */
export interface PrintableEwayBill {
  /** Twelve digits. */
  readonly number: number | string;
  /** UTC milliseconds. */
  readonly generatedAt: number;
  /** UTC milliseconds; null as long as Part B is missing. */
  readonly validTill: number | null;
  readonly status: 'ACT' | 'CNL';
}

/** A registered invoice as the portal answers with it: what goes on paper. */
export interface PrintableInvoice {
  /** Compact JWS. Its signature is not checked here; `verifyDocument` of core does that. */
  readonly signedInvoice: string;
  /** Compact JWS; the printed QR code carries exactly this text. */
  readonly signedQrCode: string;
  readonly status: 'ACT' | 'CNL';
  /** UTC milliseconds. */
  readonly cancelledAt?: number | undefined;
  readonly ewayBill?: PrintableEwayBill | undefined;
  /** Says on every page that the invoice has no legal effect. */
  readonly isSandbox: boolean;
}
