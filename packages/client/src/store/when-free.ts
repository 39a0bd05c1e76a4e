import { setTimeout as pause } from 'node:timers/promises';

/** SQLite's primary result codes for a lock that another process has. */
const busyCodes = new Set([5, 6]);

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && busyCodes.has(Number(error.errcode) & 0xff);

/**
 * Runs something on the file, again after a moment while another process has the lock. Timers do the
 * waiting: SQLite's own would stop the whole program.
 */
export async function whenFree<T>(run: () => T, patienceMs = 15_000): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    // Jitter, or two processes would go on knocking at the same moment.
    await pause(Math.random() * Math.min(1 + attempt, 10));
  }
}
