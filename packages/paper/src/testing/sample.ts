import { generateKeyPairSync } from 'node:crypto';
import {
  type Invoice,
  parseIstDateTime,
  type SampleOptions,
  type Signer,
  sampleInvoice,
  signDocument,
  signedInvoiceData,
  signedQrData,
} from '@openirp/core';
import type { PrintableInvoice } from '../printable-invoice.ts';

export const irn = 'a5c12dca80e743321740b001fd70953e8738d109865d28ba4013750f2046f229';
export const kid = 'EDC57DE1358B300BA9F79340A6696831F3C85047';
const ack = { ackNo: 112610036754863, ackDt: '2026-08-14 15:08:39', irn };

const header = { alg: 'RS256', kid, typ: 'JWT', x5t: '7cV94TWLMAup95NApmloMfPIUEc' };
const signer: Signer = {
  privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  encodedHeader: Buffer.from(JSON.stringify(header)).toString('base64url'),
  iss: 'NIC Sandbox',
};

export const instant = (text: string): number => parseIstDateTime(text)!;

/** Signs any document, of good form or not. */
export const signed = (data: string): string => signDocument(data, signer);

/** An invoice as a portal would have registered it. */
export const registered = (invoice: Invoice): PrintableInvoice => ({
  signedInvoice: signed(signedInvoiceData(invoice, ack)),
  signedQrCode: signed(signedQrData(invoice, ack)),
  status: 'ACT',
  isSandbox: false,
});

/** A made-up invoice that is registered. */
export function registeredSample(options: SampleOptions): {
  invoice: Invoice;
  printable: PrintableInvoice;
} {
  const { invoice } = sampleInvoice({ day: '2026-08-14', ...options });
  return { invoice, printable: registered(invoice) };
}
