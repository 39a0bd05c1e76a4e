import { refusal } from '@openirp/core';

/** Requests handled together; more would make the first of them wait for the signatures of the last. */
const stageSize = 16;
/** Waiting requests; beyond, the answer is a quick refusal instead of a growing heap. */
const waitingMax = 5_000;

interface Waiting<I, R> {
  readonly input: I;
  readonly resolve: (result: R) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Collects what arrives in one turn of the event loop and hands it on in groups, one group at a time:
 * whatever arrives while a group is under way shares the next one. `work` answers for each input, in
 * order, with a result or the error to reject with.
 */
export class Stage<I, R> {
  readonly #work: (inputs: readonly I[]) => Promise<readonly (R | Error)[]>;
  readonly #waiting: Waiting<I, R>[] = [];
  #running = false;

  constructor(work: (inputs: readonly I[]) => Promise<readonly (R | Error)[]>) {
    this.#work = work;
  }

  /** Throws 3043 when too much is waiting already. */
  submit(input: I): Promise<R> {
    if (this.#waiting.length >= waitingMax) throw refusal('3043');
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, resolve, reject });
      if (!this.#running) {
        this.#running = true;
        setImmediate(() => this.#run());
      }
    });
  }

  async #run(): Promise<void> {
    const group = this.#waiting.splice(0, stageSize);
    try {
      const results = await this.#work(group.map(({ input }) => input));
      for (const [index, { resolve, reject }] of group.entries()) {
        const result = results[index]!;
        if (result instanceof Error) reject(result);
        else resolve(result);
      }
    } catch (fault) {
      for (const { reject } of group) reject(fault);
    }
    // A turn in between, for the replies and for requests that have arrived meanwhile.
    if (this.#waiting.length > 0) setImmediate(() => this.#run());
    else this.#running = false;
  }
}
