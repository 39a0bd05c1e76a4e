import { type Day, istDay, parseDocumentDate } from '../ist.ts';
import type { Paise } from '../money.ts';
import type { Document, DocumentType, SupplyType } from '../rules/document.ts';
import { byRate, type RateAmounts } from './amounts.ts';

/** Where the JSON of GSTR-1 keeps a document. */
export type Gstr1Section = 'b2b' | 'exp' | 'cdnr' | 'cdnur';

/** The table of the form that shows a document. */
export type Gstr1TableCode = '4A' | '4B' | '4C' | '6A' | '6B' | '6C' | '9B-CDNR' | '9B-CDNUR';

/** What an exporter has told of the shipping bill; mostly not known on the day of the invoice. */
export interface Shipping {
  readonly port: string | undefined;
  readonly billNumber: string | undefined;
  readonly billDay: Day | undefined;
}

/** A registered document as GSTR-1 reports it. Amounts are never negative, whatever its type. */
export interface ReturnDocument {
  readonly section: Gstr1Section;
  readonly table: Gstr1TableCode;
  readonly type: DocumentType;
  readonly supply: SupplyType;
  readonly number: string;
  readonly day: Day;
  readonly value: Paise;
  /** GSTIN of the recipient, or URP. */
  readonly ctin: string;
  readonly receiverName: string;
  /** State code, two digits. */
  readonly pos: string;
  readonly reverseCharge: boolean;
  /** GSTIN of the e-commerce operator, if one has filed the document. */
  readonly etin: string | undefined;
  readonly shipping: Shipping;
  readonly rates: readonly RateAmounts[];
  readonly irn: string;
  /** The day of registration, IST. */
  readonly irnDay: Day;
}

/** A text of its own. A mere slice would keep the whole text of its invoice in memory. */
const copied = (text: string): string => JSON.parse(JSON.stringify(text));
const copiedIfAny = (text: string | undefined) => (text === undefined ? undefined : copied(text));

/** A document as GSTR-1 reports it; `day` is its date, `ackAt` the instant of its registration. */
export function returnDocument(
  document: Document,
  day: Day,
  irn: string,
  ackAt: number,
): ReturnDocument {
  const { invoice, type, supply, pos, reverseCharge, totals, lines } = document;
  const { DocDtls, BuyerDtls, TranDtls, ExpDtls } = invoice;
  return {
    section: sectionOf(document),
    table: tableOf(document),
    type,
    supply,
    number: copied(DocDtls.No),
    day,
    value: totals.totInvVal,
    ctin: copied(BuyerDtls.Gstin),
    receiverName: copied(BuyerDtls.LglNm),
    pos,
    reverseCharge,
    etin: copiedIfAny(TranDtls.EcmGstin),
    shipping: {
      port: ExpDtls?.Port?.toUpperCase(),
      billNumber: copiedIfAny(ExpDtls?.ShipBNo),
      billDay: ExpDtls?.ShipBDt === undefined ? undefined : parseDocumentDate(ExpDtls.ShipBDt),
    },
    rates: byRate(lines),
    irn,
    irnDay: istDay(ackAt),
  };
}

function sectionOf({ type, isExport }: Document): Gstr1Section {
  if (type === 'INV') return isExport ? 'exp' : 'b2b';
  return isExport ? 'cdnur' : 'cdnr';
}

/** Economic zones and deemed exports have tables of their own, whoever owes the tax. */
function tableOf(document: Document): Gstr1TableCode {
  const { type, supply, isExport, isSez, reverseCharge, invoice } = document;
  if (type !== 'INV') return isExport ? '9B-CDNUR' : '9B-CDNR';
  if (isExport) return '6A';
  if (isSez) return '6B';
  if (supply === 'DEXP') return '6C';
  if (reverseCharge) return '4B';
  return invoice.TranDtls.EcmGstin === undefined ? '4A' : '4C';
}
