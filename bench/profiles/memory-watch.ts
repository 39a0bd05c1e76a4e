import type { Portal } from '../portal/start-portal.ts';

const everyMs = 1_000;

/** Resident memory of a portal, all its processes together, once a second. */
export class MemoryWatch implements Disposable {
  readonly #portal: Portal;
  readonly #began = performance.now();
  readonly #timer: NodeJS.Timeout;
  readonly #samples: { readonly minute: number; readonly mb: number }[] = [];

  constructor(portal: Portal) {
    this.#portal = portal;
    this.#sample();
    this.#timer = setInterval(() => this.#sample(), everyMs);
  }

  get nowMb(): number {
    return this.#samples.at(-1)!.mb;
  }

  /** When the watch began. */
  get idleMb(): number {
    return this.#samples[0]!.mb;
  }

  get peakMb(): number {
    return Math.max(...this.#samples.map(({ mb }) => mb));
  }

  /** Growth by linear regression, the first part of the time left out. */
  mbPerMinute(warmUpShare = 0): number {
    const kept = this.#samples.slice(Math.floor(this.#samples.length * warmUpShare));
    const mean = (pick: (sample: (typeof kept)[number]) => number) =>
      kept.reduce((sum, sample) => sum + pick(sample), 0) / kept.length;
    const minute = mean((sample) => sample.minute);
    const mb = mean((sample) => sample.mb);
    const variance = mean((sample) => (sample.minute - minute) ** 2);
    return mean((sample) => (sample.minute - minute) * (sample.mb - mb)) / variance;
  }

  /** So many points of its course: minute and MB. */
  course(points: number): [minute: number, mb: number][] {
    const last = this.#samples.length - 1;
    return Array.from({ length: points }, (_, index) => {
      const { minute, mb } = this.#samples[Math.round((last * index) / (points - 1))]!;
      return [minute, mb];
    });
  }

  #sample(): void {
    const mb = this.#portal.residentMb().reduce((sum, one) => sum + one, 0);
    this.#samples.push({ minute: (performance.now() - this.#began) / 60_000, mb });
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }
}
