import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** So long it is tried in each turn of the event loop: a timer takes a millisecond at least. */
const eagerMs = 3;

/**
 * Runs something, and again after a moment when it was undone for the sake of somebody else, as
 * `isPassing` tells. Whoever holds a lock mostly has done with it in a fraction of a millisecond; whoever
 * has not is waited for by timers.
 */
export async function untilDone<T>(
  run: () => T | Promise<T>,
  isPassing: (error: unknown) => boolean,
  patienceMs = 15_000,
): Promise<T> {
  const began = performance.now();
  for (let attempt = 0; ; ) {
    try {
      return await run();
    } catch (error) {
      if (!isPassing(error) || performance.now() - began > patienceMs) throw error;
    }
    if (performance.now() - began < eagerMs) {
      await nextTurn();
      continue;
    }
    attempt++;
    // Jitter keeps two processes from knocking at the same moment for ever.
    await pause(Math.random() * Math.min(1 + attempt, 10));
  }
}
