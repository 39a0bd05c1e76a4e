import type { Leftovers } from '../machine/leftovers.ts';
import { Talker } from '../machine/talker.ts';
import type { BareSigned } from './bare-sign.ts';

/** How long bare signing runs before and after each segment. */
const calibrationMs = 350;

/** Cores that sign beside each other. */
export const cores = 2;

/** Bare signing on every core, to hold everything else against. */
export class Signers implements Disposable {
  readonly #talkers: readonly Talker[];

  private constructor(talkers: readonly Talker[]) {
    this.#talkers = talkers;
  }

  static async start(leftovers: Leftovers): Promise<Signers> {
    const start = () => Talker.start('limits/bare-sign.ts', [], leftovers);
    return new Signers(await Promise.all(Array.from({ length: cores }, start)));
  }

  /** CPU time of one signature now, while every core signs. */
  async microsEach(): Promise<number> {
    const runs = await this.run(cores, calibrationMs);
    return sum(runs, (run) => run.cpuMicros) / sum(runs, (run) => run.count);
  }

  /** Signatures a second on so many cores. */
  async perSecond(signing: number, durationMs: number): Promise<number> {
    const runs = await this.run(signing, durationMs);
    return sum(runs, (run) => (run.count / run.wallMs) * 1000);
  }

  run(signing: number, durationMs: number): Promise<BareSigned[]> {
    const talkers = this.#talkers.slice(0, signing);
    return Promise.all(talkers.map((talker) => talker.ask<BareSigned>(durationMs)));
  }

  [Symbol.dispose](): void {
    for (const talker of this.#talkers) talker[Symbol.dispose]();
  }
}

const sum = <T>(list: readonly T[], pick: (one: T) => number): number =>
  list.reduce((total, one) => total + pick(one), 0);
