export { grouped, groupedAmount } from './grouping.ts';
export { ImageError } from './image-error.ts';
export { type InvoiceSummary, invoiceSummary } from './invoice-summary.ts';
export { PrintError } from './print-error.ts';
export { printInvoice } from './print-invoice.ts';
export type { PrintableEwayBill, PrintableInvoice } from './printable-invoice.ts';
export { type QrPath, qrPath, quietZone } from './qr-picture.ts';
export { readQrCodes } from './read-qr-codes.ts';
export { amountInWords } from './words.ts';
