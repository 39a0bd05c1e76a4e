import type { Store } from '../store/store.ts';

/** Numbers taken from the store at a time. What a process does not use before it ends is skipped. */
const blockSize = 500;

/**
 * Acknowledgement numbers: portal digit, node digit, two digits of the year, `1`, and a running
 * number of ten digits that never starts again (wire contract, IRN). Each process draws from a block
 * of its own, so none repeats across processes and restarts.
 */
export class AckNumbers {
  readonly #store: Store;
  readonly #prefix: string;
  #next = 0;
  #end = 0;
  #drawing: Promise<void> | undefined;

  constructor(store: Store, portalDigit: number, nodeDigit: number) {
    this.#store = store;
    this.#prefix = `${portalDigit}${nodeDigit}`;
  }

  /** Makes sure that `count` numbers can be taken without waiting. */
  async provide(count: number): Promise<void> {
    while (this.#end - this.#next < count) {
      this.#drawing ??= this.#draw().finally(() => {
        this.#drawing = undefined;
      });
      await this.#drawing;
    }
  }

  /** The next number for a registration in an IST year. */
  take(year: string): number {
    if (this.#next >= this.#end) throw new Error('acknowledgement numbers were not provided');
    const running = String(this.#next++).padStart(10, '0');
    return Number(`${this.#prefix}${year.slice(2)}1${running}`);
  }

  async #draw(): Promise<void> {
    this.#next = await this.#store.takeNumbers('ack_no', blockSize);
    this.#end = this.#next + blockSize;
  }
}
