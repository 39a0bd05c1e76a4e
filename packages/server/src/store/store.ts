import type { Kysely } from 'kysely';
import type {
  CancellationsTable,
  EwayBillsTable,
  InvoicesTable,
  SessionsTable,
  Tables,
} from './tables.ts';

/** A registered invoice and, if there are any, its cancellation and the e-way bill in force. */
export type StoredInvoice = InvoicesTable & {
  cancelled_at: CancellationsTable['cancelled_at'] | null;
  ewb_no: EwayBillsTable['ewb_no'] | null;
  ewb_generated_at: EwayBillsTable['generated_at'] | null;
  ewb_valid_till: EwayBillsTable['valid_till'];
};

/** What names an invoice. */
export type StoredKey = Pick<InvoicesTable, 'seller_gstin' | 'irn' | 'financial_year'>;

/** An invoice to be inserted, with the e-way bill that was made in the same call. */
export interface NewInvoice {
  readonly row: InvoicesTable;
  readonly bill: EwayBillsTable | undefined;
}

/**
 * Durable memory. Whatever is written through it is on disk when its promise resolves. `db` serves
 * everything that is asked seldom; the statements on the road of an invoice are prepared by hand.
 */
export interface Store {
  readonly db: Kysely<Tables>;
  /**
   * Reads what may be a moment behind: from a replica, where there is one. Not for anything by which
   * something is decided. What runs may run twice.
   */
  readDelayed<T>(read: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /**
   * Inserts invoices, each with its e-way bill, in one commit. Tells for each whether it went in;
   * one whose IRN is there already does not, and changes nothing.
   */
  insertInvoices(invoices: readonly NewInvoice[]): Promise<readonly boolean[]>;
  /** An invoice by its seller and IRN; whoever knows the financial year spares a look into all. */
  findInvoice(
    sellerGstin: string,
    irn: string,
    financialYear?: number,
  ): Promise<StoredInvoice | undefined>;
  /** Which of some invoices are there: cheaper than to find them, and mostly none is. */
  areRegistered(keys: readonly StoredKey[]): Promise<readonly boolean[]>;
  /** A session by the hash of its token. */
  findSession(tokenHash: Uint8Array): Promise<SessionsTable | undefined>;
  /** Takes `count` numbers of a counter for good and returns the first. */
  takeNumbers(counter: string, count: number): Promise<number>;
  /** The connections to the database, where there is a pool of them, and requests that wait for one. */
  readonly pool?: { readonly total: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}
