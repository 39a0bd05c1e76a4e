import { IrpError } from '@openirp/core';
import type { CancelReason } from '../answers.ts';
import type { StoredEntry } from './entry.ts';
import type { OutboxClient } from './outbox-client.ts';
import { type Outcome, outcomeOfSending, problemOf, stillUnknown, type Task } from './outcome.ts';

/** Cancels registrations, and finds out what became of cancellations that got no answer. */
export function cancelling(client: OutboxClient): Task {
  const ask = async ({ irn }: StoredEntry): Promise<Outcome | 'absent'> => {
    try {
      const answer = await client.getByIrn(irn ?? '');
      if (answer.Status !== 'CNL') return 'absent';
      return { state: 'done', answer, irn: answer.Irn, problem: { text: cancelledText } };
    } catch (error) {
      return outcomeOfAsking(error);
    }
  };

  return {
    ask,
    async send(entry) {
      const { Irn, CnlRsn, CnlRem } = requestOf(entry);
      try {
        const answer = await client.cancel(Irn, CnlRsn, CnlRem);
        return { state: 'done', answer, irn: Irn };
      } catch (error) {
        if (!(error instanceof IrpError)) return outcomeOfSending(error);
        // Cancelled already: what was wanted is so, and the register has the proof.
        if (error.has('9999')) return asDone(await ask(entry), error);
        if (error.has('2230') || error.has('4002')) return billFirst(error);
        return outcomeOfSending(error);
      }
    },
  };
}

function requestOf({ id, request }: StoredEntry) {
  if (request === null) throw new Error(`${id} has no request any more`);
  return JSON.parse(request) as { Irn: string; CnlRsn: CancelReason; CnlRem: string };
}

const cancelledText =
  'The portal shows the invoice as cancelled. It does not show when, nor for which reason.';

function outcomeOfAsking(error: unknown): Outcome {
  if (!(error instanceof IrpError)) return stillUnknown(error);
  if (error.has('2283')) {
    const text =
      'The portal does not show this invoice any more. Look on the portal whether it is cancelled; ' +
      'after 24 hours it cannot be cancelled, but amended in GSTR-1.';
    return { state: 'unknown', forPerson: true, problem: problemOf(text, error) };
  }
  const gone = ['2148', '2154', '2226', '2143'].some((code) => error.has(code));
  if (!gone) return stillUnknown(error);
  const text = 'The portal has no such invoice of this user.';
  return { state: 'refused', problem: problemOf(text, error) };
}

/** 9999 says that it is cancelled; a read that says otherwise is an older copy. */
const asDone = (outcome: Outcome | 'absent', error: IrpError): Outcome =>
  outcome === 'absent' ? stillUnknown(error) : outcome;

const billFirst = (error: IrpError): Outcome => ({
  state: 'refused',
  problem: problemOf(
    'The invoice has an e-way bill in force. Cancel that first, then retry this.',
    error,
  ),
});
