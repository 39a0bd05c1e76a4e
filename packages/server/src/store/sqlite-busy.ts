import { setTimeout as pause } from 'node:timers/promises';

/** SQLite's primary result codes for "another process has the lock". */
const busyCodes = new Set([5, 6]);

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && busyCodes.has(Number(error.errcode) & 0xff);

/**
 * Runs something on the embedded database, again after a moment while another process has the lock.
 * The waiting is done by a timer: SQLite's own would stop the whole process.
 */
export async function whenFree<T>(run: () => T, patienceMs = 15_000): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    // Jitter keeps two processes from knocking at the same moment for ever.
    await pause(Math.random() * Math.min(1 + attempt, 10));
  }
}
