import type { OutboxEntry } from '@openirp/client';
import { resultOfEntry, resultOfError, unreadable } from './result.ts';
import type { Found } from './source.ts';
import { isSettled, type Open, type Waiting, waitFor } from './wait-for.ts';

export interface Submission extends Waiting {
  /** Their places name the file too. */
  readonly documents: AsyncIterable<Found>;
  /** Documents under way at the same time. */
  readonly concurrency: number;
}

/**
 * Hands documents to the outbox and tells what became of each, once. Rejects when the outbox itself
 * fails; what it has taken it keeps.
 */
export async function submitDocuments(submission: Submission): Promise<void> {
  const { documents, signal } = submission;
  const open: Open[] = [];
  const broken = new AbortController();
  const stop = AbortSignal.any([signal, broken.signal]);
  const queue = documents[Symbol.asyncIterator]();
  const work = async () => {
    while (!stop.aborted) {
      const { done, value } = await queue.next();
      if (done) return;
      await submitOne(value, submission, open);
    }
  };
  const workers = Array.from({ length: submission.concurrency }, () =>
    work().catch((error) => {
      broken.abort();
      throw error;
    }),
  );
  const ended = await Promise.allSettled(workers);
  await queue.return?.();
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw (failed as PromiseRejectedResult).reason;
  await waitFor(open, submission);
}

async function submitOne(
  found: Found,
  { outbox, onResult }: Submission,
  open: Open[],
): Promise<void> {
  if ('reason' in found) {
    return onResult(unreadable(found.place, 'name' in found ? found.name : '', found.reason));
  }
  let entry: OutboxEntry;
  try {
    entry = await outbox.submit(found.text);
  } catch (error) {
    return onResult(resultOfError(found.place, found.text, error));
  }
  if (isSettled(entry)) onResult(resultOfEntry(found.place, entry));
  else open.push({ id: entry.id, place: found.place });
}
