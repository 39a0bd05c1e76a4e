import { createHash } from 'node:crypto';
import {
  addDays,
  type Day,
  financialYear,
  type Invoice,
  irnOf,
  isIrnShaped,
  parseDocumentDate,
  parseInvoice,
  parseIstDateTime,
  refusal,
} from '@openirp/core';
import type { CancelReason, DocumentType } from '../answers.ts';
import { contentOf, fingerprintOf } from './content.ts';
import type { DocumentIdentity, OutboxEntry, StoredEntry } from './entry.ts';

const dayMs = 86_400_000;

/** An e-invoice can be cancelled for so long after its AckDt (validations 12). */
const cancelWindowMs = dayMs;

/** What every new entry is made with. */
interface Start {
  readonly account: string;
  readonly key: string | undefined;
  readonly now: number;
}

/**
 * The entry of an invoice. An object is written as JSON here and never again: what is stored is what
 * is sent. Throws `IrpError` for a text that is no invoice.
 */
export function registrationEntry(
  invoice: Invoice | string,
  { reportingDays, ...start }: Start & { readonly reportingDays: number },
): StoredEntry {
  const request = typeof invoice === 'string' ? invoice : JSON.stringify(invoice);
  const parsed = parseInvoice(request);
  const { DocDtls, SellerDtls } = parsed;
  const day = parseDocumentDate(DocDtls.Dt);
  if (day === undefined) throw refusal('2144');
  const document: DocumentIdentity = {
    gstin: SellerDtls.Gstin,
    financialYear: financialYear(day),
    type: DocDtls.Typ.toUpperCase() as DocumentType,
    number: DocDtls.No,
    date: DocDtls.Dt,
  };
  return {
    ...blank(start),
    ...{ id: idOf(document, day), kind: 'register', gstin: document.gstin, document, request },
    fingerprint: fingerprintOf(contentOf(parsed)),
    deadline: lastMoment(day, reportingDays, start.now),
  };
}

/** The IRN to be, which names the document in the outbox. */
const idOf = ({ gstin, type, number }: DocumentIdentity, day: Day): string =>
  irnOf({ gstin, day, type, number: number.toUpperCase() }, day);

/**
 * The end of the last day, in India, on which a document may be reported (validations 5.4). One that
 * comes later than that still gets a day: whether the rule applies to its seller, the portal knows.
 */
function lastMoment(day: Day, reportingDays: number, now: number): number {
  const end = parseIstDateTime(`${addDays(day, reportingDays)} 23:59:59`)!;
  return end > now ? end : now + dayMs;
}

/** The entry of a cancellation; `registered` is the entry of its registration, when there is one. */
export function cancellationEntry(
  given: { irn: string; reason: CancelReason; remark: string; ackDt: string | undefined },
  { registered, ...start }: Start & { readonly registered: OutboxEntry | undefined },
): StoredEntry {
  const irn = given.irn.toLowerCase();
  if (!isIrnShaped(irn)) throw refusal('2145');
  const request = JSON.stringify({ Irn: irn, CnlRsn: given.reason, CnlRem: given.remark });
  const answer = registered?.answer;
  const ackDt = given.ackDt ?? (answer && 'AckDt' in answer ? answer.AckDt : '');
  return {
    ...blank(start),
    ...{ id: cancellationId(irn), kind: 'cancel', irn, request },
    ...{ gstin: registered?.gstin ?? null, document: registered?.document ?? null },
    fingerprint: createHash('sha256').update(request).digest('hex'),
    deadline: (parseIstDateTime(ackDt) ?? start.now) + cancelWindowMs,
  };
}

export const cancellationId = (irn: string): string => `cancel/${irn}`;

/** What every new entry begins with. */
function blank({ account, key, now }: Start) {
  return {
    account,
    state: 'pending' as const,
    key: key ?? null,
    ...{ irn: null, answer: null, info: null, problem: null, owner: null, leaseUntil: null },
    ...{ attempts: 0, version: 1, createdAt: now, updatedAt: now, dueAt: now },
  };
}
