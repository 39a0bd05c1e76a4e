/** Of a text of so many bytes (some hundred lines of an invoice) each step takes milliseconds. */
const longBytes = 64 * 1024;

/**
 * Steps that would each hold the event loop for long, one in a turn of it: whatever else has come is
 * answered in between.
 */
export class LongWork {
  readonly #waiting: (() => void)[] = [];
  #isRunning = false;

  /** Resolves when a step on something of so many bytes may begin; undefined when it may at once. */
  turnFor(bytes: number): Promise<void> | undefined {
    if (bytes < longBytes) return undefined;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    if (!this.#isRunning) {
      this.#isRunning = true;
      setImmediate(this.#next);
    }
    return promise;
  }

  readonly #next = () => {
    const begin = this.#waiting.shift();
    this.#isRunning = begin !== undefined;
    if (begin === undefined) return;
    // The step runs right behind this; what is asked for meanwhile waits for the next turn.
    begin();
    setImmediate(this.#next);
  };
}
