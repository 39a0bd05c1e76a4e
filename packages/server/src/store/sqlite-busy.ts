import { untilDone } from './until-done.ts';

/** SQLite's primary result codes for "another process has the lock". */
const busyCodes = new Set([5, 6]);

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && busyCodes.has(Number(error.errcode) & 0xff);

/**
 * Runs something on the embedded database, again after a moment while another process has the lock.
 * The waiting is done by a timer: SQLite's own would stop the whole process.
 */
export const whenFree = <T>(run: () => T, patienceMs?: number): Promise<T> =>
  untilDone(run, isBusy, patienceMs);
