import type { IrpClient, RegisteredInvoice } from '@openirp/client';
import { SignatureError } from '@openirp/client';
import type { Profile } from '../profile/index.ts';
import { showFacts } from './show.ts';

/** What the QR code says of its document (wire contract 14). */
interface QrData {
  readonly SellerGstin: string;
  readonly BuyerGstin: string;
  readonly DocNo: string;
  readonly DocTyp: string;
  readonly DocDt: string;
  readonly TotInvVal: number;
  readonly ItemCnt: number;
}

/** Whether an answer is signed by whom it should be. */
export interface Signatures {
  readonly isGood: boolean;
  readonly told: string;
}

/** Verifies both signatures of an answer. */
export function signaturesOf(
  client: IrpClient,
  { signingCertificatePem }: Profile,
  { SignedInvoice, SignedQRCode }: RegisteredInvoice,
): Signatures {
  if (signingCertificatePem === undefined) {
    return { isGood: true, told: 'not verified: the profile has no signing certificates' };
  }
  try {
    client.verify(SignedQRCode);
    const { iss, kid } = client.verify(SignedInvoice);
    return { isGood: true, told: `good: signed by ${iss}, key ${kid}` };
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    return { isGood: false, told: `NOT GOOD: ${error.message}` };
  }
}

/** Prints an invoice of the register. */
export function showInvoice(invoice: RegisteredInvoice, signatures: string): void {
  const { Irn, AckNo, AckDt, Status, EwbNo, EwbDt, EwbValidTill, Remarks } = invoice;
  const qr = qrData(invoice.SignedQRCode);
  const title = qr === undefined ? 'Invoice' : `${qr.DocTyp} ${qr.DocNo} of ${qr.DocDt}`;
  showFacts(title, [
    ['status', Status === 'CNL' ? 'CNL, cancelled' : 'ACT, in force'],
    ['IRN', Irn],
    ['AckNo', AckNo],
    ['AckDt', AckDt],
    ['seller', qr?.SellerGstin],
    ['buyer', qr?.BuyerGstin],
    ['items', qr?.ItemCnt],
    ['total', qr && `INR ${qr.TotInvVal}`],
    ['e-way bill', EwbNo && `${EwbNo} of ${EwbDt}, ${validity(EwbValidTill)}`],
    ['remarks', Remarks],
    ['signatures', signatures],
  ]);
}

/** Until when an e-way bill holds. */
export const validity = (validTill: string | null): string =>
  validTill === null ? 'Part A alone' : `valid till ${validTill}`;

/** The document in a QR code, whoever signed it; undefined when it cannot be read. */
function qrData(jws: string): QrData | undefined {
  try {
    const payload = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8');
    return JSON.parse(JSON.parse(payload).data);
  } catch {
    return undefined;
  }
}
