/** A bounded number of places to work at, given out in the order in which they were asked for. */
export class Slots {
  readonly #size: number;
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  constructor(size: number) {
    this.#size = size;
  }

  get taken(): number {
    return this.#taken;
  }

  get free(): number {
    return this.#waiting.length > 0 ? 0 : this.#size - this.#taken;
  }

  /** Takes a place, if there is one at this moment. */
  tryTake(): boolean {
    if (this.free === 0) return false;
    this.#taken++;
    return true;
  }

  /** Takes a place as soon as there is one. */
  async take(): Promise<void> {
    if (this.tryTake()) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Gives a place back: to the one that has waited longest. */
  give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#taken--;
    else next();
  }
}
