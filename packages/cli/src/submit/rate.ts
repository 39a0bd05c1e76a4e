/** How long a rate looks back. */
const windowMs = 10_000;

/** How fast something goes, as it went of late. */
export class Rate {
  readonly #now: () => number;
  #marks: { readonly at: number; readonly done: number }[];

  /** `now` in milliseconds, on a clock that nobody sets. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#marks = [{ at: now(), done: 0 }];
  }

  /** So many are done by now. */
  mark(done: number): void {
    const at = this.#now();
    this.#marks.push({ at, done });
    while (this.#marks.length > 2 && at - this.#marks[1]!.at >= windowMs) this.#marks.shift();
  }

  get perSecond(): number {
    const first = this.#marks[0]!;
    const last = this.#marks.at(-1)!;
    const ms = last.at - first.at;
    return ms === 0 ? 0 : ((last.done - first.done) * 1000) / ms;
  }

  /** How long the rest takes at this rate, in words; empty while nobody can tell. */
  timeFor(left: number): string {
    const seconds = left / this.perSecond;
    if (!Number.isFinite(seconds) || left === 0) return '';
    if (seconds < 60) return `${Math.ceil(seconds)} s left`;
    const minutes = Math.ceil(seconds / 60);
    if (minutes < 60) return `${minutes} min left`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
  }
}
