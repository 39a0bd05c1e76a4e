import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs something, and again after a moment when it was undone for the sake of somebody else, as
 * `isPassing` tells. The waiting is done by a timer.
 */
export async function untilDone<T>(
  run: () => T | Promise<T>,
  isPassing: (error: unknown) => boolean,
  patienceMs = 15_000,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!isPassing(error) || performance.now() > deadline) throw error;
    }
    // Jitter keeps two processes from knocking at the same moment for ever.
    await pause(Math.random() * Math.min(1 + attempt, 10));
  }
}
