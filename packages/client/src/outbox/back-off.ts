/** How long an entry rests between two attempts. */
export interface BackOff {
  /** Longest rest after the first attempt. */
  readonly firstMs: number;
  /** Longest rest of all. */
  readonly maxMs: number;
}

export const defaultBackOff: BackOff = { firstMs: 2_000, maxMs: 15 * 60_000 };

/**
 * The rest after an attempt: anything up to a bound that doubles, so that what failed together does
 * not come back together; never less than the other side asked for.
 */
export function restMs(
  attempts: number,
  { firstMs, maxMs }: BackOff,
  random: () => number,
  retryAfterMs = 0,
): number {
  // Beyond 2^30 the bound is the longest rest anyway.
  const bound = Math.min(maxMs, firstMs * 2 ** Math.min(Math.max(attempts - 1, 0), 30));
  const own = bound * random();
  // What is asked for is a minimum; a part of one's own rest is added, or all would return at once.
  return Math.ceil(retryAfterMs > 0 ? retryAfterMs + Math.min(own, firstMs) : own);
}
