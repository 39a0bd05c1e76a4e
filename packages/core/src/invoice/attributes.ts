import Type, { type Static } from 'typebox';
import { limits } from '../limits.ts';

/*
 * Every field of an e-invoice, INV-01 schema version 1.1. From this one table come the types, the
 * validator, the published JSON Schema, the reference pages, and the order of members in a signed
 * invoice. `title` is the field's name in the published 5002 texts.
 */

/** The published pattern of dates; the format beside it asks whether the calendar has such a day. */
const datePattern = '^[0-3][0-9]/[0-1][0-9]/[2][0][1-2][0-9]$';
/** A period may end as late as 31/12/2059. */
const lateDatePattern = '^[0-3][0-9]/[0-1][0-9]/[2][0][1-5][0-9]$';
export const gstinPattern = '^([0-9]{2}[0-9A-Z]{13})$';
const partyPattern = '^(([0-9]{2}[0-9A-Z]{13})|URP)$';
const statePattern = '^(?!0+$)([0-9]{1,2})$';
// Read as "no double quote and no backslash": what the published `^([^\"])*$` means.
const textPattern = '^[^"\\\\]*$';

const text = (title: string, minLength: number, maxLength: number) =>
  Type.String({ title, minLength, maxLength, pattern: textPattern });
const coded = (title: string, minLength: number, maxLength: number, pattern: string) =>
  Type.String({ title, minLength, maxLength, pattern });
const date = (title: string, pattern = datePattern) =>
  Type.String({ title, minLength: 10, maxLength: 10, pattern, format: 'calendar-date' });
const state = (title = 'State') => coded(title, 1, 2, statePattern);
const yesNo = (title: string) => coded(title, 1, 1, '^[YN]$');
const whole = (title: string, minimum: number, maximum: number) =>
  Type.Integer({ title, minimum, maximum, decimals: 0 });
/** A non-negative number of at most `digits` digits before the point and `decimals` after it. */
const decimal = (title: string, digits: number, decimals: number) =>
  Type.Number({
    title,
    minimum: 0,
    maximum: Number(`${'9'.repeat(digits)}.${'9'.repeat(decimals)}`),
    decimals,
  });
const itemAmount = (title: string) => decimal(title, 12, 2);
const totalAmount = (title: string) => decimal(title, 14, 2);
const rate = (title: string) => decimal(title, 3, 3);
const quantity = (title: string) => decimal(title, 10, 3);
const pin = () => whole('Pincode', 100000, 999999);
const phone = () => coded('Phone', 6, 12, '^([0-9]{6,12})$');
const email = () => coded('Email', 6, 100, '^[a-zA-Z0-9+_.-]+@[a-zA-Z0-9.-]+$');
const optional = Type.Optional;

const TranDtls = Type.Object(
  {
    TaxSch: coded('Tax Scheme', 3, 10, '^(GST)$'),
    SupTyp: coded(
      'Supply Type',
      3,
      10,
      '^((?:[Bb]2[Bb])|(?:[Ss][Ee][Zz][Ww][Pp])|(?:[Ss][Ee][Zz][Ww][Oo][Pp])|(?:[Ee][Xx][Pp][Ww][Pp])|(?:[Ee][Xx][Pp][Ww][Oo][Pp])|(?:[Dd][Ee][Xx][Pp]))$',
    ),
    RegRev: optional(yesNo('Reverse Charge')),
    EcmGstin: optional(coded('e-Commerce GSTIN', 15, 15, gstinPattern)),
    IgstOnIntra: optional(yesNo('IGST on Intra')),
  },
  { title: 'Transaction Details' },
);

const DocDtls = Type.Object(
  {
    Typ: coded('Document Type', 3, 3, '^((?:[Ii][Nn][Vv])|(?:[Cc][Rr][Nn])|(?:[Dd][Bb][Nn]))$'),
    No: coded('Document Number', 1, 16, '^([a-zA-Z1-9]{1}[a-zA-Z0-9/-]{0,15})$'),
    Dt: date('Document Date'),
  },
  { title: 'Document Details' },
);

const SellerDtls = Type.Object(
  {
    Gstin: coded('Supplier GSTIN', 15, 15, gstinPattern),
    LglNm: text('Legal Name', 3, 100),
    TrdNm: optional(text('Trade Name', 3, 100)),
    Addr1: text('Address 1', 1, 100),
    Addr2: optional(text('Address 2', 3, 100)),
    Loc: text('Location', 3, 50),
    Pin: pin(),
    Stcd: state(),
    Ph: optional(phone()),
    Em: optional(email()),
  },
  { title: 'Seller Details' },
);

const BuyerDtls = Type.Object(
  {
    Gstin: coded('Recipient GSTIN', 3, 15, partyPattern),
    LglNm: text('Legal Name', 3, 100),
    TrdNm: optional(text('Trade Name', 3, 100)),
    Pos: state('Place of Supply'),
    Addr1: text('Address 1', 1, 100),
    Addr2: optional(text('Address 2', 3, 100)),
    Loc: text('Location', 3, 100),
    Pin: optional(pin()),
    Stcd: state(),
    Ph: optional(phone()),
    Em: optional(email()),
  },
  { title: 'Buyer Details' },
);

export const DispDtls = Type.Object(
  {
    Nm: text('Name', 3, 100),
    Addr1: text('Address 1', 1, 100),
    Addr2: optional(text('Address 2', 3, 100)),
    Loc: text('Location', 3, 100),
    Pin: pin(),
    Stcd: state(),
  },
  { title: 'Dispatch Details' },
);

export const ShipDtls = Type.Object(
  {
    Gstin: optional(coded('Ship To GSTIN', 3, 15, partyPattern)),
    LglNm: text('Legal Name', 3, 100),
    TrdNm: optional(text('Trade Name', 3, 100)),
    Addr1: text('Address 1', 1, 100),
    Addr2: optional(text('Address 2', 3, 100)),
    Loc: text('Location', 3, 100),
    Pin: pin(),
    Stcd: state(),
  },
  { title: 'Ship Details' },
);

const BchDtls = Type.Object(
  {
    Nm: text('Batch Name', 3, 20),
    ExpDt: optional(date('Expiry Date')),
    WrDt: optional(date('Warranty Date')),
  },
  { title: 'Batch Details' },
);

const AttribDtls = Type.Object(
  {
    Nm: optional(text('Attribute Name', 1, 100)),
    Val: optional(text('Attribute Value', 1, 100)),
  },
  { title: 'Attribute Details' },
);

const Item = Type.Object(
  {
    SlNo: coded('Serial Number', 1, 6, '^([0-9]{1,6})$'),
    IsServc: yesNo('Is Service'),
    PrdDesc: optional(text('Product Description', 3, 300)),
    HsnCd: coded('HSN Code', 4, 8, '^(?!0+$)([0-9]{4}|[0-9]{6}|[0-9]{8})$'),
    Barcde: optional(text('Barcode', 3, 30)),
    Qty: optional(quantity('Quantity')),
    FreeQty: optional(quantity('Free Quantity')),
    Unit: optional(coded('unit', 3, 8, '^[A-Za-z]+$')),
    UnitPrice: decimal('Unit Price', 12, 3),
    TotAmt: itemAmount('Total Amount'),
    Discount: optional(itemAmount('Discount')),
    PreTaxVal: optional(itemAmount('Pre Tax Value')),
    AssAmt: itemAmount('Assessable Amount'),
    GstRt: rate('GST Rate'),
    IgstAmt: optional(itemAmount('IGST Amount')),
    CgstAmt: optional(itemAmount('CGST Amount')),
    SgstAmt: optional(itemAmount('SGST Amount')),
    CesRt: optional(rate('Cess Rate')),
    CesAmt: optional(itemAmount('Cess Amount')),
    CesNonAdvlAmt: optional(itemAmount('Cess Non Advol Amount')),
    StateCesRt: optional(rate('State Cess Rate')),
    StateCesAmt: optional(itemAmount('State Cess Amount')),
    StateCesNonAdvlAmt: optional(itemAmount('State Cess Non Advol Amount')),
    OthChrg: optional(itemAmount('Other Charges')),
    TotItemVal: itemAmount('Total Item Value'),
    OrdLineRef: optional(text('Order Line Reference', 1, 50)),
    OrgCntry: optional(coded('Origin Country', 2, 2, '^[A-Za-z]{2}$')),
    PrdSlNo: optional(text('Product Serial Number', 1, 20)),
    BchDtls: optional(BchDtls),
    AttribDtls: optional(Type.Array(AttribDtls, { maxItems: limits.referencesMax })),
  },
  { title: 'Item' },
);

const ValDtls = Type.Object(
  {
    AssVal: totalAmount('Total Assessable Value'),
    CgstVal: optional(totalAmount('Total CGST Value')),
    SgstVal: optional(totalAmount('Total SGST Value')),
    IgstVal: optional(totalAmount('Total IGST Value')),
    CesVal: optional(totalAmount('Total Cess Value')),
    StCesVal: optional(totalAmount('Total State Cess Value')),
    Discount: optional(totalAmount('Discount')),
    OthChrg: optional(totalAmount('Other Charges')),
    RndOffAmt: optional(
      Type.Number({ title: 'Round off amount', minimum: -99.99, maximum: 99.99, decimals: 2 }),
    ),
    TotInvVal: totalAmount('Total Invoice Value'),
    TotInvValFc: optional(totalAmount('Total Invoice Value in Foreign Currency')),
  },
  { title: 'Value Details' },
);

const PayDtls = Type.Object(
  {
    Nm: optional(text('Payee Name', 1, 100)),
    AccDet: optional(text('Account Details', 1, 18)),
    Mode: optional(text('Payment Mode', 1, 18)),
    FinInsBr: optional(text('Branch or IFSC Code', 1, 11)),
    PayTerm: optional(text('Payment Terms', 1, 100)),
    PayInstr: optional(text('Payment Instruction', 1, 100)),
    CrTrn: optional(text('Credit Transfer', 1, 100)),
    DirDr: optional(text('Direct Debit', 1, 100)),
    CrDay: optional(whole('Credit Days', 0, 9999)),
    PaidAmt: optional(totalAmount('Paid Amount')),
    PaymtDue: optional(totalAmount('Payment Due')),
  },
  { title: 'Payment Details' },
);

const RefDtls = Type.Object(
  {
    InvRm: optional(text('Invoice Remarks', 3, 100)),
    DocPerdDtls: optional(
      Type.Object(
        {
          InvStDt: date('Invoice Period Start Date'),
          InvEndDt: date('Invoice Period End Date', lateDatePattern),
        },
        { title: 'Document Period Details' },
      ),
    ),
    PrecDocDtls: optional(
      Type.Array(
        Type.Object(
          {
            InvNo: coded('Preceding Document Number', 1, 16, '^[1-9a-zA-Z][0-9a-zA-Z/-]{0,15}$'),
            InvDt: date('Preceding Document Date'),
            OthRefNo: optional(text('Other Reference Number', 1, 20)),
          },
          { title: 'Preceding Document Details' },
        ),
        { maxItems: limits.referencesMax },
      ),
    ),
    ContrDtls: optional(
      Type.Array(
        Type.Object(
          {
            RecAdvRefr: optional(text('Receipt Advice Reference', 1, 20)),
            RecAdvDt: optional(date('Receipt Advice Date')),
            TendRefr: optional(text('Tender Reference', 1, 20)),
            ContrRefr: optional(text('Contract Reference', 1, 20)),
            ExtRefr: optional(text('External Reference', 1, 20)),
            ProjRefr: optional(text('Project Reference', 1, 20)),
            PORefr: optional(text('PO Reference Number', 1, 16)),
            PORefDt: optional(date('PO Reference Date')),
          },
          { title: 'Contract Details' },
        ),
        { maxItems: limits.referencesMax },
      ),
    ),
  },
  { title: 'Reference Details' },
);

const AddlDocDtls = Type.Array(
  Type.Object(
    {
      Url: optional(text('Supporting Document URL', 3, 100)),
      Docs: optional(text('Supporting Document', 3, 1000)),
      Info: optional(text('Additional Information', 3, 1000)),
    },
    { title: 'Additional Document Details' },
  ),
  { maxItems: limits.referencesMax },
);

const ExpDtls = Type.Object(
  {
    ShipBNo: optional(text('Shipping Bill Number', 1, 20)),
    ShipBDt: optional(date('Shipping Bill Date')),
    Port: optional(coded('Port Code', 2, 10, '^[0-9A-Za-z]{2,10}$')),
    RefClm: optional(yesNo('Refund Claim')),
    ForCur: optional(coded('Foreign Currency', 3, 16, '^[A-Za-z]+$')),
    CntCode: optional(coded('Country Code', 2, 2, '^([A-Z]{2})$')),
    ExpDuty: optional(itemAmount('Export Duty')),
  },
  { title: 'Export Details' },
);

export const EwbDtls = Type.Object(
  {
    TransId: optional(coded('Transporter ID', 15, 15, gstinPattern)),
    TransName: optional(text('Transporter Name', 3, 100)),
    TransMode: optional(coded('Transport Mode', 0, 1, '^[1-4]?$')),
    Distance: whole('Distance', 0, 4000),
    TransDocNo: optional(coded('Transport Document Number', 1, 15, '^([a-zA-Z0-9/-]{1,15})$')),
    TransDocDt: optional(coded('Transport Document Date', 10, 10, '^[a-zA-Z0-9][a-zA-Z0-9/-]*$')),
    VehNo: optional(coded('Vehicle Number', 4, 20, '^[a-zA-Z0-9]+$')),
    VehType: optional(coded('Vehicle Type', 1, 1, '^[OR]$')),
  },
  { title: 'E-Way Bill Details' },
);

/** One e-invoice as it is sent (INV-01, schema version 1.1), members in the order of signing. */
export const InvoiceSchema = Type.Object(
  {
    Version: coded('Version', 1, 6, '^1\\.1$'),
    TranDtls,
    DocDtls,
    SellerDtls,
    BuyerDtls,
    DispDtls: optional(DispDtls),
    ShipDtls: optional(ShipDtls),
    ItemList: Type.Array(Item, { title: 'Item List', maxItems: limits.itemsMax }),
    ValDtls,
    PayDtls: optional(PayDtls),
    RefDtls: optional(RefDtls),
    AddlDocDtls: optional(AddlDocDtls),
    ExpDtls: optional(ExpDtls),
    EwbDtls: optional(EwbDtls),
  },
  { title: 'e-Invoice' },
);

export type Invoice = Static<typeof InvoiceSchema>;
export type InvoiceItem = Static<typeof Item>;
