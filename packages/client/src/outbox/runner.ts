import type { OutboxStore } from '../store/outbox-store.ts';
import type { Breaker } from './breaker.ts';
import type { StoredEntry } from './entry.ts';
import type { Leases } from './leases.ts';
import type { OutboxClock } from './outbox-client.ts';
import type { ProgressReport } from './progress.ts';
import type { Slots } from './slots.ts';

export interface RunnerParts {
  readonly store: OutboxStore;
  readonly account: string;
  readonly clock: OutboxClock;
  readonly pollMs: number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly leases: Leases;
  readonly slots: Slots;
  readonly breaker: Breaker;
  /** Works on an entry for which a slot was taken, and gives the slot back. */
  readonly start: (entry: StoredEntry) => Promise<unknown>;
}

/** Least rest between two looks at the store, for when others take what is due. */
const leastRestMs = 20;

/** Works through what is due, as much at a time as there are slots, and waits for more. */
export class Runner {
  readonly #parts: RunnerParts;
  readonly #resting = new Set<AbortController>();
  /** How often something has changed since the beginning. */
  #changes = 0;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
  }

  /** Something has changed: whoever rests looks again. */
  wake(): void {
    this.#changes++;
    for (const rest of this.#resting) rest.abort();
  }

  /** Runs until the signal aborts, or, when asked to, until nothing is open any more. */
  async run(signal: AbortSignal, untilEmpty: boolean, report: ProgressReport): Promise<void> {
    const underWay = new Set<Promise<unknown>>();
    const failures: unknown[] = [];
    const wake = () => this.wake();
    signal.addEventListener('abort', wake);
    try {
      while (!signal.aborted && failures.length === 0) {
        const changes = this.#changes;
        const room = Math.max(this.#room, 0);
        const claimed = room > 0 ? await this.#claim(room) : [];
        for (const entry of claimed) {
          const work = this.#parts
            .start(entry)
            .catch((error) => failures.push(error))
            .finally(() => underWay.delete(work));
          underWay.add(work);
        }
        await report.now();
        if (claimed.length === room) await this.#restForRoom(changes);
        else if ((await this.#restUntilDue(changes, untilEmpty)) === 'empty') break;
      }
    } finally {
      signal.removeEventListener('abort', wake);
      // What is under way is brought to its end, and stored.
      await Promise.all(underWay);
    }
    await report.now(true);
    if (failures.length > 0) throw failures[0];
  }

  /** How many more may begin at this moment. */
  get #room(): number {
    const { slots, breaker } = this.#parts;
    return Math.min(slots.free, breaker.admits - slots.taken);
  }

  /** Claims entries for as many slots, which are taken; those without an entry are given back. */
  async #claim(limit: number): Promise<readonly StoredEntry[]> {
    const { store, account, clock, leases, slots } = this.#parts;
    for (let taken = 0; taken < limit; taken++) slots.tryTake();
    let claimed: readonly StoredEntry[] = [];
    try {
      const { owner, until: leaseUntil } = leases;
      claimed = await store.claim({ account, now: clock.now(), limit, owner, leaseUntil });
      return claimed;
    } finally {
      for (let unused = limit - claimed.length; unused > 0; unused--) slots.give();
    }
  }

  /** Every slot is taken, or the breaker is open: rests until that is over. */
  #restForRoom(changes: number): Promise<void> {
    const { breaker, pollMs } = this.#parts;
    return this.#rest(breaker.waitMs || pollMs, changes);
  }

  /** There is room, and nothing more was due: rests until something is. */
  async #restUntilDue(changes: number, untilEmpty: boolean): Promise<'empty' | undefined> {
    const { store, account, clock, pollMs } = this.#parts;
    const dueAt = await store.nextDueAt(account);
    if (dueAt === undefined && untilEmpty) return 'empty';
    const ms = dueAt === undefined ? pollMs : dueAt - clock.now();
    await this.#rest(Math.min(Math.max(ms, leastRestMs), pollMs), changes);
    return undefined;
  }

  /** Rests, unless something has changed since the changes were counted. */
  async #rest(ms: number, changes: number): Promise<void> {
    if (this.#changes !== changes) return;
    const rest = new AbortController();
    this.#resting.add(rest);
    try {
      await this.#parts.sleep(ms, rest.signal);
    } finally {
      this.#resting.delete(rest);
    }
  }
}
