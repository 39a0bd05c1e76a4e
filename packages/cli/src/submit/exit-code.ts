import type { Status } from './result.ts';

/** What the exit code of `irp submit` tells a script. */
export const submitExitCodes = {
  /** Something stands against a document: a person has to look. */
  refused: 3,
  /** Some have no outcome: the same command goes on. */
  open: 5,
  stopped: 130,
} as const;

/** Documents without outcome come first: going on is what a script can do about them. */
export function exitCodeOf(counts: ReadonlyMap<Status, number>, isStopped: boolean): number {
  if (isStopped) return submitExitCodes.stopped;
  const some = (...statuses: Status[]) => statuses.some((status) => counts.has(status));
  if (some('unknown', 'not sent')) return submitExitCodes.open;
  return some('refused', 'unreadable', 'conflict', 'expired') ? submitExitCodes.refused : 0;
}
