import type { Day } from '../ist.ts';
import type { Milli } from '../money.ts';
import type { SupplyType } from '../rules/document.ts';
import type { RateAmounts } from './amounts.ts';
import type { Gstr1 } from './gstr1.ts';
import type { HsnTotal } from './hsn-totals.ts';
import { amountLexeme, quantityLexeme, rateLexeme } from './lexemes.ts';
import type { ReturnDocument } from './return-document.ts';

/*
 * The JSON that the common portal takes and gives for GSTR-1. Numbers are written from exact amounts,
 * so the text is put together here and not by JSON.stringify.
 */

/** GSTR-1 as JSON text, without the line feed behind it. */
export const gstr1Json = (gstr1: Gstr1): string => [...gstr1JsonParts(gstr1)].join('');

/** The same, document by document: a large month need not be one string. */
export function* gstr1JsonParts(gstr1: Gstr1): Generator<string> {
  const { gstin, period, b2b, exp, cdnr, cdnur, hsn } = gstr1;
  yield `{"gstin":${text(gstin)},"fp":${text(period.fp)}`;
  // Sections without documents are left out, as the common portal's own tool does.
  yield* section(
    'b2b',
    grouped(b2b, (one) => one.ctin, 'ctin', 'inv', registeredInvoice),
  );
  yield* section('exp', grouped(exp, exportType, 'exp_typ', 'inv', exportInvoice));
  yield* section(
    'cdnr',
    grouped(cdnr, (one) => one.ctin, 'ctin', 'nt', registeredNote),
  );
  yield* section('cdnur', cdnur.map(exportNote));
  const summaries = [hsnRows('hsn_b2b', hsn.b2b), hsnRows('hsn_b2c', hsn.b2c)];
  const known = summaries.filter((summary) => summary !== '');
  if (known.length > 0) yield `,"hsn":{${known.join(',')}}`;
  yield '}';
}

function* section(name: string, entries: Iterable<string>): Generator<string> {
  let isFirst = true;
  for (const entry of entries) {
    yield `${isFirst ? `,"${name}":[` : ','}${entry}`;
    isFirst = false;
  }
  if (!isFirst) yield ']';
}

/** Documents of one recipient, or one export type, under it. */
function* grouped(
  documents: readonly ReturnDocument[],
  keyOf: (document: ReturnDocument) => string,
  keyName: string,
  listName: string,
  write: (document: ReturnDocument) => string,
): Generator<string> {
  const groups = new Map<string, ReturnDocument[]>();
  for (const document of documents) {
    const key = keyOf(document);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [document]);
    else group.push(document);
  }
  for (const [key, group] of groups) {
    yield object({ [keyName]: text(key), [listName]: list(group.map(write)) });
  }
}

const exportType = ({ supply }: ReturnDocument): string => (supply === 'EXPWP' ? 'WPAY' : 'WOPAY');

/** `inv_typ` of what goes to registered recipients. */
const invoiceTypes: Partial<Record<SupplyType, string>> = {
  B2B: 'R',
  SEZWP: 'SEWP',
  SEZWOP: 'SEWOP',
  DEXP: 'DE',
};

const registeredInvoice = (one: ReturnDocument): string =>
  object({
    inum: text(one.number),
    idt: date(one.day),
    val: amountLexeme(one.value),
    pos: text(one.pos),
    rchrg: yesNo(one.reverseCharge),
    etin: one.etin && text(one.etin),
    inv_typ: text(invoiceTypes[one.supply]!),
    itms: list(one.rates.map(registeredItem)),
    ...source(one),
  });

const registeredNote = (one: ReturnDocument): string =>
  object({
    ...noteHead(one),
    pos: text(one.pos),
    rchrg: yesNo(one.reverseCharge),
    inv_typ: text(invoiceTypes[one.supply]!),
    itms: list(one.rates.map(registeredItem)),
    ...source(one),
  });

const exportInvoice = (one: ReturnDocument): string =>
  object({
    inum: text(one.number),
    idt: date(one.day),
    val: amountLexeme(one.value),
    sbpcode: one.shipping.port && text(one.shipping.port),
    sbnum: one.shipping.billNumber && text(one.shipping.billNumber),
    sbdt: one.shipping.billDay && date(one.shipping.billDay),
    // Here alone the amounts stand in the entry itself.
    itms: list(one.rates.map((rate) => object(exportAmounts(rate)))),
    ...source(one),
  });

const exportNote = (one: ReturnDocument): string =>
  object({
    typ: text(one.supply),
    ...noteHead(one),
    itms: list(one.rates.map((rate) => item(rate.rate, exportAmounts(rate)))),
    ...source(one),
  });

const noteHead = (one: ReturnDocument) => ({
  ntty: text(one.type === 'CRN' ? 'C' : 'D'),
  nt_num: text(one.number),
  nt_dt: date(one.day),
  val: amountLexeme(one.value),
});

/** Where the entry comes from, as the common portal marks what it has populated itself. */
const source = ({ irn, irnDay }: ReturnDocument) => ({
  irn: text(irn),
  irngendate: date(irnDay),
  srctyp: text('e-Invoice'),
});

const registeredItem = (rate: RateAmounts): string =>
  item(rate.rate, {
    rt: rateLexeme(rate.rate),
    txval: amountLexeme(rate.taxable),
    iamt: amountLexeme(rate.igst),
    camt: amountLexeme(rate.cgst),
    samt: amountLexeme(rate.sgst),
    csamt: amountLexeme(rate.cess),
  });

const exportAmounts = (rate: RateAmounts) => ({
  rt: rateLexeme(rate.rate),
  txval: amountLexeme(rate.taxable),
  iamt: amountLexeme(rate.igst),
  csamt: amountLexeme(rate.cess),
});

/** The common portal numbers an entry by its rate: 1801 for 18 per cent. */
const item = (rate: Milli, amounts: Texts): string =>
  object({ num: String(rate / 10n + 1n), itm_det: object(amounts) });

function hsnRows(name: string, rows: readonly HsnTotal[]): string {
  if (rows.length === 0) return '';
  return `"${name}":${list(rows.map((row, index) => hsnRow(row, index + 1)))}`;
}

const hsnRow = (row: HsnTotal, num: number): string =>
  object({
    num: String(num),
    hsn_sc: text(row.hsn),
    uqc: text(row.uqc),
    qty: quantityLexeme(row.quantity),
    rt: rateLexeme(row.rate),
    txval: amountLexeme(row.taxable),
    iamt: amountLexeme(row.igst),
    camt: amountLexeme(row.cgst),
    samt: amountLexeme(row.sgst),
    csamt: amountLexeme(row.cess),
  });

/** Members that are JSON texts already; those without one are left out. */
type Texts = Readonly<Record<string, string | undefined>>;

function object(members: Texts): string {
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  return `{${present.map(([name, value]) => `"${name}":${value}`).join(',')}}`;
}

const list = (entries: readonly string[]): string => `[${entries.join(',')}]`;
const text = (value: string): string => JSON.stringify(value);
const yesNo = (value: boolean): string => (value ? '"Y"' : '"N"');
/** `dd-MM-yyyy`. */
const date = (day: Day): string => text(day.split('-').reverse().join('-'));
