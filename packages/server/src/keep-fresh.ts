/** What another process has changed in the store is in force here this much later, at most. */
export const refreshMs = 5_000;

/**
 * Reads something anew every few seconds, until the function that is returned is called. A failure is
 * told, and what was read last stays in force.
 */
export function keepFresh(
  refresh: () => Promise<void>,
  onFailure: (error: unknown) => void,
): () => void {
  let isStopped = false;
  const timer = setInterval(() => {
    // The store is closed right after a stop; a question under way may then fail.
    refresh().catch((error) => isStopped || onFailure(error));
  }, refreshMs).unref();
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}
