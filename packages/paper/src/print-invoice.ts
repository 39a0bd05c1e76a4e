import { runApart } from './apart.ts';
import { invoicePages } from './invoice-pages.ts';
import type { PrintableInvoice } from './printable-invoice.ts';

/** A thousand items take about three seconds. */
const bounds = { secondsMax: 60, heapMebibytesMax: 1024 };

/**
 * Prints an invoice: PDF, A4, in the order of form INV-01. The same invoice gives the same bytes.
 * Signatures are not verified here. Typesetting has a thread of its own. Throws `PrintError`.
 */
export async function printInvoice(invoice: PrintableInvoice): Promise<Uint8Array> {
  return runApart<Uint8Array>('print-job', invoicePages(invoice), bounds);
}
