import {
  certificatesIn,
  type InfoDetail,
  type Invoice,
  IrpError,
  open,
  seal,
  type VerifiedDocument,
  verifyDocument,
} from '@openirp/core';
import type { CancelledInvoice, CancelReason, RegisteredInvoice } from './answers.ts';
import { ConnectionError } from './connection-error.ts';
import { type ClientSession, logIn } from './session.ts';
import { fetchTransport, type HttpReply, type Transport } from './transport.ts';

export interface ClientOptions {
  /** Where the portal is: `http://127.0.0.1:7080`. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly gstin: string;
  readonly userName: string;
  readonly password: string;
  /** PEM of the portal's public key for logins. */
  readonly authPublicKeyPem: string;
  /** PEM of the certificates with which the portal signs; needed by `verify` alone. */
  readonly signingCertificatePem?: string;
  /** Longest wait for one answer. */
  readonly timeoutMs?: number;
  readonly transport?: Transport;
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Sealed when given. */
  readonly payload?: string;
}

interface WireAnswer {
  readonly Status?: number | string;
  readonly Data?: unknown;
  readonly ErrorDetails?: readonly { ErrorCode: string; ErrorMessage: string }[] | null;
  readonly InfoDtls?: readonly InfoDetail[] | null;
}

/** A token is renewed this shortly before it expires, as best practice asks. */
const renewalMarginMs = 10 * 60_000;

/**
 * One user of one portal. Every call goes through one door, `#send`, which logs in when needed, keeps
 * the token until ten minutes before its end, and repeats a call once when the token has died.
 * Refusals reject with `IrpError`, lost connections with `ConnectionError`.
 */
export class IrpClient {
  readonly #options: ClientOptions;
  readonly #transport: Transport;
  #login: Promise<ClientSession> | undefined;
  #session: ClientSession | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#transport = options.transport ?? fetchTransport(options.timeoutMs ?? 30_000);
  }

  /** Logs in, unless that was done already. Every other call does this by itself. */
  async authenticate(): Promise<void> {
    await this.#validSession();
  }

  /**
   * Registers an e-invoice. Give JSON text instead of an object to keep the writing of numbers:
   * `6000.00` is signed as `6000.00`.
   */
  generate(invoice: Invoice | string): Promise<RegisteredInvoice> {
    const payload = typeof invoice === 'string' ? invoice : JSON.stringify(invoice);
    return this.#send({ method: 'POST', path: '/eicore/v1.03/Invoice', payload });
  }

  /** Cancels an e-invoice, within 24 hours of its registration. */
  cancel(irn: string, reason: CancelReason, remark: string): Promise<CancelledInvoice> {
    const payload = JSON.stringify({ Irn: irn, CnlRsn: reason, CnlRem: remark });
    return this.#send({ method: 'POST', path: '/eicore/v1.03/Invoice/Cancel', payload });
  }

  /** Reads an e-invoice by its IRN, within the portal's window of some days. */
  getByIrn(irn: string): Promise<RegisteredInvoice> {
    const path = `/eicore/v1.03/Invoice/irn/${encodeURIComponent(irn)}`;
    return this.#send({ method: 'GET', path });
  }

  /** Reads an e-invoice by its document; `date` is `dd/MM/yyyy`. */
  getByDocument(type: 'INV' | 'CRN' | 'DBN', number: string, date: string) {
    const query = new URLSearchParams({ doctype: type, docnum: number, docdate: date });
    const path = `/eicore/v1.03/Invoice/irnbydocdetails?${query}`;
    return this.#send<RegisteredInvoice>({ method: 'GET', path });
  }

  /** The portal's sign of life. */
  async health(): Promise<string> {
    const url = this.#url('/eivital/v1.04/heartbeat/ping');
    return (await this.#transport({ method: 'GET', url, headers: {} })).text;
  }

  /** Verifies a signed invoice or QR code, offline. Throws `SignatureError`. */
  verify(jws: string): VerifiedDocument {
    return verifyDocument(jws, certificatesIn(this.#options.signingCertificatePem ?? ''));
  }

  async #send<T>(call: Call): Promise<T> {
    const session = await this.#validSession();
    try {
      return await this.#sendIn<T>(session, call);
    } catch (error) {
      // The token died early: frozen and unfrozen, or a portal restarted. Once, with a new one.
      if (!(error instanceof IrpError) || error.code !== '1005') throw error;
      if (this.#session === session) this.#session = undefined;
      return this.#sendIn<T>(await this.#validSession(), call);
    }
  }

  async #sendIn<T>({ authToken, sek }: ClientSession, call: Call): Promise<T> {
    const { method, path, payload } = call;
    const { userName } = this.#options;
    const reply = await this.#transport({
      method,
      url: this.#url(path),
      headers: { ...this.#headers(), user_name: userName, AuthToken: authToken },
      ...(payload === undefined ? {} : { body: JSON.stringify({ Data: seal(sek, payload) }) }),
    });
    const data = dataOf(reply);
    return JSON.parse(open(sek, String(data)).toString('utf8'));
  }

  /** One login serves all calls that wait for it. */
  async #validSession(): Promise<ClientSession> {
    const session = this.#session;
    const left = session === undefined ? 0 : session.expiresAt - Date.now();
    if (session !== undefined && left > renewalMarginMs) return session;
    this.#login ??= this.#logIn(session !== undefined).finally(() => {
      this.#login = undefined;
    });
    return this.#login;
  }

  async #logIn(forceRefresh: boolean): Promise<ClientSession> {
    this.#session = await logIn(this.#options, forceRefresh, async (body) =>
      dataOf(
        await this.#transport({
          method: 'POST',
          url: this.#url('/eivital/v1.04/auth'),
          headers: this.#headers(),
          body: JSON.stringify(body),
        }),
      ),
    );
    return this.#session;
  }

  #headers(): Record<string, string> {
    const { clientId, clientSecret, gstin } = this.#options;
    return {
      client_id: clientId,
      client_secret: clientSecret,
      Gstin: gstin,
      'content-type': 'application/json',
    };
  }

  #url(path: string): string {
    return this.#options.baseUrl.replace(/\/+$/, '') + path;
  }
}

/** The `Data` of an answer; rejects a refusal as `IrpError`, anything else as `ConnectionError`. */
function dataOf({ status, text }: HttpReply): unknown {
  let answer: WireAnswer;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    throw new ConnectionError(`HTTP ${status} without an answer of the portal`, { cause, status });
  }
  if (Number(answer.Status) === 1) return answer.Data;
  const details = answer.ErrorDetails ?? [];
  if (details.length === 0) {
    throw new ConnectionError(`HTTP ${status} without an answer of the portal`, { status });
  }
  throw new IrpError(
    details.map(({ ErrorCode, ErrorMessage }) => ({ code: ErrorCode, message: ErrorMessage })),
    answer.InfoDtls ?? null,
  );
}
