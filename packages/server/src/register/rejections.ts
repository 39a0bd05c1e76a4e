import { type Day, istDay } from '@openirp/core';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { sellerOf } from './seller-of.ts';

/** Longest reason of a rejection, in characters. */
export const rejectionReasonCharsMax = 500;

/** A registered invoice that the GST system refused. */
export interface Rejection {
  readonly irn: string;
  readonly sellerGstin: string;
  /** Day in India, `yyyy-MM-dd`. */
  readonly rejectedOn: Day;
  readonly reason: string;
}

/** What became of an order to record a rejection. */
export type Recorded = 'recorded' | 'recorded before' | 'unknown IRN';

/** Of so much at most an instant may be ahead of the clock, for want of finer ones. */
const tiesMs = 1_000;

/** What the GST system refused of that which this portal registered (wire contract 9). */
export class Rejections {
  readonly #store: Store;
  readonly #clock: Clock;
  #lastAt = 0;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** They are told in the order of recording: no two at one instant. A clock that is set back is followed. */
  #instantAfter(now: number): number {
    const ahead = this.#lastAt - now;
    this.#lastAt = ahead >= 0 && ahead < tiesMs ? this.#lastAt + 1 : now;
    return this.#lastAt;
  }

  /** Records that the GST system refused an IRN, today. A second time changes nothing. */
  async record(irn: string, reason: string): Promise<Recorded> {
    const now = this.#clock.now();
    const recordedAt = this.#instantAfter(now);
    return this.#store.db.transaction().execute(async (db) => {
      const seller = await sellerOf(db, irn);
      if (seller === undefined) return 'unknown IRN';
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('rejections')
        .values({
          seller_gstin: seller.sellerGstin,
          irn,
          financial_year: seller.financialYear,
          rejected_on: istDay(now),
          reason,
          recorded_at: recordedAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n ? 'recorded' : 'recorded before';
    });
  }

  /**
   * IRNs of a seller that were refused on a day, at most `limit`, in the order of recording. With
   * `generatedBy`, only those that this e-commerce operator registered for it.
   */
  async irnsOf(
    sellerGstin: string,
    day: Day,
    limit: number,
    generatedBy?: string,
  ): Promise<string[]> {
    const rows = await this.#store.db
      .selectFrom('rejections as r')
      .innerJoin('invoices as i', (join) =>
        join
          .onRef('i.seller_gstin', '=', 'r.seller_gstin')
          .onRef('i.irn', '=', 'r.irn')
          .onRef('i.financial_year', '=', 'r.financial_year'),
      )
      .select('r.irn')
      .where('r.seller_gstin', '=', sellerGstin)
      .where('r.rejected_on', '=', day)
      .$if(generatedBy !== undefined, (query) => query.where('i.generated_by', '=', generatedBy!))
      .orderBy('r.recorded_at')
      .orderBy('r.irn')
      .limit(limit)
      .execute();
    return rows.map(({ irn }) => irn);
  }

  /** What was refused of one invoice. */
  async find(irn: string): Promise<Rejection | undefined> {
    const seller = await sellerOf(this.#store.db, irn);
    if (seller === undefined) return undefined;
    const row = await this.#store.db
      .selectFrom('rejections')
      .selectAll()
      .where('seller_gstin', '=', seller.sellerGstin)
      .where('irn', '=', irn)
      .where('financial_year', '=', seller.financialYear)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { seller_gstin: sellerGstin, rejected_on: rejectedOn, reason } = row;
    return { irn, sellerGstin, rejectedOn, reason };
  }
}
