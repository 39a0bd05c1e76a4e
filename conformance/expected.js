// What a portal must make of an invoice: its IRN and the exact texts it signs.
// Number spellings survive (6000.00 stays 6000.00), which needs JSON.parse with source text and
// JSON.rawJSON: Node 22 or newer.
import { createHash } from 'node:crypto';

const members = (names) => Object.fromEntries(names.split(' ').map((name) => [name, true]));

// Member order of the signed invoice: true is a plain member, an object nests, an array repeats.
const ITEM = {
  ...members('ItemNo SlNo IsServc PrdDesc HsnCd Barcde Qty FreeQty Unit UnitPrice TotAmt Discount'),
  ...members('PreTaxVal AssAmt GstRt IgstAmt CgstAmt SgstAmt CesRt CesAmt CesNonAdvlAmt'),
  ...members('StateCesRt StateCesAmt StateCesNonAdvlAmt OthChrg TotItemVal'),
  ...members('OrdLineRef OrgCntry PrdSlNo'),
  BchDtls: members('Nm ExpDt WrDt'),
  AttribDtls: [members('Nm Val')],
};

const INVOICE = {
  ...members('AckNo AckDt Irn Version'),
  TranDtls: members('TaxSch SupTyp RegRev EcmGstin IgstOnIntra'),
  DocDtls: members('Typ No Dt'),
  SellerDtls: members('Gstin LglNm TrdNm Addr1 Addr2 Loc Pin Stcd Ph Em'),
  BuyerDtls: members('Gstin LglNm TrdNm Pos Addr1 Addr2 Loc Pin Stcd Ph Em'),
  DispDtls: members('Nm Addr1 Addr2 Loc Pin Stcd'),
  ShipDtls: members('Gstin LglNm TrdNm Addr1 Addr2 Loc Pin Stcd'),
  ItemList: [ITEM],
  ValDtls: members(
    'AssVal CgstVal SgstVal IgstVal CesVal StCesVal Discount OthChrg RndOffAmt TotInvVal TotInvValFc',
  ),
  PayDtls: members('Nm AccDet Mode FinInsBr PayTerm PayInstr CrTrn DirDr CrDay PaidAmt PaymtDue'),
  RefDtls: {
    InvRm: true,
    DocPerdDtls: members('InvStDt InvEndDt'),
    PrecDocDtls: [members('InvNo InvDt OthRefNo')],
    ContrDtls: [members('RecAdvRefr RecAdvDt TendRefr ContrRefr ExtRefr ProjRefr PORefr PORefDt')],
  },
  AddlDocDtls: [members('Url Docs Info')],
  ExpDtls: members('ShipBNo ShipBDt Port RefClm ForCur CntCode ExpDuty'),
  EwbDtls: members('TransId TransName TransMode Distance TransDocNo TransDocDt VehNo VehType'),
};

/** Indian financial year, April to March, of a dd/MM/yyyy date: `2025-26`. */
export function financialYear(date) {
  const [, month, year] = date.split('/').map(Number);
  const start = month >= 4 ? year : year - 1;
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The text under the hash; the number goes in upper case since 1 June 2025. */
export function irnInput({ gstin, year, type, number, letterCase = 'upper' }) {
  return (
    gstin + year + type.toUpperCase() + (letterCase === 'upper' ? number.toUpperCase() : number)
  );
}

/** Lower-case hex SHA-256 of that text. */
export const irnOf = (input) => createHash('sha256').update(input, 'ascii').digest('hex');

/** Reads JSON so that writing it again repeats every number in the spelling it came with. */
export const readKeepingNumbers = (text) =>
  JSON.parse(text, (_, value, { source }) =>
    typeof value === 'number' ? JSON.rawJSON(source) : value,
  );

/** The exact `data` text of a SignedInvoice for a request text as it was sent. */
export function signedInvoiceData(requestText, { ackNo, ackDt, irn }) {
  const sent = shaped(INVOICE, readKeepingNumbers(requestText));
  sent.DocDtls.Typ = sent.DocDtls.Typ.toUpperCase();
  sent.ItemList = sent.ItemList.map((item) => ({ ItemNo: 0, ...item }));
  return JSON.stringify({ AckNo: ackNo, AckDt: ackDt, Irn: irn, ...sent });
}

/** The exact `data` text of the SignedQRCode for the same request. */
export function signedQrData(requestText, { ackDt, irn }) {
  const { DocDtls, SellerDtls, BuyerDtls, ItemList, ValDtls } = shaped(
    INVOICE,
    readKeepingNumbers(requestText),
  );
  const taxable = (item) => Number(item.AssAmt.rawJSON);
  const main = ItemList.reduce((best, item) => (taxable(item) > taxable(best) ? item : best));
  return JSON.stringify({
    SellerGstin: SellerDtls.Gstin,
    BuyerGstin: BuyerDtls.Gstin,
    DocNo: DocDtls.No,
    DocTyp: DocDtls.Typ.toUpperCase(),
    DocDt: DocDtls.Dt,
    TotInvVal: ValDtls.TotInvVal,
    ItemCnt: ItemList.length,
    MainHsnCode: main.HsnCd,
    Irn: irn,
    IrnDt: ackDt,
  });
}

/** The exact JWS header and payload texts around a `data` text. */
export function jwsTexts(data, { kid, x5t }, issuer) {
  return {
    headerText: JSON.stringify({ alg: 'RS256', kid, typ: 'JWT', x5t }),
    payloadText: JSON.stringify({ data, iss: issuer }),
  };
}

/** Published names in published order, whatever the letter case sent; nulls and strangers go. */
function shaped(order, sent) {
  const byName = new Map(Object.entries(sent).map(([name, v]) => [name.toLowerCase(), v]));
  const out = {};
  for (const [name, inner] of Object.entries(order)) {
    const value = byName.get(name.toLowerCase()) ?? null;
    if (value === null) continue;
    if (Array.isArray(inner)) out[name] = value.map((element) => shaped(inner[0], element));
    else out[name] = inner === true ? value : shaped(inner, value);
  }
  return out;
}
