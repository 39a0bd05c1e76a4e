/**
 * What must not outlive the bench: processes, folders, a database. Whatever ends the program, Ctrl-C
 * and errors included, drops what is still kept, at once and without waiting.
 */
export class Leftovers {
  readonly #drops = new Set<() => void>();

  constructor() {
    process.once('exit', () => this.#dropAll());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => process.exit(130));
    }
  }

  /** Keeps a way to drop something; the result is called when it is gone already. */
  keep(drop: () => void): () => void {
    this.#drops.add(drop);
    return () => void this.#drops.delete(drop);
  }

  /** Processes end before the folders that they write to are removed: the last kept is the first. */
  #dropAll(): void {
    for (const drop of [...this.#drops].reverse()) {
      try {
        drop();
      } catch (error) {
        console.error(`bench: something is left over: ${error}`);
      }
    }
  }
}
