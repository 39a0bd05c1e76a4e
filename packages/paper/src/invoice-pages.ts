import { parseIstDateTime } from '@openirp/core';
import type { Content, TDocumentInformation } from 'pdfmake/interfaces.js';
import type { Fields } from './fields.ts';
import { documentName } from './layout/code-names.ts';
import { ewayBill } from './layout/eway-bill.ts';
import { exportDetails } from './layout/export-details.ts';
import { itemTable } from './layout/items.ts';
import { marks, runningNotes, watermark } from './layout/marks.ts';
import { opening } from './layout/opening.ts';
import { parties } from './layout/parties.ts';
import { payment } from './layout/payment.ts';
import { references } from './layout/references.ts';
import { signature } from './layout/signature.ts';
import { taxSummary } from './layout/tax-summary.ts';
import { totals } from './layout/totals.ts';
import type { Pages } from './pages.ts';
import type { PrintableInvoice } from './printable-invoice.ts';
import { qrPicture } from './qr-picture.ts';
import { openSignedInvoice, refuseForeignQrCode } from './signed-document.ts';

/** What stands on the pages of an invoice, in the order of form INV-01. Throws `PrintError`. */
export function invoicePages(printable: PrintableInvoice): Pages {
  const signed = openSignedInvoice(printable.signedInvoice);
  const invoice = signed.data;
  const qrText = printable.signedQrCode.trim();
  refuseForeignQrCode(qrText, invoice);
  const items = invoice.list('ItemList');
  const content: Content[] = [
    opening(invoice, qrPicture(qrText), marks(printable)),
    parties(invoice),
    ...itemTable(items),
    totals(invoice),
    ...taxSummary(items),
    ...payment(invoice.fields('PayDtls')),
    ...references(invoice),
    ...exportDetails(invoice.fields('ExpDtls')),
    ...ewayBill(printable.ewayBill, invoice.fields('EwbDtls')),
  ];
  const document = titleOf(invoice.fields('DocDtls'));
  return {
    content: [...content, signature(signed, content)],
    running: { document, notes: runningNotes(printable), foot: `IRN ${invoice.text('Irn') ?? ''}` },
    watermark: watermark(printable),
    information: informationOf(invoice, document),
  };
}

const titleOf = (document: Fields): string =>
  `${documentName(document.text('Typ'))} ${document.text('No')} of ${document.text('Dt')}`;

/** What a PDF says of itself. Its time of creation is the registration's, so that it never changes. */
const informationOf = (invoice: Fields, title: string): TDocumentInformation => ({
  title,
  subject: `e-Invoice, IRN ${invoice.text('Irn')}`,
  author: invoice.fields('SellerDtls').text('LglNm') ?? '',
  creator: 'OpenIRP',
  producer: 'OpenIRP',
  creationDate: new Date(parseIstDateTime(invoice.text('AckDt') ?? '') ?? 0),
});
