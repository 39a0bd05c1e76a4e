/**
 * Lets work end in order: the first Ctrl-C (or SIGTERM) aborts the signal, so that what is under way is
 * finished; a second one ends the program at once. `reason` is what an interrupted step throws.
 */
export function stopSignal(reason?: Error): { readonly signal: AbortSignal; ignore(): void } {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(reason);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    ignore() {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
