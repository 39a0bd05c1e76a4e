import { unregistered } from '../gstin.ts';
import type { Invoice, InvoiceItem } from '../invoice/attributes.ts';
import { type Day, parseDocumentDate } from '../ist.ts';
import { type Milli, type Paise, scaled } from '../money.ts';
import { lexemeOf } from '../shape/lexemes.ts';

export type SupplyType = 'B2B' | 'SEZWP' | 'SEZWOP' | 'EXPWP' | 'EXPWOP' | 'DEXP';
export type DocumentType = 'INV' | 'CRN' | 'DBN';

/** A line's amounts, exact; absent members count as 0. */
export interface LineAmounts {
  readonly qty: Milli;
  readonly unitPrice: Milli;
  readonly totAmt: Paise;
  readonly discount: Paise;
  readonly assAmt: Paise;
  readonly gstRt: Milli;
  readonly igst: Paise;
  readonly cgst: Paise;
  readonly sgst: Paise;
  readonly cesRt: Milli;
  readonly ces: Paise;
  readonly cesNonAdvl: Paise;
  readonly stateCesRt: Milli;
  readonly stateCes: Paise;
  readonly stateCesNonAdvl: Paise;
  readonly othChrg: Paise;
  readonly totItemVal: Paise;
}

/** One line, ready for the rules. */
export interface Line extends LineAmounts {
  readonly item: InvoiceItem;
  /** Position in ItemList, from 0. */
  readonly index: number;
  /** For placeholders of messages. */
  readonly hsn: string;
  readonly slNo: string;
  readonly isService: boolean;
}

/** The document's totals, exact; absent members count as 0. */
export interface Totals {
  readonly assVal: Paise;
  readonly cgstVal: Paise;
  readonly sgstVal: Paise;
  readonly igstVal: Paise;
  readonly cesVal: Paise;
  readonly stCesVal: Paise;
  readonly discount: Paise;
  readonly othChrg: Paise;
  readonly rndOffAmt: Paise;
  readonly totInvVal: Paise;
}

/** An invoice as the rules see it: amounts exact, codes normalised, the usual questions answered. */
export interface Document {
  readonly invoice: Invoice;
  /** The document date, or undefined when the calendar has no such day. */
  readonly day: Day | undefined;
  readonly type: DocumentType;
  readonly supply: SupplyType;
  /** EXPWP or EXPWOP. */
  readonly isExport: boolean;
  /** SEZWP or SEZWOP. */
  readonly isSez: boolean;
  readonly reverseCharge: boolean;
  readonly igstOnIntra: boolean;
  /** State codes with two digits, as sent otherwise. */
  readonly sellerState: string;
  readonly buyerState: string;
  readonly pos: string;
  /** Seller's state is the place of supply, and the supply is no export and not to an SEZ. */
  readonly isIntraState: boolean;
  /** CGST and SGST are due: intra-state, and not declared chargeable to IGST. */
  readonly chargesCgstSgst: boolean;
  readonly lines: readonly Line[];
  readonly totals: Totals;
}

/** A state code with two digits: `9` and `09` are the same state. */
export const stateCode = (code: string): string => code.padStart(2, '0');

const amountOf = (holder: object, name: string, decimals: number): bigint => {
  const lexeme = lexemeOf(holder, name);
  return lexeme === undefined ? 0n : (scaled(lexeme, decimals) ?? 0n);
};

function lineOf(item: InvoiceItem, index: number): Line {
  const paise = (name: keyof InvoiceItem): Paise => amountOf(item, name, 2);
  const milli = (name: keyof InvoiceItem): Milli => amountOf(item, name, 3);
  return {
    item,
    index,
    hsn: item.HsnCd,
    slNo: item.SlNo,
    isService: item.IsServc === 'Y',
    qty: milli('Qty'),
    unitPrice: milli('UnitPrice'),
    totAmt: paise('TotAmt'),
    discount: paise('Discount'),
    assAmt: paise('AssAmt'),
    gstRt: milli('GstRt'),
    igst: paise('IgstAmt'),
    cgst: paise('CgstAmt'),
    sgst: paise('SgstAmt'),
    cesRt: milli('CesRt'),
    ces: paise('CesAmt'),
    cesNonAdvl: paise('CesNonAdvlAmt'),
    stateCesRt: milli('StateCesRt'),
    stateCes: paise('StateCesAmt'),
    stateCesNonAdvl: paise('StateCesNonAdvlAmt'),
    othChrg: paise('OthChrg'),
    totItemVal: paise('TotItemVal'),
  };
}

function totalsOf(values: Invoice['ValDtls']): Totals {
  const paise = (name: keyof Invoice['ValDtls']): Paise => amountOf(values, name, 2);
  return {
    assVal: paise('AssVal'),
    cgstVal: paise('CgstVal'),
    sgstVal: paise('SgstVal'),
    igstVal: paise('IgstVal'),
    cesVal: paise('CesVal'),
    stCesVal: paise('StCesVal'),
    discount: paise('Discount'),
    othChrg: paise('OthChrg'),
    rndOffAmt: paise('RndOffAmt'),
    totInvVal: paise('TotInvVal'),
  };
}

/** Prepares an invoice of good shape for the rules. */
export function documentOf(invoice: Invoice): Document {
  const { TranDtls, DocDtls, SellerDtls, BuyerDtls } = invoice;
  const supply = TranDtls.SupTyp.toUpperCase() as SupplyType;
  const isExport = supply === 'EXPWP' || supply === 'EXPWOP';
  const isSez = supply === 'SEZWP' || supply === 'SEZWOP';
  const igstOnIntra = TranDtls.IgstOnIntra === 'Y';
  const sellerState = stateCode(SellerDtls.Stcd);
  const pos = stateCode(BuyerDtls.Pos);
  const isIntraState = !isExport && !isSez && sellerState === pos;
  return {
    invoice,
    day: parseDocumentDate(DocDtls.Dt),
    type: DocDtls.Typ.toUpperCase() as DocumentType,
    supply,
    isExport,
    isSez,
    reverseCharge: TranDtls.RegRev === 'Y',
    igstOnIntra,
    sellerState,
    buyerState: stateCode(BuyerDtls.Stcd),
    pos,
    isIntraState,
    chargesCgstSgst: isIntraState && !igstOnIntra,
    lines: invoice.ItemList.map(lineOf),
    totals: totalsOf(invoice.ValDtls),
  };
}

/** GSTINs whose register entries the rules may ask for. */
export function gstinsOf({ TranDtls, SellerDtls, BuyerDtls, ShipDtls }: Invoice): string[] {
  const named = [SellerDtls.Gstin, BuyerDtls.Gstin, ShipDtls?.Gstin, TranDtls.EcmGstin];
  const isNumber = (gstin?: string): gstin is string =>
    gstin !== undefined && gstin !== unregistered;
  return [...new Set(named)].filter(isNumber);
}
