import type { OutboxStore } from '../store/outbox-store.ts';
import type { Breaker } from './breaker.ts';
import { cancelling } from './cancelling.ts';
import type { DurableCitizen } from './durable-citizen.ts';
import type { OutboxEntry, StoredEntry } from './entry.ts';
import { guarded } from './guard.ts';
import type { OutboxClient, OutboxClock } from './outbox-client.ts';
import type { Outcome, Task } from './outcome.ts';
import { registering } from './registering.ts';
import { moved, type SettleOptions, settled, withoutData } from './settle.ts';

export interface WorkerParts extends SettleOptions {
  readonly client: OutboxClient;
  readonly store: OutboxStore;
  readonly clock: OutboxClock;
  readonly breaker: Breaker;
  readonly citizen: DurableCitizen;
  /** Whether requests and answers are wiped once there is an outcome. */
  readonly forgets: boolean;
}

/** Does one round of work on an entry that this process holds. */
export class Worker {
  readonly #parts: WorkerParts;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
  }

  /**
   * Asks or sends, whichever is next, and stores what came of it. Resolves with the entry as it is
   * then, or with undefined when another process has taken it over meanwhile: its word counts.
   */
  async work(entry: StoredEntry): Promise<OutboxEntry | undefined> {
    const { citizen, clock } = this.#parts;
    if (await citizen.isOver(entry.gstin)) return this.#putOff(entry);
    const task = this.#taskFor(entry);
    let sending: StoredEntry | undefined = entry;
    if (entry.state === 'unknown') {
      const outcome = await task.ask(entry);
      if (outcome !== 'absent') return this.#settle(entry, outcome);
      if (clock.now() > entry.deadline) return this.#settle(entry, tooLate);
      sending = await this.#saved(moved(entry, 'sending'));
      // Whoever holds it now may be sending it at this moment.
      if (sending === undefined) return undefined;
    }
    if (clock.now() > entry.deadline) return this.#settle(sending, tooLate);
    return this.#settle(sending, await task.send(sending));
  }

  #taskFor({ kind, gstin }: StoredEntry): Task {
    const client = guarded(this.#parts.client, gstin, this.#parts);
    return kind === 'register' ? registering(client) : cancelling(client);
  }

  async #settle(entry: StoredEntry, outcome: Outcome): Promise<OutboxEntry | undefined> {
    const { clock, forgets } = this.#parts;
    const result = settled(entry, outcome, clock.now(), this.#parts);
    const kept = await this.#saved(forgets ? withoutData(result) : result);
    // The caller gets the answer, whatever may be kept of it.
    return kept && result;
  }

  /** Enough was refused today. */
  async #putOff(entry: StoredEntry): Promise<OutboxEntry | undefined> {
    const { citizen, clock } = this.#parts;
    const state = entry.state === 'unknown' ? 'unknown' : 'waiting';
    const text =
      'So many requests were refused today that nothing more is sent until tomorrow: portals block ' +
      'whoever goes on. Look at what was refused.';
    return this.#saved(
      moved(entry, state, {
        ...{ owner: null, leaseUntil: null, updatedAt: clock.now() },
        ...{ problem: { text }, dueAt: citizen.tomorrow() },
      }),
    );
  }

  async #saved(entry: StoredEntry): Promise<StoredEntry | undefined> {
    const isSaved = await this.#parts.store.save(entry);
    return isSaved ? { ...entry, version: entry.version + 1 } : undefined;
  }
}

const tooLate: Outcome = {
  state: 'expired',
  problem: {
    text:
      'It is not registered (or cancelled), and the time for it is over: a document can be reported ' +
      'for 30 days, a registration cancelled for 24 hours.',
  },
};
