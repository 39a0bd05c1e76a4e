/** When requests stop because nobody answers. */
export interface OutboxBreaker {
  /** Failures in a row after which it opens. */
  readonly failures: number;
  /** How long it stays open at first; doubles each time that its probe fails. */
  readonly firstMs: number;
  readonly maxMs: number;
}

export const defaultBreaker: OutboxBreaker = { failures: 5, firstMs: 5_000, maxMs: 5 * 60_000 };

/**
 * A circuit breaker for one client. Closed, it lets everything through. Open, nothing. When its time
 * is over it is half open: one request may try, and its success closes it.
 */
export class Breaker {
  readonly #options: OutboxBreaker;
  readonly #now: () => number;
  readonly #random: () => number;
  #failures = 0;
  #openings = 0;
  #openUntil = 0;

  constructor(options: OutboxBreaker, now: () => number, random: () => number) {
    this.#options = options;
    this.#now = now;
    this.#random = random;
  }

  /** How many requests may be under way at this moment. */
  get admits(): number {
    if (this.waitMs > 0) return 0;
    return this.#openings > 0 ? 1 : Number.POSITIVE_INFINITY;
  }

  /** How long it will stay open. */
  get waitMs(): number {
    return Math.max(0, this.#openUntil - this.#now());
  }

  /** The other side answered, whatever it said. */
  answered(): void {
    this.#failures = 0;
    this.#openings = 0;
  }

  /** Nothing answered; `retryAfterMs` when something did, and asked to be left alone. */
  failed(retryAfterMs = 0): void {
    this.#failures++;
    // What was under way when it opened says nothing new.
    if (this.waitMs > 0) return;
    const isProbe = this.#openings > 0;
    if (isProbe || retryAfterMs > 0 || this.#failures >= this.#options.failures) {
      this.#open(retryAfterMs);
    }
  }

  /** Opens at once: every request would fail. */
  trip(): void {
    if (this.waitMs === 0) this.#open(this.#options.maxMs);
  }

  #open(atLeastMs: number): void {
    const { firstMs, maxMs } = this.#options;
    const bound = Math.min(maxMs, firstMs * 2 ** Math.min(this.#openings, 30));
    this.#openings++;
    const own = (bound / 2) * (1 + this.#random());
    this.#openUntil = this.#now() + Math.ceil(Math.max(own, atLeastMs));
  }
}
