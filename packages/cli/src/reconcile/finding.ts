import type { OutboxEntry } from '@openirp/client';
import { decimalText } from '@openirp/core';
import type { ListedDocument } from './listed-document.ts';
import type { Registered, Standing } from './standing.ts';

/**
 * How list and register agree on a document.
 *
 * - `same`: as far as the list says.
 * - `missing`: in the list, and not registered.
 * - `extra`: registered, and not in the list.
 * - `different`: registered with another IRN, date, value or buyer, or known to the outbox alone.
 * - `cancelled here`: in the list only; `cancelled there`: in the register only.
 * - `unseen`: registered, and nobody can show with what.
 * - `not asked`: nobody could be asked.
 */
export type FindingKind =
  | 'same'
  | 'missing'
  | 'extra'
  | 'different'
  | 'cancelled here'
  | 'cancelled there'
  | 'unseen'
  | 'not asked';

/**
 * What is to be done: `submit` its invoice, `continue` with what is in the outbox, or leave it to a
 * `person`; nothing for what agrees.
 */
export type Repair = 'submit' | 'continue' | 'person' | 'nothing';

export interface Finding {
  readonly kind: FindingKind;
  /** Its id in the outbox. */
  readonly id: string;
  /** Where it stands in the list; empty for an extra one. */
  readonly place: string;
  /** `INV A/17 of 05/11/2026`. */
  readonly document: string;
  readonly seller: string;
  readonly irn: string | null;
  /** What there is to say. */
  readonly why: string;
  readonly repair: Repair;
}

/** Compares what a list says of a document with how it stands. */
export function findingOf(
  listed: ListedDocument,
  standing: Standing,
  entry: OutboxEntry | undefined,
): Finding {
  const { id, place, type, number, date, gstin } = listed;
  const base = { id, place, document: `${type} ${number} of ${date}`, seller: gstin };
  if (standing.state === 'absent') return { ...base, irn: null, ...missing(listed, entry) };
  if (standing.state !== 'registered') {
    const kind = standing.state === 'unseen' && isMute(listed) ? 'same' : standing.state;
    const repair = kind === 'unseen' ? 'person' : 'nothing';
    return { ...base, kind, irn: null, why: standing.why, repair };
  }
  const { found } = standing;
  return { ...base, irn: found.irn, ...compared(listed, found) };
}

/** A list that says nothing of value, IRN or buyer has nothing to be compared. */
const isMute = ({ irn, value, buyer, isCancelled }: ListedDocument): boolean =>
  irn === undefined && value === undefined && buyer === undefined && !isCancelled;

type Judgement = Pick<Finding, 'kind' | 'why' | 'repair'>;

const agrees: Judgement = { kind: 'same', why: '', repair: 'nothing' };

function missing(listed: ListedDocument, entry: OutboxEntry | undefined): Judgement {
  // What was given up before it was registered needs no registration.
  if (listed.isCancelled) return agrees;
  const judged = (why: string, repair: Repair): Judgement => ({ kind: 'missing', why, repair });
  switch (entry?.state) {
    case undefined:
      return judged('not registered; give its invoice with --invoices', 'person');
    case 'done': {
      const why = `the outbox has it as ${entry.irn}, and the portal does not know it: is this the right portal?`;
      return { kind: 'different', why, repair: 'person' };
    }
    case 'refused':
    case 'conflict':
    case 'expired': {
      const codes = (entry.problem?.errors ?? []).map(({ code }) => code).join(', ');
      return judged(
        `${entry.state} before (${codes || entry.problem?.text}): correct it`,
        'person',
      );
    }
    default:
      return judged('it waits in the outbox', 'continue');
  }
}

function compared(listed: ListedDocument, found: Registered): Judgement {
  if (listed.isCancelled && !found.isCancelled) {
    const why = `in force at the portal: irp cancel ${found.irn}, within 24 hours of its registration`;
    return { kind: 'cancelled here', why, repair: 'person' };
  }
  if (!listed.isCancelled && found.isCancelled) {
    return { kind: 'cancelled there', why: 'cancelled at the portal', repair: 'person' };
  }
  const differences = [
    difference('IRN', listed.irn, found.irn),
    difference('date', listed.date, found.date),
    difference('value', rupees(listed.value), rupees(found.value)),
    difference('buyer', listed.buyer, found.buyer),
  ].filter((one) => one !== undefined);
  if (differences.length === 0) return agrees;
  return { kind: 'different', why: differences.join('; '), repair: 'person' };
}

/** What one side does not know is no difference. */
function difference(name: string, listed: string | undefined, found: string | undefined) {
  if (listed === undefined || found === undefined || listed === found) return undefined;
  return `${name} ${listed} in the list, ${found} in the register`;
}

const rupees = (value: bigint | undefined): string | undefined =>
  value === undefined ? undefined : decimalText(value, 2);

/** A document that is registered through the outbox and is not in the list. */
export function extraOf({ id, irn, document, gstin }: OutboxEntry): Finding {
  const { type = '', number = '', date = '' } = document ?? {};
  return {
    ...{ kind: 'extra', id, place: '', document: `${type} ${number} of ${date}`, irn },
    ...{ seller: gstin ?? '', why: 'registered, and not in the list', repair: 'person' },
  };
}
