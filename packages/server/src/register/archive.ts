import type { Day } from '@openirp/core';
import type { Kysely } from 'kysely';
import { SigningHeaders } from '../keys/signing-headers.ts';
import { financialYearOf } from '../store/financial-year.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { type Registration, registrationOf } from './registration.ts';
import { sellerOf } from './seller-of.ts';

/** A registered invoice in a list: everything but its documents. */
export interface ListedInvoice {
  readonly irn: string;
  readonly sellerGstin: string;
  readonly buyerGstin: string;
  readonly docType: string;
  readonly docNo: string;
  /** `yyyy-MM-dd`. */
  readonly docDay: Day;
  readonly ackNo: number;
  /** UTC epoch milliseconds. */
  readonly ackAt: number;
  readonly cancelledAt: number | null;
}

/** A registered invoice as returns need it. */
export interface FiledInvoice {
  readonly irn: string;
  readonly ackAt: number;
  /** The JSON text that was signed. */
  readonly invoiceData: string;
  readonly cancelledAt: number | null;
}

/** Where a list goes on: behind this invoice. Its AckNo tells it from others of the day. */
export interface ListPlace {
  readonly docDay: Day;
  readonly ackNo: number;
}

/** Invoices held in memory at a time while many are read. */
const pageSize = 200;

/**
 * Reads the register for people and returns. Needs no private key and writes nothing. Lists may be a
 * moment behind.
 */
export class Archive {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The invoice with an IRN, whoever its seller is. */
  async find(irn: string): Promise<Registration | undefined> {
    const seller = await sellerOf(this.#store.db, irn);
    if (seller === undefined) return undefined;
    const row = await this.#store.findInvoice(seller.sellerGstin, irn, seller.financialYear);
    return row && registrationOf(row, await SigningHeaders.read(this.#store));
  }

  /** Whether a seller has any invoice, at this moment. */
  async hasAny(sellerGstin: string): Promise<boolean> {
    const found = invoicesOf(this.#store.db, sellerGstin).select('i.irn').limit(1);
    return (await found.executeTakeFirst()) !== undefined;
  }

  /** A seller's invoices, newest day and registration first, at most `limit`, from a place onwards. */
  async list(sellerGstin: string, limit: number, after?: ListPlace): Promise<ListedInvoice[]> {
    const rows = await this.#store.readDelayed((db) =>
      invoicesOf(db, sellerGstin)
        .select(['i.irn', 'i.seller_gstin', 'i.buyer_gstin', 'i.doc_type', 'i.doc_no', 'i.doc_day'])
        .select(['i.ack_no', 'i.ack_at', 'c.cancelled_at'])
        .$if(after !== undefined, (query) =>
          query.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('i.doc_day', 'i.ack_no'), '<', tuple(after!.docDay, after!.ackNo)),
          ),
        )
        .orderBy('i.doc_day', 'desc')
        .orderBy('i.ack_no', 'desc')
        .limit(limit)
        .execute(),
    );
    return rows.map((row) => ({
      irn: row.irn,
      sellerGstin: row.seller_gstin,
      buyerGstin: row.buyer_gstin,
      docType: row.doc_type,
      docNo: row.doc_no,
      docDay: row.doc_day,
      ackNo: row.ack_no,
      ackAt: row.ack_at,
      cancelledAt: row.cancelled_at,
    }));
  }

  /** A seller's invoices of some days, both included, in the order of their document days. */
  async *registered(sellerGstin: string, from: Day, to: Day): AsyncGenerator<FiledInvoice> {
    let after: ListPlace | undefined;
    while (true) {
      const rows = await this.#store.readDelayed((db) =>
        invoicesOf(db, sellerGstin)
          .select([
            'i.irn',
            'i.doc_day',
            'i.ack_no',
            'i.ack_at',
            'i.invoice_data',
            'c.cancelled_at',
          ])
          .where('i.doc_day', '>=', from)
          .where('i.doc_day', '<=', to)
          .where('i.financial_year', 'in', yearsOf(from, to))
          .$if(after !== undefined, (query) =>
            query.where(({ eb, refTuple, tuple }) =>
              eb(refTuple('i.doc_day', 'i.ack_no'), '>', tuple(after!.docDay, after!.ackNo)),
            ),
          )
          .orderBy('i.doc_day')
          .orderBy('i.ack_no')
          .limit(pageSize)
          .execute(),
      );
      for (const { irn, ack_at: ackAt, invoice_data: invoiceData, cancelled_at } of rows) {
        yield { irn, ackAt, invoiceData, cancelledAt: cancelled_at };
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) return;
      after = { docDay: last.doc_day, ackNo: last.ack_no };
    }
  }
}

const invoicesOf = (db: Kysely<Tables>, sellerGstin: string) =>
  db
    .selectFrom('invoices as i')
    .leftJoin('cancellations as c', (join) =>
      join
        .onRef('c.seller_gstin', '=', 'i.seller_gstin')
        .onRef('c.irn', '=', 'i.irn')
        .onRef('c.financial_year', '=', 'i.financial_year'),
    )
    .where('i.seller_gstin', '=', sellerGstin);

/** The financial years in which days lie, both included. */
function yearsOf(from: Day, to: Day): number[] {
  const first = financialYearOf(from);
  return Array.from({ length: financialYearOf(to) - first + 1 }, (_, index) => first + index);
}
