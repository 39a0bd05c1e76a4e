import type { BlockRules } from './block-rules.ts';
import type { ErrorCounts } from './error-counts.ts';
import type { TokenRequests } from './token-requests.ts';

const flushMs = 1_000;
const sweepMs = 60_000;

export interface RoundParts {
  readonly counts: ErrorCounts;
  readonly rules: BlockRules;
  readonly tokenRequests: TokenRequests;
  /** What else is swept each minute. */
  readonly others: readonly { sweep(): Promise<void> }[];
  readonly onFault: (error: unknown) => void;
}

/**
 * What is done again and again: refusals are written each second, rules looked at each minute. Until
 * the function that is returned is called, which writes the last of them.
 */
export function goRounds({ counts, rules, tokenRequests, others, onFault }: RoundParts) {
  let latest = Promise.resolve();
  // One after the other: a slow store must not have a queue of the same work.
  let waiting = 0;
  const run = (work: () => Promise<void>) => {
    if (waiting > 1) return;
    waiting++;
    latest = latest
      .then(work)
      .catch(onFault)
      .finally(() => waiting--);
  };
  const timers = [
    setInterval(() => run(() => counts.flush()), flushMs),
    setInterval(() => {
      run(async () => {
        await rules.sweep();
        await tokenRequests.sweep();
        for (const other of others) await other.sweep();
      });
    }, sweepMs),
  ];
  for (const timer of timers) timer.unref();
  return async (): Promise<void> => {
    for (const timer of timers) clearInterval(timer);
    await latest;
    await counts.flush().catch(onFault);
  };
}
