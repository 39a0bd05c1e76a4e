import { addDays, type Day, istDay, parseIstDateTime } from '@openirp/core';
import { CitizenError } from './citizen-error.ts';

export interface CitizenOptions {
  /** Refusals of one GSTIN in a day after which its calls are held back. NIC blocks at 20 000. */
  readonly refusalsPerGstinMax?: number;
  /** Refusals of one client id in a day. NIC blocks at 1 00 000. */
  readonly refusalsPerClientMax?: number;
  /** UTC epoch milliseconds. */
  readonly now?: () => number;
}

interface Tally {
  readonly day: Day;
  readonly byGstin: Map<string, number>;
  readonly byClient: Map<string, number>;
}

/**
 * Counts what portals refuse in a day, Indian Standard Time, and holds further calls back long before a
 * portal would block their sender (wire contract 16). Hand one to all clients of a process: a portal
 * counts a client id with all of its GSTINs. A restart counts from zero.
 */
export class GoodCitizen {
  readonly #max: { readonly gstin: number; readonly client: number };
  readonly #now: () => number;
  #tally: Tally | undefined;

  constructor(options: CitizenOptions = {}) {
    const { refusalsPerGstinMax = 2_000, refusalsPerClientMax = 10_000, now = Date.now } = options;
    this.#max = { gstin: refusalsPerGstinMax, client: refusalsPerClientMax };
    this.#now = now;
  }

  /** Throws `CitizenError` when calls of this client or GSTIN are held back. */
  admit(clientId: string, gstin: string): void {
    const { byClient, byGstin } = this.#today();
    this.#hold('gstin', gstin, byGstin);
    this.#hold('client', clientId, byClient);
  }

  /** Counts one refusal. */
  refused(clientId: string, gstin: string): void {
    const { byClient, byGstin } = this.#today();
    byClient.set(clientId, (byClient.get(clientId) ?? 0) + 1);
    byGstin.set(gstin, (byGstin.get(gstin) ?? 0) + 1);
  }

  #hold(of: 'gstin' | 'client', who: string, counts: ReadonlyMap<string, number>): void {
    const refusals = counts.get(who) ?? 0;
    if (refusals < this.#max[of]) return;
    throw new CitizenError({ of, who, refusals, retryAfterMs: this.#untilTomorrow() });
  }

  #today(): Tally {
    const day = istDay(this.#now());
    if (this.#tally?.day !== day) this.#tally = { day, byGstin: new Map(), byClient: new Map() };
    return this.#tally;
  }

  #untilTomorrow(): number {
    const now = this.#now();
    return parseIstDateTime(`${addDays(istDay(now), 1)} 00:00:00`)! - now;
  }
}
