import type { Day } from '../ist.ts';
import { stateName } from '../masters/states.ts';
import type { SupplyType } from '../rules/document.ts';
import type { RateAmounts, TaxAmounts } from './amounts.ts';
import type { HsnTotal } from './hsn-totals.ts';
import { quantityInHundredths } from './lexemes.ts';
import type { ReturnDocument } from './return-document.ts';
import type { SummaryLine } from './summary.ts';

/**
 * What the cells of a column hold: texts; days; paise; thousandths of a per cent; hundredths of a
 * unit; whole numbers.
 */
export type CellKind = 'text' | 'date' | 'amount' | 'rate' | 'quantity' | 'count';

/** A text, a day, or a number as its kind counts it; nothing where there is nothing to say. */
export type CellValue = string | Day | bigint | undefined;

/** What a reader of a table is told of a column. */
export interface ColumnHead {
  /** The same in every table that says the same. */
  readonly id: string;
  /** As the worksheets of GSTN's offline tool are headed. */
  readonly header: string;
  readonly kind: CellKind;
}

export interface Column<Row> extends ColumnHead {
  readonly cell: (row: Row) => CellValue;
}

/** One rate of one document. */
export interface DocumentRow {
  readonly document: ReturnDocument;
  readonly rate: RateAmounts;
}

const column = <Row>(
  id: string,
  header: string,
  kind: CellKind,
  cell: (row: Row) => CellValue,
): Column<Row> => ({ id, header, kind, cell });

type Maker = (id: string, header: string, cell: (one: ReturnDocument) => CellValue) => OfDocument;
type OfDocument = Column<DocumentRow>;
const text: Maker = (id, header, cell) => column(id, header, 'text', (row) => cell(row.document));
const date: Maker = (id, header, cell) => column(id, header, 'date', (row) => cell(row.document));

const supplyNames: Partial<Record<SupplyType, string>> = {
  B2B: 'Regular B2B',
  SEZWP: 'SEZ supplies with payment',
  SEZWOP: 'SEZ supplies without payment',
  DEXP: 'Deemed Exp',
};

const placeName = (pos: string): string => {
  const name = stateName(pos);
  return name === undefined ? pos : `${pos}-${name}`;
};

const recipient = [
  text('ctin', 'GSTIN/UIN of Recipient', ({ ctin }) => ctin),
  text('receiverName', 'Receiver Name', ({ receiverName }) => receiverName),
];
const number = (header: string) => text('number', header, (one) => one.number);
const day = (header: string) => date('date', header, (one) => one.day);
const value = (header: string): OfDocument =>
  column('value', header, 'amount', ({ document }) => document.value);
const noteType = text('noteType', 'Note Type', ({ type }) => (type === 'CRN' ? 'C' : 'D'));
const place = text('pos', 'Place Of Supply', ({ pos }) => placeName(pos));
/** A note to an export has no place of supply in GSTR-1. */
const noPlace = text('pos', 'Place Of Supply', () => undefined);
const reverseCharge = text('reverseCharge', 'Reverse Charge', (one) =>
  one.reverseCharge ? 'Y' : 'N',
);
/** 65 where a notification has lowered the rate to that share; an e-invoice does not tell. */
const applicableShare = text('applicableShare', 'Applicable % of Tax Rate', () => undefined);
const supply = (header: string) => text('supply', header, (one) => supplyNames[one.supply]);
const operator = text('etin', 'E-Commerce GSTIN', ({ etin }) => etin);
const exportType = text('exportType', 'Export Type', (one) =>
  one.supply === 'EXPWP' ? 'WPAY' : 'WOPAY',
);
const unregisteredType = text('exportType', 'UR Type', (one) => one.supply);
const shipping = [
  text('port', 'Port Code', (one) => one.shipping.port),
  text('shippingBill', 'Shipping Bill Number', (one) => one.shipping.billNumber),
  date('shippingBillDate', 'Shipping Bill Date', (one) => one.shipping.billDay),
];

/** Amounts, under the headings that the offline tool has for them. */
const amountColumns = <Row>(amountsOf: (row: Row) => TaxAmounts) => {
  const amount = (id: keyof TaxAmounts, header: string): Column<Row> =>
    column(id, header, 'amount', (row) => amountsOf(row)[id]);
  return {
    taxable: amount('taxable', 'Taxable Value'),
    taxes: [
      amount('igst', 'Integrated Tax Amount'),
      amount('cgst', 'Central Tax Amount'),
      amount('sgst', 'State/UT Tax Amount'),
    ],
    cess: amount('cess', 'Cess Amount'),
  };
};

const ofRate = amountColumns<DocumentRow>(({ rate }) => rate);
const rateAndValue: readonly OfDocument[] = [
  column('rate', 'Rate', 'rate', ({ rate }) => rate.rate),
  ofRate.taxable,
  ofRate.cess,
];

/** Behind the columns of the offline tool: what it computes itself or does not ask for. */
const behind: readonly OfDocument[] = [
  ...ofRate.taxes,
  text('irn', 'IRN', ({ irn }) => irn),
  date('irnDate', 'IRN Date', ({ irnDay }) => irnDay),
];

/** Tables 4A, 4B, 4C, 6B and 6C. */
export const invoiceColumns: readonly OfDocument[] = [
  ...recipient,
  number('Invoice Number'),
  day('Invoice date'),
  value('Invoice Value'),
  place,
  reverseCharge,
  applicableShare,
  supply('Invoice Type'),
  operator,
  ...rateAndValue,
  ...behind,
];

/** Table 6A. */
export const exportColumns: readonly OfDocument[] = [
  exportType,
  number('Invoice Number'),
  day('Invoice date'),
  value('Invoice Value'),
  ...shipping,
  ...rateAndValue,
  ...behind,
];

/** Table 9B, registered recipients. */
export const noteColumns: readonly OfDocument[] = [
  ...recipient,
  number('Note Number'),
  day('Note Date'),
  noteType,
  place,
  reverseCharge,
  supply('Note Supply Type'),
  value('Note Value'),
  applicableShare,
  ...rateAndValue,
  ...behind,
];

/** Table 9B, exports. */
export const exportNoteColumns: readonly OfDocument[] = [
  unregisteredType,
  number('Note Number'),
  day('Note Date'),
  noteType,
  noPlace,
  value('Note Value'),
  applicableShare,
  ...rateAndValue,
  ...behind,
];

const ofHsn = amountColumns<HsnTotal>((row) => row);

/** Table 12. The common portal fills descriptions in from its own list. */
export const hsnColumns: readonly Column<HsnTotal>[] = [
  column('hsn', 'HSN', 'text', ({ hsn }) => hsn),
  column('description', 'Description', 'text', () => undefined),
  column('uqc', 'UQC', 'text', ({ uqc }) => uqc),
  column('quantity', 'Total Quantity', 'quantity', (row) => quantityInHundredths(row.quantity)),
  column(
    'value',
    'Total Value',
    'amount',
    ({ taxable, igst, cgst, sgst, cess }) => taxable + igst + cgst + sgst + cess,
  ),
  ofHsn.taxable,
  ...ofHsn.taxes,
  ofHsn.cess,
  column('rate', 'Rate', 'rate', ({ rate }) => rate),
];

const ofSummary = amountColumns<SummaryLine>((line) => line);

export const summaryColumns: readonly Column<SummaryLine>[] = [
  column('table', 'Table', 'text', ({ table }) => table?.replace('-', ' ')),
  column('title', 'Description', 'text', ({ title }) => title),
  column('documents', 'No. of Documents', 'count', ({ documents }) => BigInt(documents)),
  column('value', 'Total Value', 'amount', (line) => line.value),
  ofSummary.taxable,
  ...ofSummary.taxes,
  ofSummary.cess,
];
