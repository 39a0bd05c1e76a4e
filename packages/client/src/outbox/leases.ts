import { randomUUID } from 'node:crypto';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { OutboxClock } from './outbox-client.ts';

/**
 * The leases of one outbox in one process. While it works on something they are prolonged long before
 * they end; when the process dies they end by themselves.
 */
export class Leases {
  readonly owner = randomUUID();
  readonly #store: OutboxStore;
  readonly #clock: OutboxClock;
  readonly #account: string;
  readonly #leaseMs: number;
  #held = 0;
  #timer: NodeJS.Timeout | undefined;
  #renewing: Promise<void> = Promise.resolve();

  constructor(store: OutboxStore, clock: OutboxClock, account: string, leaseMs: number) {
    this.#store = store;
    this.#clock = clock;
    this.#account = account;
    this.#leaseMs = leaseMs;
  }

  /** Until when what is taken now is held. */
  get until(): number {
    return this.#clock.now() + this.#leaseMs;
  }

  /** Runs some work on one entry, holding its lease. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.#held++;
    this.#timer ??= setInterval(() => this.#renew(), this.#leaseMs / 3).unref();
    try {
      return await work();
    } finally {
      if (--this.#held === 0) this.#stop();
    }
  }

  /** Resolves when no renewal is under way any more. */
  async close(): Promise<void> {
    this.#stop();
    await this.#renewing;
  }

  #renew(): void {
    // A renewal that fails is made up for by the next; a lease that ends after all costs a question.
    this.#renewing = this.#store.renew(this.#account, this.owner, this.until).catch(() => {});
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
