import type { OutboxEntry } from '@openirp/client';
import { istDateTime } from '@openirp/core';
import { textTable } from '../text-table.ts';

/** Characters of an id that tell entries apart, and of a problem that fit into a line. */
const idChars = 12;
const problemChars = 60;

/** Entries as a table: what each is, how it stands, and why. */
export function entriesTable(entries: readonly OutboxEntry[]): string {
  const head = ['ID', 'STATE', 'DOCUMENT', 'DATE', 'SELLER', 'TRIES', 'CHANGED', 'WHY'];
  return textTable([head, ...entries.map(rowOf)]);
}

function rowOf({ id, kind, state, document, gstin, attempts, updatedAt, problem }: OutboxEntry) {
  const type = document?.type ?? '';
  const why = (problem?.errors ?? []).map(({ code }) => code).join(', ') || (problem?.text ?? '');
  return [
    shortId(id),
    kind === 'cancel' ? `cancel ${state}` : state,
    `${type} ${document?.number ?? ''}`.trim(),
    document?.date ?? '',
    gstin ?? '',
    String(attempts),
    istDateTime(updatedAt),
    why.length > problemChars ? `${why.slice(0, problemChars - 1)}…` : why,
  ];
}

const shortId = (id: string): string =>
  id.startsWith('cancel/') ? id.slice(0, 'cancel/'.length + idChars) : id.slice(0, idChars);

/** An entry without its long texts, for lists. */
export function summaryOf({ request, answer, info, ...entry }: OutboxEntry): object {
  const registered = answer !== null && 'AckNo' in answer ? answer : undefined;
  const { AckNo = null, AckDt = null, EwbNo = null } = registered ?? {};
  return { ...entry, ackNo: AckNo, ackDt: AckDt, ewbNo: EwbNo };
}

/** The facts of one entry, for `showFacts`. */
export function factsOf(
  entry: OutboxEntry,
): readonly (readonly [string, string | number | null])[] {
  const { id, kind, state, key, document, gstin, irn, answer, problem } = entry;
  const registered = answer !== null && 'AckNo' in answer ? answer : undefined;
  return [
    ['id', id],
    ['what', kind],
    ['state', state],
    ['key', key],
    ['seller', gstin],
    ['document', document && `${document.type} ${document.number} of ${document.date}`],
    ['IRN', irn],
    ['AckNo', registered?.AckNo ?? null],
    ['AckDt', registered?.AckDt ?? null],
    ['cancelled', answer !== null && 'CancelDate' in answer ? answer.CancelDate : null],
    ['e-way bill', registered?.EwbNo ?? null],
    ['tries', entry.attempts],
    ['written', istDateTime(entry.createdAt)],
    ['changed', istDateTime(entry.updatedAt)],
    ['next', entry.dueAt === null ? null : istDateTime(entry.dueAt)],
    ['until', istDateTime(entry.deadline)],
    ['why', problem?.text ?? null],
    ...(problem?.errors ?? []).map(({ code, message }) => [code, message] as const),
    ...(problem?.differences ?? []).map(
      ({ pointer, sent, registered }) =>
        [pointer, `sent ${sent ?? 'nothing'}, registered ${registered ?? 'nothing'}`] as const,
    ),
  ];
}
