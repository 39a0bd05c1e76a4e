import { refusal } from '@openirp/core';
import type { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import { financialYearOf } from '../store/financial-year.ts';
import type { Store } from '../store/store.ts';
import type { EwayBillsTable, InvoicesTable, Tables } from '../store/tables.ts';
import type { PlannedBill } from './draft.ts';
import { lockInvoice } from './lock-invoice.ts';
import type { Numbers } from './numbers.ts';
import { type Asker, type InvoiceKey, isParty, type Registration } from './registration.ts';

/** An e-way bill, in force or cancelled. Instants are UTC epoch milliseconds. */
export interface EwayBill {
  readonly number: number;
  readonly irn: string;
  readonly sellerGstin: string;
  /** GSTIN of whoever asked for it. */
  readonly generatedBy: string;
  readonly generatedAt: number;
  /** Null while only Part A is there. */
  readonly validTill: number | null;
  readonly cancelledAt: number | null;
}

/** `reason` is `1` to `4`, of the e-way bill system's own list. */
export interface BillCancelRequest {
  readonly number: number;
  readonly caller: Asker;
  readonly reason: string;
  readonly remark: string;
}

interface EwayBillParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly numbers: Numbers;
  readonly cancelWindowHours: number;
}

/** The e-way bills of registered invoices: one in force for each, made once, cancelled by a second fact. */
export class EwayBills {
  readonly #parts: EwayBillParts;

  constructor(parts: EwayBillParts) {
    this.#parts = parts;
  }

  /** The newest bill of an invoice, in force or not. */
  async newestOf(known: InvoiceKey): Promise<EwayBill | undefined> {
    const row = await billsOf(this.#parts.store.db, known)
      .orderBy('bill.turn', 'desc')
      .executeTakeFirst();
    return row === undefined ? undefined : ewayBillOf(row);
  }

  /**
   * Makes a bill for a registered invoice; resolves when it is durable. Throws 2302 when the invoice
   * is cancelled, 4002 when a bill is in force (validations 14.1, 14.2).
   */
  async generate(known: Registration, plan: PlannedBill, caller: string): Promise<EwayBill> {
    const { store, clock, numbers } = this.#parts;
    const { irn, sellerGstin } = known;
    const year = financialYearOf(known.docDay);
    await numbers.provide(0, 1);
    // In one transaction: of two bills at once, and of a bill and a cancellation, one comes second.
    const row = await store.db.transaction().execute(async (db) => {
      await lockInvoice(db, known);
      const cancellation = await db
        .selectFrom('cancellations')
        .select('cancelled_at')
        .where('seller_gstin', '=', sellerGstin)
        .where('irn', '=', irn)
        .where('financial_year', '=', year)
        .executeTakeFirst();
      if (cancellation !== undefined) throw refusal('2302');
      if ((await findBillInForce(db, known)) !== undefined) throw refusal('4002');
      const { before } = await db
        .selectFrom('eway_bills')
        .select(({ fn }) => fn.countAll<number>().as('before'))
        .where('seller_gstin', '=', sellerGstin)
        .where('irn', '=', irn)
        .where('financial_year', '=', year)
        .executeTakeFirstOrThrow();
      const owner = { seller_gstin: sellerGstin, irn, financial_year: year, generated_by: caller };
      const place = { row: owner, turn: Number(before), ewbNo: numbers.ewbNo() };
      const bill = billedAt(plan, place, clock.now());
      await db.insertInto('eway_bills').values(bill).execute();
      return bill;
    });
    return ewayBillOf({ ...row, cancelled_at: null });
  }

  /**
   * Cancels a bill; resolves with the instant when that is durable. Throws 312 for a bill of somebody
   * else or one that is cancelled, 315 when its window is over (validations 14.22).
   */
  async cancel({ number, caller, reason, remark }: BillCancelRequest): Promise<number> {
    const { store, clock, cancelWindowHours } = this.#parts;
    const known = await this.#find(number, caller);
    if (known === undefined || !isParty(caller, known)) throw refusal('312');
    if (known.cancelledAt !== null) throw refusal('312');
    const now = Math.floor(clock.now() / 1000) * 1000;
    if (now - known.generatedAt > cancelWindowHours * 3_600_000) throw refusal('315');
    const { numInsertedOrUpdatedRows } = await store.db
      .insertInto('eway_bill_cancellations')
      .values({
        seller_gstin: known.sellerGstin,
        ewb_no: number,
        financial_year: known.financialYear,
        cancelled_at: now,
        reason,
        remark,
        cancelled_by: caller.gstin,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw refusal('312');
    return now;
  }

  /** A bill of the asker as a seller, or of those that it made as an operator for others. */
  async #find(number: number, { gstin, supplierGstin = gstin }: Asker) {
    const numbered = billsWithCancellation(this.#parts.store.db).where('bill.ewb_no', '=', number);
    const sellers = [...new Set([gstin, supplierGstin])];
    const row =
      (await numbered.where('bill.seller_gstin', 'in', sellers).executeTakeFirst()) ??
      (await numbered
        .where('bill.generated_by', '=', gstin)
        .whereRef('bill.generated_by', '<>', 'bill.seller_gstin')
        .executeTakeFirst());
    return row && { ...ewayBillOf(row), financialYear: row.financial_year };
  }
}

/** Where a bill belongs, and its number. */
interface Place {
  readonly row: Pick<InvoicesTable, 'seller_gstin' | 'irn' | 'financial_year' | 'generated_by'>;
  readonly turn: number;
  readonly ewbNo: number;
}

/** The row of a planned bill made at an instant; the e-way bill system keeps whole minutes. */
export function billedAt(plan: PlannedBill, { row, turn, ewbNo }: Place, now: number) {
  const generatedAt = Math.floor(now / 60_000) * 60_000;
  return {
    seller_gstin: row.seller_gstin,
    irn: row.irn,
    financial_year: row.financial_year,
    turn,
    ewb_no: ewbNo,
    generated_at: generatedAt,
    generated_by: row.generated_by,
    valid_till: plan.validTill(generatedAt),
    km: plan.km,
    particulars: plan.particulars,
  } satisfies EwayBillsTable;
}

/** The number of the bill in force of an invoice. */
export async function findBillInForce(
  db: Kysely<Tables>,
  known: InvoiceKey,
): Promise<number | undefined> {
  const row = await billsOf(db, known)
    .where('cancellation.cancelled_at', 'is', null)
    .executeTakeFirst();
  return row?.ewb_no;
}

const billsOf = (db: Kysely<Tables>, { sellerGstin, irn, docDay }: InvoiceKey) =>
  billsWithCancellation(db)
    .where('bill.seller_gstin', '=', sellerGstin)
    .where('bill.irn', '=', irn)
    .where('bill.financial_year', '=', financialYearOf(docDay));

const billsWithCancellation = (db: Kysely<Tables>) =>
  db
    .selectFrom('eway_bills as bill')
    .leftJoin('eway_bill_cancellations as cancellation', (join) =>
      join
        .onRef('cancellation.seller_gstin', '=', 'bill.seller_gstin')
        .onRef('cancellation.ewb_no', '=', 'bill.ewb_no')
        .onRef('cancellation.financial_year', '=', 'bill.financial_year'),
    )
    .selectAll('bill')
    .select('cancellation.cancelled_at');

const ewayBillOf = (row: EwayBillsTable & { cancelled_at: number | null }): EwayBill => ({
  number: row.ewb_no,
  irn: row.irn,
  sellerGstin: row.seller_gstin,
  generatedBy: row.generated_by,
  generatedAt: row.generated_at,
  validTill: row.valid_till,
  cancelledAt: row.cancelled_at,
});
