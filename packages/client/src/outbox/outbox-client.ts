import type { InfoDetail, Invoice, IrpError } from '@openirp/core';
import type {
  CancelledInvoice,
  CancelReason,
  DocumentType,
  RegisteredInvoice,
} from '../answers.ts';
import { CitizenError } from '../citizen/citizen-error.ts';

/** How an outbox registers: it decides itself what is sent again, and wants all of the answer. */
export interface OutboxGenerateOptions {
  readonly resendRefused?: boolean;
  /** Hears what comes beside the answer. */
  readonly onInfo?: (info: readonly InfoDetail[]) => void;
}

/**
 * What an outbox needs of a client; `IrpClient` is one. Refusals reject with `IrpError`. Anything
 * else counts as an unknown outcome, unless it says `outcome: 'not sent'`; a `retryAfterMs` is kept.
 */
export interface OutboxClient {
  /** Which user of which client this is: names the outbox's account. */
  readonly name?: string;
  /** A service provider's: the outbox then forgets as well. */
  readonly providerMode?: boolean;
  generate(invoice: Invoice | string, options?: OutboxGenerateOptions): Promise<RegisteredInvoice>;
  /** `irp` names the portal that has it, when that is another one. */
  getByIrn(irn: string, options?: { readonly irp?: string }): Promise<RegisteredInvoice>;
  getByDocument(type: DocumentType, number: string, date: string): Promise<RegisteredInvoice>;
  cancel(irn: string, reason: CancelReason, remark: string): Promise<CancelledInvoice>;
}

/** The current time, UTC epoch milliseconds. */
export interface OutboxClock {
  now(): number;
}

/** What a failed call tells about its request. */
export interface Failure {
  /** Nothing reached the portal. */
  readonly notSent: boolean;
  /** How long the other side asked to wait. */
  readonly retryAfterMs: number | undefined;
  readonly text: string;
}

/** Reads what a connection's failure tells, whatever it is. */
export function failureOf(error: unknown): Failure {
  const { outcome, retryAfterMs } = (error ?? {}) as Record<string, unknown>;
  return {
    notSent: outcome === 'not sent' || error instanceof CitizenError,
    retryAfterMs: typeof retryAfterMs === 'number' && retryAfterMs > 0 ? retryAfterMs : undefined,
    text: error instanceof Error ? error.message : String(error),
  };
}

/**
 * Whether a refusal was made on this side, before anything was sent. Details of the wire have no
 * explanation; those of the check before sending do.
 */
export const isOwnRefusal = ({ details }: IrpError): boolean =>
  details.length > 0 && details.every(({ explanation }) => explanation !== undefined);
