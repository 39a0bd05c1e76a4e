import { type InfoDetail, IrpError, isIrnShaped } from '@openirp/core';
import type { RegisteredInvoice } from '../answers.ts';
import { differencesBetween, signedContent } from './content.ts';
import type { Holder, StoredEntry } from './entry.ts';
import type { OutboxClient } from './outbox-client.ts';
import {
  infoOf,
  type Outcome,
  outcomeOfSending,
  problemOf,
  stillUnknown,
  type Task,
} from './outcome.ts';

/** Registers documents, and finds out what became of those that got no answer. */
export function registering(client: OutboxClient): Task {
  const read = ({ document, irn }: StoredEntry, irp?: string): Promise<RegisteredInvoice> => {
    if (irp !== undefined) return client.getByIrn(irn ?? '', { irp });
    if (irn !== null || document === null) return client.getByIrn(irn ?? '');
    return client.getByDocument(document.type, document.number, document.date);
  };

  const ask = async (entry: StoredEntry, irp?: string): Promise<Outcome | 'absent'> => {
    try {
      return judged(entry, await read(entry, irp));
    } catch (error) {
      return outcomeOfAsking(error, entry);
    }
  };

  /** Another portal has registered it: it may be one that the client knows, or that is asked for us. */
  const askElsewhere = async (entry: StoredEntry, error: IrpError): Promise<Outcome> => {
    const holder = holderIn(error);
    const { irn, portal } = holder;
    const found = irn === null ? 'absent' : await ask({ ...entry, irn }, portal ?? undefined);
    if (found === 'absent' || found.state === 'unknown') return registeredElsewhere(error, holder);
    const { text } = found.problem ?? { text: 'Another portal has registered it.' };
    return { ...found, problem: { ...found.problem, text, holder } };
  };

  return {
    ask,
    async send(entry) {
      try {
        let info: readonly InfoDetail[] = [];
        const answer = await client.generate(requestOf(entry), {
          // Whether it is sent again is decided here, by the entry's state.
          resendRefused: true,
          onInfo: (beside) => {
            info = beside;
          },
        });
        return { state: 'done', answer, irn: answer.Irn, ...(info.length > 0 ? { info } : {}) };
      } catch (error) {
        if (!(error instanceof IrpError)) return outcomeOfSending(error);
        if (error.has('2278')) return cancelledBefore(error);
        if (error.has('2295')) return askElsewhere(entry, error);
        if (!error.has('2150')) return outcomeOfSending(error);
        // Registered already, by whichever attempt of whichever sender: what is there decides.
        const irn = irnIn(infoOf(error, 'DUPIRN').Irn) ?? entry.id;
        const outcome = await ask({ ...entry, irn });
        return outcome === 'absent' ? notShown(error, irn) : { irn, ...outcome };
      }
    },
  };
}

function requestOf({ id, request }: StoredEntry): string {
  if (request === null) throw new Error(`${id} has no request any more`);
  return request;
}

/** Compares what the register holds with what was sent: the same content is ours, whoever sent it. */
function judged({ request }: StoredEntry, found: RegisteredInvoice): Outcome {
  const signed = signedContent(found.SignedInvoice);
  if (request === null || signed === undefined) {
    return stillUnknown(new Error('the signed invoice that the portal showed cannot be read'));
  }
  const irn = found.Irn;
  const differences = differencesBetween(request, signed.data);
  if (differences.length > 0) return { state: 'conflict', irn, problem: otherContent(differences) };
  // Reads round AckDt to the minute; what was signed has it to the second (wire contract 9).
  const answer = { ...found, AckDt: signed.ackDt };
  if (found.Status !== 'CNL') return { state: 'done', irn, answer };
  const text = 'It was registered, and has been cancelled since.';
  return { state: 'done', irn, answer, problem: { text } };
}

const otherContent = (differences: ReturnType<typeof differencesBetween>) => ({
  text:
    'A document of this seller, year, type and number is registered with other content. Find out ' +
    'which is right: cancel the registered one within 24 hours, or give yours another number.',
  differences,
});

function outcomeOfAsking(error: unknown, { irn }: StoredEntry): Outcome | 'absent' {
  if (!(error instanceof IrpError)) return stillUnknown(error);
  if (irn === null && error.has('2154')) return 'absent';
  if (error.has('2283')) {
    return { state: 'unknown', forPerson: true, problem: problemOf(readWindowOver, error) };
  }
  if (error.has('2226') || error.has('2143')) {
    const text = 'This document is registered, by somebody else: the portal does not show it.';
    return { state: 'conflict', problem: problemOf(text, error) };
  }
  return stillUnknown(error);
}

const readWindowOver =
  'The portal has this document and does not show it any more. Download its signed invoice from ' +
  'the portal, compare it with yours, and keep it; do not send the document again.';

const cancelledBefore = (error: IrpError): Outcome => ({
  state: 'refused',
  problem: problemOf(
    'A document of this number was registered and cancelled. The number is used up for this year: ' +
      'give the document another one.',
    error,
  ),
});

/** Who has it (wire contract 6.1, DUPIRNGLP): any of it may be missing. */
function holderIn(error: IrpError): Holder {
  const { Irn, IrnDtl } = infoOf(error, 'DUPIRNGLP');
  const portal = (IrnDtl as { RegIrp?: unknown } | null | undefined)?.RegIrp;
  return { irn: irnIn(Irn) ?? null, portal: typeof portal === 'string' ? portal : null };
}

function registeredElsewhere(error: IrpError, holder: Holder): Outcome {
  const { irn, portal } = holder;
  const text =
    `Another portal${portal === null ? '' : `, ${portal},`} has registered this document` +
    `${irn === null ? '' : `, as ${irn}`}. Fetch it there.`;
  const problem = { ...problemOf(text, error), holder };
  return { state: 'conflict', problem, ...(irn === null ? {} : { irn }) };
}

/** An IRN that an answer names, if it is one. */
function irnIn(value: unknown): string | undefined {
  const irn = typeof value === 'string' ? value.toLowerCase() : '';
  return isIrnShaped(irn) ? irn : undefined;
}

/** 2150 says that it is there, and a moment later nothing is: two servers of one portal. */
const notShown = (error: IrpError, irn: string): Outcome => ({
  state: 'unknown',
  irn,
  problem: problemOf('It is registered, and the portal does not show it yet.', error),
});
