import {
  type ErrorDetail,
  IrpError,
  OutboxConflictError,
  type OutboxEntry,
  type OutboxState,
} from '@openirp/client';
import { check } from '@openirp/core';
import { type ExplainedDetail, explainedDetail } from '../portal/explained-detail.ts';

/**
 * What became of one document.
 *
 * - `registered`: the register has it, and the outbox has the answer.
 * - `cancelled`: as a cancellation in the outbox wants it.
 * - `valid`: it was checked only.
 * - `refused`: by the portal, or here before it was sent; `unreadable`: it is no invoice at all.
 * - `conflict`: the register, or the outbox, has it with other content.
 * - `expired`: too late to be registered.
 * - `unknown`: sent, and nobody knows the outcome yet; `not sent`: it waits in the outbox.
 */
export const statuses = [
  'registered',
  'cancelled',
  'valid',
  'refused',
  'unreadable',
  'conflict',
  'expired',
  'unknown',
  'not sent',
] as const;

export type Status = (typeof statuses)[number];

export interface Result {
  /** The file, and the place in it. */
  readonly place: string;
  /** `INV A/17 of 05/11/2026`; empty when nobody can tell. */
  readonly document: string;
  readonly status: Status;
  readonly irn: string | null;
  readonly ackNo: number | null;
  readonly ackDt: string | null;
  readonly ewbNo: number | null;
  /** Codes of the portal, explained. */
  readonly errors: readonly ExplainedDetail[];
  /** What there is to say beside them. */
  readonly note: string;
}

const nothing = { irn: null, ackNo: null, ackDt: null, ewbNo: null, errors: [], note: '' };

const statusOf: Readonly<Record<OutboxState, Status>> = {
  pending: 'not sent',
  waiting: 'not sent',
  sending: 'unknown',
  unknown: 'unknown',
  done: 'registered',
  refused: 'refused',
  conflict: 'conflict',
  expired: 'expired',
};

/** What an entry of the outbox says about its document. */
export function resultOfEntry(place: string, entry: OutboxEntry): Result {
  const { answer, kind, state, irn, problem, info } = entry;
  const registered = answer !== null && 'AckNo' in answer ? answer : undefined;
  const beside = info?.map(({ InfCd, Desc }) => `${InfCd}: ${textOf(Desc)}`) ?? [];
  return {
    place,
    document: documentOf(entry),
    status: kind === 'cancel' && state === 'done' ? 'cancelled' : statusOf[state],
    irn,
    ackNo: registered?.AckNo ?? null,
    ackDt: registered?.AckDt ?? null,
    ewbNo: registered?.EwbNo ?? null,
    errors: explained(problem?.errors ?? [], entry.request),
    note: [problem?.text, ...beside].filter((text) => text !== undefined).join(' '),
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

function documentOf({ document }: OutboxEntry): string {
  if (document === null) return '';
  return `${document.type} ${document.number} of ${document.date}`;
}

/**
 * What a document that never came into the outbox is. Throws the error itself when it is not about the
 * document.
 */
export function resultOfError(place: string, text: string, error: unknown): Result {
  if (error instanceof OutboxConflictError) {
    const { entry, message } = error;
    const { irn } = entry;
    const note = `${message}. Which of the two is right, a person has to say.`;
    return { ...nothing, place, document: documentOf(entry), status: 'conflict', irn, note };
  }
  if (!(error instanceof IrpError)) throw error;
  const errors = error.details.map(explainedDetail);
  return { ...nothing, place, document: nameIn(text), status: 'refused', errors };
}

/** What a document is that was checked and not sent; `today` judges dates. */
export function resultOfCheck(place: string, text: string, today: string): Result {
  const { ok, irn = null, violations } = check(text, { today });
  const errors = violations.map(explainedDetail);
  const status = ok ? 'valid' : 'refused';
  return { ...nothing, place, document: nameIn(text), status, irn, errors };
}

export const unreadable = (place: string, document: string, note: string): Result => ({
  ...nothing,
  ...{ place, document, status: 'unreadable', note },
});

/** The codes of a refusal with what a check of the document has to say about them. */
function explained(
  errors: readonly { readonly code: string; readonly message: string }[],
  request: string | null,
): ExplainedDetail[] {
  if (errors.length === 0) return [];
  const found: ErrorDetail[] = request === null ? [] : [...check(request).violations];
  return errors.map((error) => {
    const at = found.findIndex(({ code }) => code === error.code);
    const [same] = at < 0 ? [] : found.splice(at, 1);
    return explainedDetail({ ...same, ...error });
  });
}

/** The name of a document whose text may be anything. */
function nameIn(text: string): string {
  try {
    const { Typ = '', No = '', Dt = '' } = JSON.parse(text).DocDtls;
    return `${Typ} ${No} of ${Dt}`.slice(0, 80);
  } catch {
    return '';
  }
}
