/** Choices that follow from a seed (mulberry32): the same seed, the same choices, anywhere. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A fraction from 0 up to, not including, 1. */
  fraction(): number {
    return this.#bits() / 4_294_967_296;
  }

  /** A whole number; both ends are included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  /** An integer for exact amounts; both ends are included. */
  amount(from: bigint, to: bigint): bigint {
    const bits = (BigInt(this.#bits()) << 32n) | BigInt(this.#bits());
    return from + (bits % (to - from + 1n));
  }

  /** An integer whose digits are counted first, so that small ones are as likely as large. */
  magnitude(digitsMax: number): bigint {
    const digits = this.whole(1, digitsMax);
    return this.amount(10n ** BigInt(digits - 1), 10n ** BigInt(digits) - 1n);
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('there is nothing to pick from');
    return list[this.whole(0, list.length - 1)] as T;
  }

  #bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
