/**
 * Asks for many what each asks alone: whoever asks in one turn of the event loop shares a question.
 * Under load a round trip is shared by all calls that arrived during the last signatures.
 */
export class Together<K, R> {
  readonly #ask: (keys: readonly K[]) => Promise<readonly R[]>;
  #waiting: { readonly keys: K[]; readonly answers: Promise<readonly R[]> } | undefined;

  /** `ask` answers for each key, in order. */
  constructor(ask: (keys: readonly K[]) => Promise<readonly R[]>) {
    this.#ask = ask;
  }

  async ask(key: K): Promise<R> {
    this.#waiting ??= this.#begin();
    const { keys, answers } = this.#waiting;
    const place = keys.push(key) - 1;
    return (await answers)[place]!;
  }

  #begin() {
    const keys: K[] = [];
    const { promise, resolve } = Promise.withResolvers<readonly R[]>();
    setImmediate(() => {
      this.#waiting = undefined;
      // A failure is everybody's who shared the question.
      resolve(this.#ask(keys));
    });
    return { keys, answers: promise };
  }
}
