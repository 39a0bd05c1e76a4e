/**
 * How often a value fell between which bounds. Plain counters that are read when somebody asks:
 * prom-client's own histogram looks its labels up at every observation, which takes thirty times as
 * long as this and makes garbage.
 */
export class Spread {
  readonly bounds: readonly number[];
  /** One for each bound, and one for what lies above. */
  readonly counts: Float64Array;
  sum = 0;

  constructor(bounds: readonly number[]) {
    this.bounds = bounds;
    this.counts = new Float64Array(bounds.length + 1);
  }

  note(value: number): void {
    const { bounds } = this;
    let place = 0;
    while (place < bounds.length && value > bounds[place]!) place++;
    this.counts[place]!++;
    this.sum += value;
  }
}

/** Upper bounds in seconds: from a heartbeat to what a caller will not wait for. */
export const secondsBounds = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
] as const;
