import { setTimeout as pause } from 'node:timers/promises';

/** Lets something happen so often in a second and not more; resolves when it may happen again. */
export function paceOf(perSecond: number, signal: AbortSignal): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = performance.now();
    const wait = next - now;
    next = Math.max(next, now) + 1000 / perSecond;
    if (wait > 0) await pause(wait, undefined, { signal }).catch(() => {});
  };
}
