type Listener = () => void;

/** How often it is looked whether another process has written. */
const pollMs = 1_000;

/**
 * Tells that there are new calls: at once those written here, within a second those of another process.
 * While nobody listens nothing is asked.
 */
export class CallSignal {
  readonly #newest: () => Promise<number>;
  readonly #listeners = new Set<Listener>();
  #timer: NodeJS.Timeout | undefined;
  #known = 0;

  constructor(newest: () => Promise<number>) {
    this.#newest = newest;
  }

  /** Calls a function at every news, until the function that is returned is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => this.#look(), pollMs).unref();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.stop();
    };
  }

  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    this.#newest().then(
      (newest) => {
        if (newest === this.#known) return;
        this.#known = newest;
        this.tell();
      },
      // The store is being closed, or does not answer now; the next look is a second away.
      () => undefined,
    );
  }
}
