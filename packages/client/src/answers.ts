/*
 * Answers as they are when opened: members as published. Date-times are `yyyy-MM-dd HH:mm:ss` and days
 * `yyyy-MM-dd`, both in Indian Standard Time, unless said otherwise.
 */

/** Generate IRN and both reads (wire contract 7 and 9). */
export interface RegisteredInvoice {
  /** 15 digits, of which the first names the IRP. */
  readonly AckNo: number;
  /** To the second when registered; reads round it to the minute. */
  readonly AckDt: string;
  /** 64 lower-case hex digits. */
  readonly Irn: string;
  /** JWS: the invoice as it was registered, with its acknowledgement. */
  readonly SignedInvoice: string;
  /** JWS: the text of the QR code. */
  readonly SignedQRCode: string;
  /** ACT: in force. CNL: cancelled. */
  readonly Status: 'ACT' | 'CNL';
  /** 12 digits; null without an e-way bill in force. */
  readonly EwbNo: number | null;
  readonly EwbDt: string | null;
  /** Null also while the e-way bill has no Part B. */
  readonly EwbValidTill: string | null;
  readonly Remarks: string | null;
}

/** Cancel IRN (wire contract 8). */
export interface CancelledInvoice {
  readonly Irn: string;
  readonly CancelDate: string;
}

/** Why an invoice is cancelled: 1 duplicate, 2 data entry mistake, 3 order cancelled, 4 others. */
export type CancelReason = '1' | '2' | '3' | '4';

/** Types of documents: invoice, credit note, debit note. */
export type DocumentType = 'INV' | 'CRN' | 'DBN';

/** Get GSTIN and Sync GSTIN (wire contract 9). */
export interface GstinDetails {
  readonly Gstin: string;
  readonly TradeName: string;
  readonly LegalName: string;
  /** Building, its number, floor, street, place. */
  readonly AddrBnm: string | null;
  readonly AddrBno: string | null;
  readonly AddrFlno: string | null;
  readonly AddrSt: string | null;
  readonly AddrLoc: string | null;
  /** A number, so without a leading zero. */
  readonly StateCode: number;
  /** PIN code. */
  readonly AddrPncd: number | null;
  /** REG, COM, SEZ and others. */
  readonly TxpType: string;
  /** Active, cancelled, inactive, provisional, suspended. */
  readonly Status: 'ACT' | 'CNL' | 'INA' | 'PRO' | 'SUS';
  /** B: blocked from e-way bills. U or null: not blocked. */
  readonly BlkStatus: 'U' | 'B' | null;
  /** Days of registration and of its end; old versions of the portal leave them out. */
  readonly DtReg?: string | null;
  readonly DtDReg?: string | null;
}

/** Generate EWB by IRN (wire contract 10). */
export interface GeneratedEwb {
  /** 12 digits. */
  readonly EwbNo: number;
  readonly EwbDt: string;
  /** Null for a Part A slip, which holds from the moment that a vehicle is named. */
  readonly EwbValidTill: string | null;
  readonly Remarks: string | null;
}

/** Get EWB by IRN (wire contract 11). */
export interface EwbDetails {
  readonly EwbNo: number;
  readonly Status: 'ACT' | 'CNL';
  /** GSTIN of whoever made it. */
  readonly GenGstin: string;
  readonly EwbDt: string;
  readonly EwbValidTill: string | null;
}

/** Cancel EWB, in the dialect of the e-way bill system (wire contract 12). */
export interface CancelledEwb {
  /** 12 digits, here a text. */
  readonly ewayBillNo: string;
  /** `dd/MM/yyyy hh:mm:ss AM` or `PM`, Indian Standard Time. */
  readonly cancelDate: string;
}

/**
 * Why an e-way bill is cancelled: 1 duplicate, 2 order cancelled, 3 data entry mistake, 4 others. Not
 * the order of `CancelReason`.
 */
export type CancelEwbReason = '1' | '2' | '3' | '4';
