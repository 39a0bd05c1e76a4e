import {
  assembleJws,
  type Day,
  type Invoice,
  type IrpError,
  istDateTime,
  refusal,
  signatureOf,
  signedInvoiceData,
  signedQrData,
  signingInput,
} from '@openirp/core';
import type { Clock } from '../clock.ts';
import type { KeyRing, NamedSigner } from '../keys/key-ring.ts';
import type { Store, StoredInvoice } from '../store/store.ts';
import type { InvoicesTable } from '../store/tables.ts';
import type { AckNumbers } from './ack-numbers.ts';
import {
  duplicateInfo,
  type Registration,
  registrationFrom,
  registrationOf,
} from './registration.ts';
import { Stage } from './stage.ts';

/** A valid invoice, about to be registered. */
export interface Draft {
  readonly invoice: Invoice;
  readonly irn: string;
  readonly day: Day;
  /** GSTIN of the caller. */
  readonly generatedBy: string;
}

/** A cancellation that was asked for. `reason` is `1` to `4`. */
export interface CancelRequest {
  readonly irn: string;
  /** GSTIN of the caller. */
  readonly caller: string;
  readonly reason: string;
  readonly remark: string;
}

export interface RegisterParts {
  readonly store: Store;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly ackNumbers: AckNumbers;
  readonly cancelWindowHours: number;
}

/** The invoices: registered once, never rewritten, cancelled by a second fact. */
export class Register {
  readonly #parts: RegisterParts;
  readonly #stage: Stage<Draft, Registration>;

  constructor(parts: RegisterParts) {
    this.#parts = parts;
    this.#stage = new Stage((drafts) => this.#registerAll(drafts));
  }

  /** The invoice with an IRN, if this seller has it. */
  async find(sellerGstin: string, irn: string): Promise<Registration | undefined> {
    const row = await this.#parts.store.findInvoice(sellerGstin, irn);
    return row === undefined ? undefined : registrationOf(row, this.#parts.keys);
  }

  /** The invoice with an IRN, whoever its seller is. */
  async findAnywhere(irn: string): Promise<Registration | undefined> {
    const owner = await this.#parts.store.db
      .selectFrom('invoices')
      .select('seller_gstin')
      .where('irn', '=', irn)
      .executeTakeFirst();
    return owner === undefined ? undefined : this.find(owner.seller_gstin, irn);
  }

  /**
   * A courtesy before rules and signatures are spent on it: throws 2150 or 2278 when the IRN is
   * known. The judge is the unique key in `register`.
   */
  async refuseDuplicate(sellerGstin: string, irn: string): Promise<void> {
    const known = await this.#parts.store.findInvoice(sellerGstin, irn);
    if (known !== undefined) throw duplicate(known);
  }

  /**
   * Registers an invoice. Resolves when the commit that holds it is durable. Throws 2150 when the
   * document is registered already, 2278 when it was and is cancelled.
   */
  register(draft: Draft): Promise<Registration> {
    return this.#stage.submit(draft);
  }

  /**
   * Cancels an invoice; resolves with the instant when that is durable. Throws 2148, 2143, 9999 or
   * 2270 (validations 12).
   */
  async cancel({ irn, caller, reason, remark }: CancelRequest): Promise<number> {
    const { store, clock, cancelWindowHours } = this.#parts;
    const known = (await this.find(caller, irn)) ?? (await this.findAnywhere(irn));
    if (known === undefined) throw refusal('2148');
    if (caller !== known.sellerGstin && caller !== known.generatedBy) throw refusal('2143');
    if (known.cancelledAt !== null) throw refusal('9999');
    const now = Math.floor(clock.now() / 1000) * 1000;
    if (now - known.ackAt > cancelWindowHours * 3_600_000) throw refusal('2270');
    const { numInsertedOrUpdatedRows } = await store.db
      .insertInto('cancellations')
      .values({
        seller_gstin: known.sellerGstin,
        irn,
        cancelled_at: now,
        reason,
        remark,
        cancelled_by: caller,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    // Two cancellations at once: the unique key lets one through.
    if (numInsertedOrUpdatedRows !== 1n) throw refusal('9999');
    return now;
  }

  async #registerAll(drafts: readonly Draft[]): Promise<(Registration | Error)[]> {
    const { store, keys, clock, ackNumbers } = this.#parts;
    // The same document twice in a group would cost two signatures for nothing.
    const first = new Map(drafts.map((draft) => [draft.irn, draft] as const).reverse());
    const unique = [...first.values()].reverse();
    await ackNumbers.provide(unique.length);
    const ackAt = Math.floor(clock.now() / 1000) * 1000;
    const ackDt = istDateTime(ackAt);
    const signed = unique.map((draft) => {
      const ackNo = ackNumbers.take(ackDt.slice(0, 4));
      return signedRow(draft, { ackNo, ackAt, ackDt }, keys.signer);
    });
    const inserted = await store.insertInvoices(signed.map(({ row }) => row));
    const registered = new Map(
      signed.map(({ row, registration }, index) => [
        row.irn,
        inserted[index] ? registration : undefined,
      ]),
    );
    return Promise.all(
      drafts.map(async (draft) => {
        const registration = registered.get(draft.irn);
        const isFirst = first.get(draft.irn) === draft;
        return registration !== undefined && isFirst ? registration : this.#duplicateOf(draft);
      }),
    );
  }

  async #duplicateOf({ invoice, irn }: Draft): Promise<Error> {
    const known = await this.#parts.store.findInvoice(invoice.SellerDtls.Gstin, irn);
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

interface SignedRow {
  readonly row: InvoicesTable;
  readonly registration: Registration;
}

function signedRow(
  { invoice, irn, day, generatedBy }: Draft,
  { ackNo, ackAt, ackDt }: { ackNo: number; ackAt: number; ackDt: string },
  signer: NamedSigner,
): SignedRow {
  const invoiceData = signedInvoiceData(invoice, { ackNo, ackDt, irn });
  const qrData = signedQrData(invoice, { ackNo, ackDt, irn });
  const invoiceInput = signingInput(invoiceData, signer);
  const qrInput = signingInput(qrData, signer);
  const row: InvoicesTable = {
    seller_gstin: invoice.SellerDtls.Gstin,
    irn,
    ack_no: ackNo,
    ack_at: ackAt,
    doc_type: invoice.DocDtls.Typ.toUpperCase(),
    doc_no: invoice.DocDtls.No,
    doc_day: day,
    buyer_gstin: invoice.BuyerDtls.Gstin,
    generated_by: generatedBy,
    invoice_data: invoiceData,
    invoice_signature: signatureOf(invoiceInput, signer),
    qr_data: qrData,
    qr_signature: signatureOf(qrInput, signer),
    kid: signer.kid,
    iss: signer.iss,
  };
  const registration = registrationFrom(row, {
    signedInvoice: assembleJws(invoiceInput, row.invoice_signature),
    signedQrCode: assembleJws(qrInput, row.qr_signature),
  });
  return { row, registration };
}
