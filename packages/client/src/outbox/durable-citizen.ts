import { addDays, istDay, parseIstDateTime } from '@openirp/core';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { OutboxClock } from './outbox-client.ts';

/** Refusals of one day (in India) after which nothing more is sent until the next. */
export interface ErrorLimits {
  /** Portals block a GSTIN at 20 000. */
  readonly perGstin: number;
  /** Portals block a client at 100 000. */
  readonly perClient: number;
}

export const defaultErrorLimits: ErrorLimits = { perGstin: 2_000, perClient: 10_000 };

/** Other processes count too: a total is looked up again when it is so old. */
const freshMs = 5_000;

interface Total {
  readonly day: string;
  readonly count: number;
  readonly readAt: number;
}

/** Counts the portal's refusals in the store, where a restart does not forget them. */
export class DurableCitizen {
  readonly #store: OutboxStore;
  readonly #clock: OutboxClock;
  readonly #limits: ErrorLimits;
  readonly #client: string;
  readonly #totals = new Map<string, Total>();

  constructor(store: OutboxStore, clock: OutboxClock, limits: ErrorLimits, client: string) {
    this.#store = store;
    this.#clock = clock;
    this.#limits = limits;
    this.#client = `client ${client}`;
  }

  /** Counts one refusal. */
  async count(gstin: string | null): Promise<void> {
    await this.#add(this.#client, 1);
    if (gstin !== null) await this.#add(gstinScope(gstin), 1);
  }

  /** Whether so many were refused today that nothing more may be sent. */
  async isOver(gstin: string | null): Promise<boolean> {
    if ((await this.#total(this.#client)) >= this.#limits.perClient) return true;
    return gstin !== null && (await this.#total(gstinScope(gstin))) >= this.#limits.perGstin;
  }

  /** When counting starts anew: the next midnight in India. */
  tomorrow(): number {
    return parseIstDateTime(`${addDays(istDay(this.#clock.now()), 1)} 00:00:00`)!;
  }

  async #total(scope: string): Promise<number> {
    const now = this.#clock.now();
    const known = this.#totals.get(scope);
    const isFresh = known?.day === istDay(now) && Math.abs(now - known.readAt) < freshMs;
    return isFresh ? known.count : this.#add(scope, 0);
  }

  async #add(scope: string, count: number): Promise<number> {
    const readAt = this.#clock.now();
    const day = istDay(readAt);
    const total = await this.#store.addErrors(day, scope, count);
    this.#totals.set(scope, { day, count: total, readAt });
    return total;
  }
}

const gstinScope = (gstin: string): string => `gstin ${gstin}`;
