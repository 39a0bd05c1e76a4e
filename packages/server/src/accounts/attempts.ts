const windowMs = 60_000;

interface Count {
  readonly since: number;
  tries: number;
}

/** Counts tries by key, a minute at a time. Holds so many keys and forgets the oldest. */
export class Attempts {
  readonly #triesMax: number;
  readonly #keysMax: number;
  readonly #elapsedMs: () => number;
  readonly #counts = new Map<string, Count>();

  /** `elapsedMs` is real time: a portal's clock can be moved, a limit must not be. */
  constructor(triesMax: number, keysMax = 10_000, elapsedMs = () => performance.now()) {
    this.#triesMax = triesMax;
    this.#keysMax = keysMax;
    this.#elapsedMs = elapsedMs;
  }

  /** Counts a try, and tells whether it is still allowed. */
  allows(key: string): boolean {
    const now = this.#elapsedMs();
    const known = this.#counts.get(key);
    if (known !== undefined && now - known.since < windowMs) {
      known.tries++;
      return known.tries <= this.#triesMax;
    }
    this.#counts.delete(key);
    this.#counts.set(key, { since: now, tries: 1 });
    if (this.#counts.size > this.#keysMax) this.#counts.delete(this.#counts.keys().next().value!);
    return true;
  }

  /** Begins anew for a key: a password was right. */
  forget(key: string): void {
    this.#counts.delete(key);
  }
}
