/** Of a text of so many bytes (some hundred lines of an invoice) each step takes milliseconds. */
const longBytes = 64 * 1024;

/**
 * Connections that are taken in between two steps at most: half a millisecond's work. A newcomer does not
 * wait for long behind thousands of others, and steps still have their turns.
 */
const connectionsBetween = 16;

/**
 * Steps that would each hold the event loop for long, one in a turn of it: whatever else has come is
 * answered in between.
 *
 * Node takes in one connection in a turn, so a turn that took one in is followed by another: more are
 * likely to wait, and among steps of a millisecond each they would wait for seconds.
 */
export class LongWork {
  readonly #waiting: (() => void)[] = [];
  #isRunning = false;
  #hasConnected = false;
  #connections = 0;

  /** Resolves when a step on something of so many bytes may begin; undefined when it may at once. */
  turnFor(bytes: number): Promise<void> | undefined {
    return bytes < longBytes ? undefined : this.turn();
  }

  /** Resolves when a long step may begin. */
  turn(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    if (!this.#isRunning) {
      this.#isRunning = true;
      setImmediate(this.#next);
    }
    return promise;
  }

  /** Notes that a connection was taken in. */
  connected(): void {
    this.#hasConnected = true;
  }

  readonly #next = () => {
    const goesFirst = this.#hasConnected && this.#connections < connectionsBetween;
    this.#hasConnected = false;
    if (goesFirst) {
      this.#connections++;
      setImmediate(this.#next);
      return;
    }
    this.#connections = 0;
    const begin = this.#waiting.shift();
    this.#isRunning = begin !== undefined;
    if (begin === undefined) return;
    // The step runs right behind this; what is asked for meanwhile waits for the next turn.
    begin();
    setImmediate(this.#next);
  };
}
