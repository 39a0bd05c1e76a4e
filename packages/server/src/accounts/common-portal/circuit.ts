/**
 * Spares a service that fails: after some failures in a row nobody asks it for a while; then one
 * question finds out whether it is back. Durations are real time, whatever a sandbox's clock says.
 */
export class Circuit {
  readonly #failuresMax: number;
  readonly #restMs: number;
  #failures = 0;
  #restsUntil = 0;

  constructor({ failuresMax, restMs }: { failuresMax: number; restMs: number }) {
    this.#failuresMax = failuresMax;
    this.#restMs = restMs;
  }

  /** Milliseconds until the service may be asked again; 0 when it may be now. */
  restMs(): number {
    return Math.max(0, this.#restsUntil - performance.now());
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures++;
    if (this.#failures >= this.#failuresMax) this.#restsUntil = performance.now() + this.#restMs;
  }
}
