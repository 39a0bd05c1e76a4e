import { isGstinShaped } from '../gstin.ts';
import { type Invoice, InvoiceSchema } from '../invoice/attributes.ts';
import { JsonError } from '../json/json.ts';
import { readJson } from '../json/read.ts';
import { type Document, documentOf } from '../rules/document.ts';
import { binder } from '../shape/bind.ts';
import type { Gstr1 } from './gstr1.ts';
import { HsnTotals } from './hsn-totals.ts';
import { type ReturnPeriod, returnPeriod } from './period.ts';
import { type Gstr1Section, type ReturnDocument, returnDocument } from './return-document.ts';
import { summaryOf } from './summary.ts';

/** A document as the register keeps it. */
export interface RegisteredDocument {
  /** The document inside the signed invoice: acknowledgement first, then the invoice. */
  readonly invoiceData: string;
  readonly irn: string;
  /** The instant of registration, UTC milliseconds. */
  readonly ackAt: number;
}

/** Takes registered documents one by one and makes the return of them. */
export interface Gstr1Feed {
  /**
   * Takes a document that stands. Throws an `Error` when it is another seller's, of another month,
   * or no e-invoice at all: whoever feeds has asked the register for the wrong thing.
   */
  add(registered: RegisteredDocument): void;
  /** Counts a document that was cancelled; it will be in no table. */
  addCancelled(): void;
  finish(): Gstr1;
}

/**
 * The feed of one seller's GSTR-1 of one month, `yyyy-MM`. Of each document it keeps what the
 * tables show, some 1.5 KB. Throws a `RangeError` when one of the two cannot be.
 */
export function gstr1Feed(gstin: string, month: string): Gstr1Feed {
  const period = returnPeriod(month);
  if (period === undefined) throw new RangeError(`${month} is no month like 2026-11`);
  if (!isGstinShaped(gstin)) throw new RangeError(`${gstin} is no GSTIN`);
  return new Feed(gstin, period);
}

class Feed implements Gstr1Feed {
  readonly #gstin: string;
  readonly #period: ReturnPeriod;
  readonly #documents: ReturnDocument[] = [];
  readonly #hsn = new HsnTotals();
  #cancelled = 0;

  constructor(gstin: string, period: ReturnPeriod) {
    this.#gstin = gstin;
    this.#period = period;
  }

  add({ invoiceData, irn, ackAt }: RegisteredDocument): void {
    const document = documentOf(invoiceOf(invoiceData, irn));
    const day = this.#dayOf(document, irn);
    this.#documents.push(returnDocument(document, day, irn, ackAt));
    this.#hsn.add(document);
  }

  addCancelled(): void {
    this.#cancelled++;
  }

  finish(): Gstr1 {
    const documents = this.#documents.toSorted(inOrder);
    const of = (section: Gstr1Section) => documents.filter((one) => one.section === section);
    return {
      gstin: this.#gstin,
      period: this.#period,
      b2b: of('b2b'),
      exp: of('exp'),
      cdnr: of('cdnr'),
      cdnur: of('cdnur'),
      hsn: this.#hsn.summary(),
      summary: summaryOf(documents, this.#cancelled),
    };
  }

  #dayOf({ invoice, day }: Document, irn: string): string {
    const { from, to, month } = this.#period;
    if (invoice.SellerDtls.Gstin !== this.#gstin) {
      throw new Error(`${irn} was issued by ${invoice.SellerDtls.Gstin}, not by ${this.#gstin}`);
    }
    if (day === undefined || day < from || day > to) {
      throw new Error(`${irn} is dated ${invoice.DocDtls.Dt}, not in ${month}`);
    }
    return day;
  }
}

const bind = binder(InvoiceSchema);

const parts = ['TranDtls', 'DocDtls', 'SellerDtls', 'BuyerDtls', 'ValDtls'] as const;

/**
 * The invoice in signed data. Its form was judged when it was registered; judged again, by the rules
 * of a later day, an old invoice might drop out of its return.
 */
function invoiceOf(invoiceData: string, irn: string): Invoice {
  const invoice = boundOf(invoiceData) as Partial<Invoice> | undefined;
  const isWhole =
    parts.every((part) => typeof invoice?.[part] === 'object') && Array.isArray(invoice?.ItemList);
  if (!isWhole) throw new Error(`what is registered as ${irn} is no e-invoice`);
  return invoice as Invoice;
}

function boundOf(text: string): unknown {
  try {
    return bind(readJson(text), () => undefined);
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

/** By recipient, date and number, so that the register's own order leaves no trace. */
function inOrder(one: ReturnDocument, other: ReturnDocument): number {
  return (
    compared(one.ctin, other.ctin) ||
    compared(one.day, other.day) ||
    compared(one.number, other.number)
  );
}

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
