import type { Outbox } from '@openirp/client';
import type { Day } from '@openirp/core';
import { outboxIdIn } from '../outbox/outbox-id.ts';
import { type Result, resultOfCheck, resultOfEntry, unreadable } from './result.ts';
import type { Found } from './source.ts';

export interface Checking {
  readonly documents: AsyncIterable<Found>;
  readonly signal: AbortSignal;
  /** The day in India, which judges dates. */
  readonly today: Day;
  readonly onResult: (result: Result) => void;
}

/** Checks documents on this machine, and sends nothing. */
export async function checkDocuments({ documents, signal, today, onResult }: Checking) {
  for await (const found of documents) {
    if (signal.aborted) return;
    onResult(checked(found, today));
  }
}

/**
 * Shows the documents that would be sent, each as one line of JSON, and tells of the others why they
 * would not: they break a rule, or the outbox has them already.
 */
export async function showUnsent({
  outbox,
  show,
  ...checking
}: Checking & {
  /** Undefined when there is none yet. */
  readonly outbox: Outbox | undefined;
  readonly show: (text: string) => void;
}): Promise<void> {
  const { documents, signal, today, onResult } = checking;
  for await (const found of documents) {
    if (signal.aborted) return;
    const result = checked(found, today);
    const entry = 'text' in found ? await outbox?.show(outboxIdIn(found.text) ?? '') : undefined;
    const isLeftOut = entry?.state === 'done' || entry?.state === 'conflict';
    if (isLeftOut) onResult(resultOfEntry(found.place, entry));
    else if (result.status === 'valid' && 'text' in found) {
      onResult({ ...result, note: 'It would be sent.' });
      show(oneLine(found.text));
    } else onResult(result);
  }
}

const checked = (found: Found, today: Day): Result =>
  'text' in found
    ? resultOfCheck(found.place, found.text, today)
    : unreadable(found.place, 'name' in found ? found.name : '', found.reason);

/** JSON without the blanks between its values, each of them as it was written. */
const oneLine = (json: string): string => json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
