import { type InfoDetail, IrpError } from '@openirp/core';
import type { CancelledInvoice, RegisteredInvoice } from '../answers.ts';
import { meaningOf } from '../code-meanings.ts';
import type { Problem, StoredEntry } from './entry.ts';
import { failureOf } from './outbox-client.ts';

/**
 * What became of one attempt.
 *
 * - `waiting`: not taken this time; sent again when due.
 * - `unknown`: asked about when due. `forPerson` ends that: asking will not help any more.
 * - `expired`: not registered, and too late.
 */
export type Outcome =
  | {
      readonly state: 'done';
      readonly answer: RegisteredInvoice | CancelledInvoice;
      readonly irn: string;
      readonly info?: readonly InfoDetail[];
      readonly problem?: Problem;
    }
  | {
      readonly state: 'refused' | 'conflict' | 'expired';
      readonly problem: Problem;
      readonly irn?: string;
    }
  | {
      readonly state: 'waiting' | 'unknown';
      readonly problem: Problem;
      readonly irn?: string;
      readonly retryAfterMs?: number | undefined;
      readonly forPerson?: true;
    };

/** How entries of one kind are sent and asked about. Neither rejects. */
export interface Task {
  /** Sends the request, for the first time or because the portal has said that it knows nothing of it. */
  send(entry: StoredEntry): Promise<Outcome>;
  /** Asks the portal what became of a request: `absent` when nothing did. */
  ask(entry: StoredEntry): Promise<Outcome | 'absent'>;
}

/** The portal's words and one's own. */
export const problemOf = (text: string, error?: IrpError): Problem =>
  error === undefined
    ? { text }
    : { text, errors: error.details.map(({ code, message }) => ({ code, message })) };

/** What an attempt to send came to, when it rejected. */
export function outcomeOfSending(error: unknown): Outcome {
  if (!(error instanceof IrpError)) return outcomeOfFailure(error);
  switch (meaningOf(error)) {
    case 'again':
      return {
        state: 'waiting',
        retryAfterMs: failureOf(error).retryAfterMs,
        problem: problemOf('Not taken this time: sent again.', error),
      };
    case 'hold':
      return { state: 'waiting', problem: problemOf(credentialsText, error) };
    case 'ask':
      return {
        state: 'unknown',
        problem: problemOf('The portal failed at it: it is asked what became of it.', error),
      };
    case 'refused':
      return {
        state: 'refused',
        problem: problemOf('Refused. Correct the document and submit it again.', error),
      };
  }
}

function outcomeOfFailure(error: unknown): Outcome {
  const { notSent, retryAfterMs, text } = failureOf(error);
  return notSent
    ? { state: 'waiting', retryAfterMs, problem: problemOf(`It was not sent: ${text}`) }
    : { state: 'unknown', retryAfterMs, problem: problemOf(`No answer came: ${text}`) };
}

const credentialsText =
  'The portal does not accept the credentials. Correct them; the outbox then goes on by itself.';

/** What asking came to, when it rejected with anything but a known answer: still unknown. */
export function stillUnknown(error: unknown): Outcome {
  const { retryAfterMs, text } = failureOf(error);
  return {
    state: 'unknown',
    retryAfterMs,
    problem: problemOf(
      `What became of it could not be asked: ${text}`,
      error instanceof IrpError ? error : undefined,
    ),
  };
}

/** The description of one entry of InfoDtls, when it is an object as the contract says (6.1). */
export function infoOf({ info }: IrpError, code: InfoDetail['InfCd']): Record<string, unknown> {
  const found = info?.find(({ InfCd }) => InfCd === code)?.Desc;
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}
