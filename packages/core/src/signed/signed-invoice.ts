import type { Invoice } from '../invoice/attributes.ts';
import { lexemeOf } from '../shape/lexemes.ts';
import { writeJson, writeMembers } from '../shape/write.ts';

/** What the portal adds to an invoice when it registers it. */
export interface Acknowledgement {
  readonly ackNo: number;
  /** `yyyy-MM-dd HH:mm:ss`, IST. */
  readonly ackDt: string;
  readonly irn: string;
}

/**
 * The document inside a signed invoice: acknowledgement first, then the invoice in schema order, each
 * number as it was sent, absent and null members left out (wire contract, signed documents).
 */
export function signedInvoiceData(invoice: Invoice, ack: Acknowledgement): string {
  const head = `"AckNo":${ack.ackNo},"AckDt":"${ack.ackDt}","Irn":"${ack.irn}"`;
  return `{${head},${membersOfInvoice(invoice)}}`;
}

/** The invoice's members, as far as they do not depend on its registration. */
export function membersOfInvoice(invoice: Invoice): string {
  let text = '';
  for (const name in invoice) {
    const written = memberText(name, invoice[name as keyof Invoice]);
    text += text === '' ? `"${name}":${written}` : `,"${name}":${written}`;
  }
  return text;
}

function memberText(name: string, value: unknown): string {
  if (name === 'ItemList') {
    // ItemNo stands before each item's own members and has been 0 since June 2021.
    const items = (value as Invoice['ItemList']).map(
      (item) => `{"ItemNo":0,${writeMembers(item)}}`,
    );
    return `[${items.join(',')}]`;
  }
  if (name === 'DocDtls') {
    const document = value as Invoice['DocDtls'];
    return writeJson({ ...document, Typ: document.Typ.toUpperCase() });
  }
  return writeJson(value);
}

/**
 * The document inside a signed QR code. The main HSN code is that of the item with the largest
 * taxable value, the first of them on a tie.
 */
export function signedQrData(invoice: Invoice, { irn, ackDt }: Acknowledgement): string {
  const { SellerDtls, BuyerDtls, DocDtls, ValDtls, ItemList } = invoice;
  const main = ItemList.reduce((best, item) => (item.AssAmt > best.AssAmt ? item : best));
  const strings = (members: Record<string, string>) => writeMembers(members);
  return `{${[
    strings({
      SellerGstin: SellerDtls.Gstin,
      BuyerGstin: BuyerDtls.Gstin,
      DocNo: DocDtls.No,
      DocTyp: DocDtls.Typ.toUpperCase(),
      DocDt: DocDtls.Dt,
    }),
    `"TotInvVal":${lexemeOf(ValDtls, 'TotInvVal')}`,
    `"ItemCnt":${ItemList.length}`,
    strings({ MainHsnCode: main.HsnCd, Irn: irn, IrnDt: ackDt }),
  ].join(',')}}`;
}
