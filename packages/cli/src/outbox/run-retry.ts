import type { Outbox } from '@openirp/client';
import type { RetryFlags } from '../commands/outbox.ts';
import { stopSignal } from '../stop-signal.ts';
import { exitCodeOf } from '../submit/exit-code.ts';
import { Report, summaryOf } from '../submit/report.ts';
import { retryEntries } from './retry-entries.ts';

/** Has entries worked on again and tells of it; resolves with the exit code. */
export async function runRetry(
  outbox: Outbox,
  names: readonly string[],
  { json, state, wait }: RetryFlags,
): Promise<number> {
  const report = new Report({ total: names.length, json: json === true, file: undefined });
  const { signal, ignore } = stopSignal();
  try {
    await retryEntries({
      ...{ outbox, names, state, signal },
      waitMs: wait * 1000,
      now: () => Date.now(),
      onResult: report.add.bind(report),
    });
  } finally {
    report.end();
    ignore();
  }
  console.error(summaryOf(report.counts));
  return exitCodeOf(report.counts, signal.aborted);
}
