import type { Outbox, OutboxEntry } from '@openirp/client';
import { type Day, parseDocumentDate } from '@openirp/core';
import { extraOf, type Finding, findingOf } from './finding.ts';
import type { ListedDocument } from './listed-document.ts';
import { type Asking, standingOf } from './standing.ts';

export interface Comparing extends Asking {
  readonly documents: readonly ListedDocument[];
  /** Ends it after the document under way. */
  readonly signal: AbortSignal;
  readonly onFinding: (finding: Finding) => void;
}

/** Compares every document of a list with the register, then looks for what the list lacks. */
export async function compareList(comparing: Comparing): Promise<void> {
  const { documents, outbox, signal, onFinding } = comparing;
  for (const document of documents) {
    if (signal.aborted) return;
    const entry = await outbox.show(document.id);
    onFinding(findingOf(document, await standingOf(document, entry, comparing), entry));
  }
  for await (const entry of extrasOf(documents, outbox)) onFinding(extraOf(entry));
}

/**
 * What the outbox has registered of the list's sellers, between its first day and its last, and the
 * list does not have. A portal does not list what it holds.
 */
async function* extrasOf(
  documents: readonly ListedDocument[],
  outbox: Outbox,
): AsyncGenerator<OutboxEntry> {
  const listed = new Set(documents.map(({ id }) => id));
  const sellers = new Set(documents.map(({ gstin }) => gstin));
  const days = documents.map(({ date }) => parseDocumentDate(date)!).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  for await (const entry of outbox.list({ state: 'done' })) {
    const { kind, id, document } = entry;
    if (kind !== 'register' || document === null || listed.has(id)) continue;
    const day: Day = parseDocumentDate(document.date) ?? '';
    if (sellers.has(document.gstin) && day >= first && day <= last) yield entry;
  }
}
