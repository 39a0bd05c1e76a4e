import type { OutboxStore } from '../store/outbox-store.ts';
import type { Breaker } from './breaker.ts';
import type { OutboxEntry, StoredEntry } from './entry.ts';
import { type Written, writeDown } from './intake.ts';
import type { Leases } from './leases.ts';
import type { OutboxClock } from './outbox-client.ts';
import { moved } from './settle.ts';
import type { Slots } from './slots.ts';
import type { Worker } from './worker.ts';

export interface WorkbenchParts {
  readonly store: OutboxStore;
  readonly account: string;
  readonly clock: OutboxClock;
  readonly slots: Slots;
  readonly breaker: Breaker;
  readonly leases: Leases;
  readonly worker: Worker;
  /** Hears of every round of work that is over. */
  readonly onWorked: (entry: OutboxEntry | undefined) => void;
}

/** What this process has in hand: each entry once, under its lease, in one of the slots. */
export class Workbench {
  readonly #parts: WorkbenchParts;
  readonly #inHand = new Map<string, Promise<OutboxEntry | undefined>>();

  constructor(parts: WorkbenchParts) {
    this.#parts = parts;
  }

  /**
   * Writes a new entry down and works on it at once, as far as slots and breaker let it. Resolves with
   * undefined when there was nothing to do for this process: the store knows how it stands.
   */
  async send(entry: StoredEntry): Promise<OutboxEntry | undefined> {
    const { store } = this.#parts;
    if (!this.#reserve()) {
      await writeDown(entry, store);
      return this.#workOn(entry.id);
    }
    let written: Written | undefined;
    try {
      written = await writeDown(this.#takenAtOnce(entry), store);
    } finally {
      if (written?.isNew !== true) this.#parts.slots.give();
    }
    return written.isNew ? this.start(written.entry) : this.#workOn(entry.id);
  }

  /** Works on an entry that was claimed, in a slot that was taken; gives the slot back. */
  start(entry: StoredEntry): Promise<OutboxEntry | undefined> {
    const work = this.#work(entry).finally(() => {
      if (this.#inHand.get(entry.id) === work) this.#inHand.delete(entry.id);
    });
    this.#inHand.set(entry.id, work);
    return work;
  }

  /** Resolves when nothing is in hand. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#inHand.values());
  }

  /** Takes a slot, if one is free and requests may leave. */
  #reserve(): boolean {
    const { breaker, slots } = this.#parts;
    return breaker.admits > slots.taken && slots.tryTake();
  }

  async #work(entry: StoredEntry): Promise<OutboxEntry | undefined> {
    const { leases, worker, slots, onWorked } = this.#parts;
    let result: OutboxEntry | undefined;
    try {
      result = await leases.hold(() => worker.work(entry));
      return result;
    } finally {
      slots.give();
      onWorked(result);
    }
  }

  /** A new entry as it is written when it is sent without waiting. */
  #takenAtOnce(entry: StoredEntry): StoredEntry {
    const { owner, until: leaseUntil } = this.#parts.leases;
    return moved(entry, 'sending', { owner, leaseUntil, attempts: 1 });
  }

  /** Works on an entry if it is due and nobody else has it; waits for a slot, and for work under way. */
  async #workOn(id: string): Promise<OutboxEntry | undefined> {
    const underWay = this.#inHand.get(id);
    if (underWay !== undefined) return underWay;
    const { slots, breaker } = this.#parts;
    if (breaker.admits === 0) return undefined;
    await slots.take();
    const claimed = await this.#claim(id);
    return claimed && this.start(claimed);
  }

  /** Claims one entry for a slot that was taken, which is given back when there is nothing to claim. */
  async #claim(id: string): Promise<StoredEntry | undefined> {
    const { store, account, clock, slots, breaker, leases } = this.#parts;
    const { owner, until: leaseUntil } = leases;
    let claimed: StoredEntry | undefined;
    try {
      // The breaker may have opened while the slot was waited for.
      if (breaker.admits < slots.taken) return undefined;
      const now = clock.now();
      [claimed] = await store.claim({ account, id, now, limit: 1, owner, leaseUntil });
      return claimed;
    } finally {
      if (claimed === undefined) slots.give();
    }
  }
}
