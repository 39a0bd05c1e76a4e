import {
  certificatesIn,
  check,
  type GenerateEwb,
  type Invoice,
  IrpError,
  type VerifiedDocument,
  verifyDocument,
} from '@openirp/core';
import { nic } from './adapters/nic.ts';
import type {
  CancelEwbReason,
  CancelledEwb,
  CancelledInvoice,
  CancelReason,
  DocumentType,
  EwbDetails,
  GeneratedEwb,
  GstinDetails,
  RegisteredInvoice,
} from './answers.ts';
import { GoodCitizen } from './citizen/good-citizen.ts';
import { RefusedPayloads } from './citizen/refused-payloads.ts';
import type { ClientOptions, FailOverOptions, GenerateOptions } from './client-options.ts';
import type { CallOptions, CrossingOptions } from './door/call.ts';
import { Door } from './door/door.ts';
import { Line } from './door/line.ts';
import * as operations from './door/operations.ts';
import { serversOf } from './servers.ts';
import { Sessions } from './sessions/sessions.ts';
import { httpTransport } from './transport/http-transport.ts';

/**
 * One user of one portal, or of twins. Calls log in by themselves when they need to. A refusal rejects
 * with `IrpError`; a lost answer with `ConnectionError`, which says whether the request can have
 * arrived; an answer that does not open with `EnvelopeError`; too many refusals with `CitizenError`.
 */
export class IrpClient {
  /** Client id, user name and GSTIN: the same for the same user after a restart; no secret. */
  readonly name: string;
  /** Keeps no request or response data; see `ClientOptions`. */
  readonly providerMode: boolean;
  readonly #gstin: string;
  readonly #check: 'before-sending' | 'off';
  readonly #certificates: readonly string[];
  readonly #lines: readonly [Line, ...Line[]];
  readonly #door: Door;
  readonly #refused: RefusedPayloads | undefined;

  /** Throws `TypeError` for options that cannot work. */
  constructor(options: ClientOptions | FailOverOptions) {
    const { gstin, clientId, userName, now = Date.now, providerMode = false } = options;
    const [first, ...others] = serversOf(options);
    const parts = {
      ...{ gstin, now },
      adapter: options.adapter ?? nic(),
      transport: options.transport ?? httpTransport({ timeoutMs: options.timeoutMs }),
      sessions: options.sessions ?? new Sessions({ now }),
      citizen: options.citizen ?? new GoodCitizen({ now }),
      breaker: options.breaker ?? {},
    };
    this.name = `${clientId}/${userName}/${gstin}`;
    this.providerMode = providerMode;
    this.#gstin = gstin;
    this.#check = options.check ?? 'before-sending';
    this.#certificates = certificatesIn(options.signingCertificatePem ?? '');
    this.#lines = [new Line(first, parts), ...others.map((server) => new Line(server, parts))];
    this.#door = new Door(this.#lines, { isForgetful: providerMode, now });
    this.#refused = providerMode ? undefined : new RefusedPayloads(now);
  }

  /** Logs in, unless that was done already. Every other call does this by itself. */
  authenticate(): Promise<void> {
    return this.#door.anywhere((line) => line.authenticate());
  }

  /**
   * Registers an e-invoice. Give JSON text instead of an object to keep the writing of numbers:
   * `6000.00` is signed as `6000.00`. What breaks a published rule is refused here, with the portal's
   * codes, and not sent.
   */
  async generate(
    invoice: Invoice | string,
    options: GenerateOptions = {},
  ): Promise<RegisteredInvoice> {
    const { check: wanted = this.#check, resendRefused = false, ...call } = options;
    const payload = typeof invoice === 'string' ? invoice : JSON.stringify(invoice);
    if (wanted === 'before-sending') this.#refuseBroken(payload);
    if (!resendRefused) this.#refused?.refuseAgain(payload);
    try {
      return await this.#door.send(operations.generate(payload, call));
    } catch (error) {
      if (error instanceof IrpError) this.#refused?.remember(payload, error);
      throw error;
    }
  }

  /** Cancels an e-invoice, within 24 hours of its registration. */
  cancel(
    irn: string,
    reason: CancelReason,
    remark: string,
    options: CrossingOptions = {},
  ): Promise<CancelledInvoice> {
    return this.#door.send(operations.cancel(irn, reason, remark, options));
  }

  /** Reads an e-invoice by its IRN, within the portal's window of some days. */
  getByIrn(irn: string, options: CrossingOptions = {}): Promise<RegisteredInvoice> {
    return this.#door.send(operations.getByIrn(irn, options));
  }

  /**
   * Reads an e-invoice by its document; `date` is `dd/MM/yyyy`. With several servers, "not found"
   * (2154) means that all of them were asked.
   */
  getByDocument(
    type: DocumentType,
    number: string,
    date: string,
    options: CrossingOptions = {},
  ): Promise<RegisteredInvoice> {
    const document = [type, number, date] as const;
    return this.#door.send(operations.getByDocument(this.#gstin, document, options));
  }

  /** IRNs that the GST system refused on a day, `dd/MM/yyyy`; of the first server alone. */
  rejectedIrns(date: string, options: CallOptions = {}): Promise<readonly string[]> {
    return this.#door.send(operations.rejectedIrns(date, options));
  }

  /** Reads a GSTIN's entry in the portal's taxpayer register. */
  getGstin(gstin: string): Promise<GstinDetails> {
    return this.#door.send(operations.getGstin(gstin, false));
  }

  /** Fetches a GSTIN anew from the GST common portal, and reads it. */
  syncGstin(gstin: string): Promise<GstinDetails> {
    return this.#door.send(operations.getGstin(gstin, true));
  }

  /** Makes the e-way bill of a registered e-invoice; `Distance: 0` leaves it to the portal. */
  generateEwb(request: GenerateEwb, options: CrossingOptions = {}): Promise<GeneratedEwb> {
    return this.#door.send(operations.generateEwb(request, options));
  }

  /** Reads the newest e-way bill of an e-invoice. */
  getEwb(irn: string, options: CrossingOptions = {}): Promise<EwbDetails> {
    return this.#door.send(operations.getEwb(irn, options));
  }

  /** Cancels an e-way bill. Refusals have codes of the e-way bill system, three digits long. */
  cancelEwb(
    ewbNo: number,
    reason: CancelEwbReason,
    remark: string,
    options: CallOptions = {},
  ): Promise<CancelledEwb> {
    return this.#door.send(operations.cancelEwb(ewbNo, reason, remark, options));
  }

  /** The portal's sign of life. */
  health(): Promise<string> {
    return this.#door.anywhere((line) => line.ping());
  }

  /** Verifies a signed invoice or QR code, offline. Throws `SignatureError`. */
  verify(jws: string): VerifiedDocument {
    return verifyDocument(jws, this.#certificates);
  }

  /** What may be shown of a client. */
  toJSON(): object {
    return { name: this.name, servers: this.#lines.map(({ name }) => name) };
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `IrpClient ${JSON.stringify(this)}`;
  }

  /**
   * Without a register, and without today: a clock that is wrong here must not refuse what is right
   * there. Both are the portal's to judge.
   */
  #refuseBroken(payload: string): void {
    const { violations } = check(payload, { caller: this.#gstin });
    if (violations.length > 0) throw new IrpError(violations);
  }
}
