import type { Store } from '../store/store.ts';

/** Numbers taken from the store at a time. What a process does not use before it ends is skipped. */
const blockSize = 500;

/**
 * A running number that never starts again. Each process draws from a block of its own, so none
 * repeats across processes and restarts.
 */
export class RunningNumbers {
  readonly #store: Store;
  readonly #counter: string;
  #next = 0;
  #end = 0;
  #drawing: Promise<void> | undefined;

  constructor(store: Store, counter: string) {
    this.#store = store;
    this.#counter = counter;
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

  take(): number {
    if (this.#next >= this.#end) throw new Error(`numbers of ${this.#counter} were not provided`);
    return this.#next++;
  }

  async #draw(): Promise<void> {
    this.#next = await this.#store.takeNumbers(this.#counter, blockSize);
    this.#end = this.#next + blockSize;
  }
}

/** The numbers that this process of a portal gives out. */
export class Numbers {
  readonly #prefix: string;
  readonly #ack: RunningNumbers;
  readonly #ewb: RunningNumbers;

  /** Both digits stand at the beginning of every number: which portal, and which node of it. */
  constructor(store: Store, portalDigit: number, nodeDigit: number) {
    this.#prefix = `${portalDigit}${nodeDigit}`;
    this.#ack = new RunningNumbers(store, 'ack_no');
    this.#ewb = new RunningNumbers(store, 'ewb_no');
  }

  /** Makes sure that so many numbers can be taken without waiting. */
  async provide(ackNos: number, ewbNos: number): Promise<void> {
    if (ackNos > 0) await this.#ack.provide(ackNos);
    if (ewbNos > 0) await this.#ewb.provide(ewbNos);
  }

  /**
   * Acknowledgement number of an IST year: both digits, two digits of the year, `1`, and a running
   * number of ten digits (wire contract 15).
   */
  ackNo(year: string): number {
    return Number(`${this.#prefix}${year.slice(2)}1${tenDigits(this.#ack.take())}`);
  }

  /** E-way bill number: both digits, and a running number of ten. */
  ewbNo(): number {
    return Number(`${this.#prefix}${tenDigits(this.#ewb.take())}`);
  }
}

const tenDigits = (running: number): string => String(running).padStart(10, '0');
