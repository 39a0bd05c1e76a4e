import type { Content } from 'pdfmake/interfaces.js';
import type { Fields } from '../fields.ts';
import type { QrPicture } from '../qr-picture.ts';
import { heading, pairs } from './blocks.ts';
import { documentName, state, supplyType, yesNo } from './code-names.ts';
import { contentWidth, fontSize, ink } from './page.ts';
import { shownDateTime } from './times.ts';

const gap = 14;
const labelWidth = 84;
/** The 64 digits of an IRN stay on one line, so that they can be copied and compared. */
const irnLabelWidth = 44;

/** Title, registration and document beside the QR code. */
export function opening(invoice: Fields, qr: QrPicture, marks: readonly Content[]): Content {
  const width = contentWidth - qr.width - gap;
  const document = invoice.fields('DocDtls');
  return {
    columns: [
      {
        width,
        stack: [
          { text: documentName(document.text('Typ')), fontSize: fontSize.title, bold: true },
          { text: invoice.fields('SellerDtls').text('LglNm') ?? '', fontSize: fontSize.party },
          ...marks,
          heading('e-Invoice details', width),
          registration(invoice),
          heading('Document details', width),
          documentDetails(invoice),
        ],
      },
      { width: qr.width, stack: [qrCode(qr)] },
    ],
    columnGap: gap,
  };
}

const qrCode = ({ svg, width }: QrPicture): Content => ({
  stack: [
    { svg, width },
    {
      text: 'Signed QR code',
      alignment: 'center',
      fontSize: fontSize.small,
      color: ink.quiet,
    },
  ],
});

const registration = (invoice: Fields): Content => {
  const ackDt = invoice.text('AckDt');
  return pairs(
    [
      ['IRN', invoice.text('Irn')],
      ['Ack. No.', invoice.number('AckNo')],
      ['Ack. Date', ackDt === undefined ? undefined : shownDateTime(ackDt)],
    ],
    irnLabelWidth,
  );
};

function documentDetails(invoice: Fields): Content {
  const document = invoice.fields('DocDtls');
  const supply = invoice.fields('TranDtls');
  const isIntra = supply.text('IgstOnIntra') === 'Y';
  return pairs(
    [
      ['Document No.', document.text('No')],
      ['Document Date', document.text('Dt')],
      ['Supply Type', supplyType(supply.text('SupTyp'))],
      ['Place of Supply', state(invoice.fields('BuyerDtls').text('Pos'))],
      ['Reverse Charge', yesNo(supply.text('RegRev')) ?? 'No'],
      ['IGST on Intra', isIntra ? 'Yes: IGST on a supply inside one state' : undefined],
      ['e-Commerce GSTIN', supply.text('EcmGstin')],
      ['Period', periodOf(invoice.fields('RefDtls').fields('DocPerdDtls'))],
    ],
    labelWidth,
  );
}

function periodOf(period: Fields): string | undefined {
  if (period.isEmpty) return undefined;
  return `${period.text('InvStDt')} to ${period.text('InvEndDt')}`;
}
