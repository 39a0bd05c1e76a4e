import { ConnectionError, EnvelopeError, IrpError } from '@openirp/client';
import { exitCodes } from '../exit-codes.ts';
import { ProfileError } from '../profile/profile.ts';
import { type ExplainedDetail, explainedDetail } from './explained-detail.ts';
import { UsageError } from './usage-error.ts';

/** What went wrong, for people and for programs. Holds nothing secret. */
export interface Failure {
  readonly exitCode: number;
  readonly kind: 'refused' | 'no answer' | 'wrong call' | 'failed';
  readonly message: string;
  readonly cure?: string;
  readonly details?: readonly ExplainedDetail[];
  /** What came beside a refusal (wire contract 6.1). */
  readonly info?: readonly unknown[];
}

/** What an error of the SDK, or any other, means to whoever called the program. */
export function failureOf(error: unknown): Failure {
  if (error instanceof IrpError) return refusal(error);
  if (error instanceof ConnectionError) return lost(error);
  if (error instanceof EnvelopeError) return unopened(error);
  if (error instanceof UsageError) {
    return { exitCode: exitCodes.wrongCall, kind: 'wrong call', message: error.message };
  }
  const failed = { exitCode: exitCodes.failed, kind: 'failed' } as const;
  if (error instanceof ProfileError) {
    return { ...failed, message: error.what, ...(error.cure && { cure: error.cure }) };
  }
  return { ...failed, message: error instanceof Error ? error.message : String(error) };
}

const refusal = ({ message, details, info }: IrpError): Failure => ({
  exitCode: exitCodes.refused,
  kind: 'refused',
  message,
  details: details.map(explainedDetail),
  ...(info === null || info.length === 0 ? {} : { info }),
});

function lost({ message, cause, outcome }: ConnectionError): Failure {
  const { message: reason, code } = (cause ?? {}) as { message?: string; code?: string };
  const because = reason || code;
  return {
    exitCode: exitCodes.noAnswer,
    kind: 'no answer',
    message: because === undefined ? message : `${message} (${because})`,
    cure:
      outcome === 'not sent'
        ? 'Nothing was sent, so it can be tried again. irp doctor looks for the reason.'
        : 'It may have been carried out all the same. See what the portal has, with irp get or ' +
          'irp ewb get, before it is sent again.',
  };
}

const unopened = ({ message }: EnvelopeError): Failure => ({
  exitCode: exitCodes.noAnswer,
  kind: 'no answer',
  message: `the answer cannot be opened: ${message}`,
  cure: 'It may have been carried out. Log in anew with irp login, and see what the portal has.',
});
