import type { OutboxStore } from '../store/outbox-store.ts';
import { type OutboxState, outboxStates } from './entry.ts';

/** How far a run has come. */
export interface OutboxProgress {
  /** All entries of the account by state, other processes' work included. */
  readonly counts: Readonly<Record<OutboxState, number>>;
  /** Entries that came to an outcome in this run. */
  readonly finished: number;
  /** Of those, how many in each second since the run began. */
  readonly perSecond: number;
}

/** How often progress is told; counting costs a look at every entry. */
const everyMs = 500;

/** Counts by state, every state there. */
export async function countsIn(
  store: OutboxStore,
  account: string,
): Promise<Record<OutboxState, number>> {
  const found = await store.counts(account);
  const counts = outboxStates.map((state) => [state, found[state] ?? 0]);
  return Object.fromEntries(counts) as Record<OutboxState, number>;
}

/** Tells of a run's progress now and then, one telling at a time. */
export class ProgressReport {
  readonly #counts: () => Promise<OutboxProgress['counts']>;
  readonly #tell: ((progress: OutboxProgress) => void) | undefined;
  readonly #startedAt = performance.now();
  #toldAt = Number.NEGATIVE_INFINITY;
  #finished = 0;

  constructor(
    counts: () => Promise<OutboxProgress['counts']>,
    tell: ((progress: OutboxProgress) => void) | undefined,
  ) {
    this.#counts = counts;
    this.#tell = tell;
  }

  /** An entry came to an outcome. */
  finished(): void {
    this.#finished++;
  }

  /** Tells, unless that was done a moment ago. */
  async now(force = false): Promise<void> {
    if (this.#tell === undefined) return;
    const at = performance.now();
    if (!force && at - this.#toldAt < everyMs) return;
    this.#toldAt = at;
    const counts = await this.#counts();
    const seconds = Math.max((performance.now() - this.#startedAt) / 1000, 0.001);
    this.#tell({ counts, finished: this.#finished, perSecond: this.#finished / seconds });
  }
}
