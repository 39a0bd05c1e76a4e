export interface BreakerOptions {
  /** Connection failures in a row after which a server is left alone. 5 unless told otherwise. */
  readonly failuresMax?: number;
  /** For how long, in milliseconds; then one call tries. 15 seconds unless told otherwise. */
  readonly pauseMs?: number;
}

/**
 * Leaves a server alone that does not answer: open after some failures in a row, half open after a
 * pause, when one call may try; that one's outcome closes it, or opens it again.
 */
export class CircuitBreaker {
  readonly #failuresMax: number;
  readonly #pauseMs: number;
  readonly #now: () => number;
  #failures = 0;
  #openUntil: number | undefined;
  #isTried = false;

  constructor({ failuresMax = 5, pauseMs = 15_000 }: BreakerOptions, now: () => number) {
    this.#failuresMax = failuresMax;
    this.#pauseMs = pauseMs;
    this.#now = now;
  }

  /** Milliseconds for which no call may pass; 0 when this one may, whose outcome must then be told. */
  enter(): number {
    if (this.#openUntil === undefined) return 0;
    const left = this.#openUntil - this.#now();
    if (left > 0) return left;
    if (this.#isTried) return this.#pauseMs;
    this.#isTried = true;
    return 0;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#openUntil = undefined;
    this.#isTried = false;
  }

  failed(): void {
    this.#failures++;
    if (this.#failures < this.#failuresMax && !this.#isTried) return;
    this.#openUntil = this.#now() + this.#pauseMs;
    this.#isTried = false;
  }
}
