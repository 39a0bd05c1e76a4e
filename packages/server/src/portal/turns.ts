import { PageRefusal } from './refusal.ts';
import type { Visit } from './visit.ts';

export interface TurnLimits {
  /** Jobs that run at once. */
  readonly atOnce: number;
  /** Jobs that wait; whoever comes later would have given up before the turn. */
  readonly waitingMax: number;
}

/** Lets so many jobs run at once and so many wait, and refuses the rest with 503. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /** Runs a job when its turn has come. */
  async take<T>(job: () => Promise<T>): Promise<T> {
    await this.#turn();
    try {
      return await job();
    } finally {
      // A place is handed to whoever waits; only then does it become free.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running--;
      else next();
    }
  }

  #turn(): Promise<void> | void {
    if (this.#running < this.#limits.atOnce) {
      this.#running++;
      return;
    }
    if (this.#waiting.length >= this.#limits.waitingMax) throw new PageRefusal(503);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** What keeps visitors from filling the memory or keeping the processor to themselves. */
export interface Queues {
  /** Large bodies of strangers, each held in memory. */
  readonly uploads: Turns;
  /** Work that keeps a core busy for seconds, for strangers and for users: neither waits for the other. */
  readonly strangersWork: Turns;
  readonly usersWork: Turns;
}

export const makeQueues = (): Queues => ({
  uploads: new Turns({ atOnce: 8, waitingMax: 40 }),
  strangersWork: new Turns({ atOnce: 1, waitingMax: 10 }),
  usersWork: new Turns({ atOnce: 1, waitingMax: 20 }),
});

/** Most forms have less. */
const smallBytesMax = 128 * 1024;

/**
 * Answers a form: at once when it says that it is small, else when its turn has come, for large ones
 * are held in memory.
 */
export function inTurn(
  visit: Visit,
  answer: (visit: Visit) => Promise<Response>,
): Promise<Response> {
  const bytes = Number(visit.request.header('content-length') ?? Number.NaN);
  return bytes <= smallBytesMax ? answer(visit) : visit.uploads.take(() => answer(visit));
}
