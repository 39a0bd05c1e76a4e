import { type Day, type InfoDetail, type IrpError, istDateTime, refusal } from '@openirp/core';
import type { Clock } from '../clock.ts';
import type { Deduplication, Holder } from '../deduplication/deduplication.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { financialYearOf } from '../store/financial-year.ts';
import type { Store, StoredInvoice } from '../store/store.ts';
import { type Draft, enterAll } from './draft.ts';
import { DuplicateWatch } from './duplicate-watch.ts';
import { findBillInForce } from './eway-bills.ts';
import { lockInvoice } from './lock-invoice.ts';
import type { Numbers } from './numbers.ts';
import { duplicateInfo, type Registration, registrationOf } from './registration.ts';
import { sellerOf } from './seller-of.ts';
import { type SignedDraft, signDraft } from './sign-draft.ts';
import { Stage } from './stage.ts';

/** A cancellation that was asked for. `reason` is `1` to `4`. */
export interface CancelRequest {
  /** GSTIN of the caller. */
  readonly caller: string;
  readonly reason: string;
  readonly remark: string;
}

export interface RegisterParts {
  readonly store: Store;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly numbers: Numbers;
  readonly deduplication: Deduplication;
  readonly cancelWindowHours: number;
  /** Resolves when something long may be done. */
  readonly turn: () => Promise<void>;
  /** Told how many registrations are signed and committed together, where somebody counts. */
  readonly groupSizes?: { note(size: number): void } | undefined;
  /** Told of what went wrong after an invoice was registered. */
  readonly onFault: (fault: unknown) => void;
}

/** After this time of signing in a turn of the event loop, others have theirs: milliseconds. */
const turnMs = 1.5;

const linesOf = ({ invoice }: Draft): number => invoice.ItemList.length;

/** The invoices: registered once, never rewritten, cancelled by a second fact. */
export class Register {
  readonly #parts: RegisterParts;
  readonly #stage: Stage<Draft, Registration>;
  readonly #duplicates = new DuplicateWatch();

  constructor(parts: RegisterParts) {
    this.#parts = parts;
    this.#stage = new Stage((drafts) => this.#registerAll(drafts), linesOf);
  }

  /** The invoice with an IRN, if this seller has it; `day` is the document's, where it is known. */
  find(sellerGstin: string, irn: string, day?: Day): Promise<Registration | undefined> {
    return this.#find(sellerGstin, irn, day && financialYearOf(day));
  }

  /** The invoice with an IRN: looked for at one seller first, then whoever its seller is. */
  async findAnywhere(irn: string, sellerFirst?: string): Promise<Registration | undefined> {
    const own = sellerFirst === undefined ? undefined : await this.find(sellerFirst, irn);
    if (own !== undefined) return own;
    const seller = await sellerOf(this.#parts.store.db, irn);
    return seller && this.#find(seller.sellerGstin, irn, seller.financialYear);
  }

  /**
   * Throws 2150 or 2278 when the IRN is known. A courtesy to whoever would be told first what else is
   * wrong with the document; the judge is the unique key in `register`.
   */
  async refuseDuplicate(sellerGstin: string, irn: string, day: Day): Promise<void> {
    const { store } = this.#parts;
    const year = financialYearOf(day);
    const key = { seller_gstin: sellerGstin, irn, financial_year: year };
    if (!(await store.areRegistered([key]))[0]) return;
    const known = await store.findInvoice(sellerGstin, irn, year);
    if (known !== undefined) throw duplicate(known);
  }

  /** How many registrations wait, and how many were refused because too many did. */
  get queue(): { readonly waiting: number; readonly refused: number } {
    return this.#stage;
  }

  /** Throws 3043 when a client could not register anything now: before any work is spent on it. */
  refuseIfFull(clientId: string): void {
    this.#stage.refuseIfFull(clientId);
  }

  /**
   * Registers an invoice, with its e-way bill in the same commit. Resolves when that is durable.
   * Throws 2150 when the document is registered already, 2278 when it was and is cancelled, 2295
   * when another IRP has it.
   */
  register(draft: Draft): Promise<Registration> {
    draft.stages?.enter('wait');
    return this.#stage.submit(draft.clientId, draft);
  }

  /**
   * Cancels an invoice that the caller is a party of; resolves with the instant when that is
   * durable. Throws 9999, 2270 or 2230 (validations 12).
   */
  async cancel(known: Registration, { caller, reason, remark }: CancelRequest): Promise<number> {
    const { store, clock, cancelWindowHours } = this.#parts;
    if (known.cancelledAt !== null) throw refusal('9999');
    const now = Math.floor(clock.now() / 1000) * 1000;
    if (now - known.ackAt > cancelWindowHours * 3_600_000) throw refusal('2270');
    const { sellerGstin, irn, docDay } = known;
    // In one transaction: a bill must not come into force between the look and the deed.
    await store.db.transaction().execute(async (db) => {
      await lockInvoice(db, known);
      if ((await findBillInForce(db, known)) !== undefined) throw refusal('2230');
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('cancellations')
        .values({
          seller_gstin: sellerGstin,
          irn,
          financial_year: financialYearOf(docDay),
          cancelled_at: now,
          reason,
          remark,
          cancelled_by: caller,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      // Two cancellations at once: the unique key lets one through.
      if (numInsertedOrUpdatedRows !== 1n) throw refusal('9999');
    });
    return now;
  }

  async #registerAll(drafts: readonly Draft[]): Promise<(Registration | Error)[]> {
    const { store, deduplication, groupSizes } = this.#parts;
    groupSizes?.note(drafts.length);
    enterAll(drafts, 'sign');
    // The same document twice in a group would cost two signatures for nothing.
    const first = new Map(drafts.map((draft) => [draft.irn, draft] as const).reverse());
    const once = [...first.values()].reverse();
    const fresh = this.#duplicates.isAround ? await this.#unregistered(once) : once;
    const elsewhere = await deduplication.claim(fresh.map(({ irn }) => irn));
    const own = fresh.filter(({ irn }) => !elsewhere.has(irn));
    const signed = await this.#signAll(own);
    enterAll(drafts, 'commit');
    const inserted = await store.insertInvoices(signed);
    this.#duplicates.note(fresh.length < drafts.length || inserted.includes(false));
    enterAll(drafts, 'handle');
    const registered = new Map(
      signed
        .filter((_, index) => inserted[index])
        .map(({ registration }) => [registration.irn, registration]),
    );
    await this.#confirm([...registered.values()]);
    return Promise.all(
      drafts.map(async (draft) => {
        const holder = elsewhere.get(draft.irn);
        if (holder !== undefined) return registeredElsewhere(draft.irn, holder);
        const registration = registered.get(draft.irn);
        const isFirst = first.get(draft.irn) === draft;
        return registration !== undefined && isFirst ? registration : this.#duplicateOf(draft);
      }),
    );
  }

  /** Signs a few in each turn: whoever waits for no signature is answered in between. */
  async #signAll(drafts: readonly Draft[]): Promise<SignedDraft[]> {
    const { keys, clock, numbers, turn } = this.#parts;
    const ackAt = Math.floor(clock.now() / 1000) * 1000;
    const signed: SignedDraft[] = [];
    let turnEnds = 0;
    for (const draft of drafts) {
      if (performance.now() >= turnEnds) {
        await turn();
        turnEnds = performance.now() + turnMs;
      }
      // Here and not for all at once: others may take e-way bill numbers in between.
      await numbers.provide(1, draft.bill === undefined ? 0 : 1);
      signed.push(signDraft(draft, ackAt, numbers, keys.signer));
    }
    return signed;
  }

  /** Those that nobody has registered yet: signing the others would cost two signatures for nothing. */
  async #unregistered(drafts: readonly Draft[]): Promise<Draft[]> {
    const known = await this.#parts.store.areRegistered(
      drafts.map(({ invoice, irn, day }) => ({
        seller_gstin: invoice.SellerDtls.Gstin,
        irn,
        financial_year: financialYearOf(day),
      })),
    );
    return drafts.filter((_, index) => !known[index]);
  }

  /** What is registered stays so, whether or not the other IRPs can be told of its AckNo now. */
  async #confirm(registered: readonly Registration[]): Promise<void> {
    const { deduplication, onFault } = this.#parts;
    await deduplication.confirm(registered).catch(onFault);
  }

  async #find(
    sellerGstin: string,
    irn: string,
    financialYear: number | undefined,
  ): Promise<Registration | undefined> {
    const row = await this.#parts.store.findInvoice(sellerGstin, irn, financialYear);
    return row && registrationOf(row, this.#parts.keys.headers);
  }

  async #duplicateOf({ invoice, irn, day }: Draft): Promise<Error> {
    const seller = invoice.SellerDtls.Gstin;
    const known = await this.#parts.store.findInvoice(seller, irn, financialYearOf(day));
    return known === undefined
      ? new Error(`IRN ${irn} was refused but is not there`)
      : duplicate(known);
  }
}

function duplicate(known: StoredInvoice): IrpError {
  return known.cancelled_at === null
    ? refusal('2150', [], [duplicateInfo(known)])
    : refusal('2278');
}

function registeredElsewhere(irn: string, { irp, ackNo, ackAt }: Holder): IrpError {
  const info: InfoDetail = {
    InfCd: 'DUPIRNGLP',
    Desc: {
      AckNo: ackNo,
      AckDt: ackAt === null ? null : istDateTime(ackAt),
      Irn: irn,
      IrnDtl: { RegIrp: irp },
    },
  };
  return refusal('2295', [], [info]);
}
