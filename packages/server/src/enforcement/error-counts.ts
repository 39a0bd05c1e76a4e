import { istDay } from '@openirp/core';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { BlockKind } from './blocks.ts';

/** What one process holds between two writes. */
const keysMax = 20_000;
/** Rows of one statement: databases bound the parameters. */
const rowsMax = 1_000;

interface Waiting {
  readonly kind: BlockKind;
  readonly subject: string;
  readonly day: string;
  count: number;
}

/**
 * Counts refusals of clients and GSTINs by day. They are added up in memory and written by a timer; no
 * call waits for them.
 */
export class ErrorCounts {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #isOn: boolean;
  #waiting = new Map<string, Waiting>();

  constructor(store: Store, clock: Clock, isOn: boolean) {
    this.#store = store;
    this.#clock = clock;
    this.#isOn = isOn;
  }

  /** Counts one refusal of a client, and of a GSTIN where it is proven whose it is. */
  note(clientId: string, gstin: string | undefined): void {
    if (!this.#isOn) return;
    const day = istDay(this.#clock.now());
    this.#add({ kind: 'client', subject: clientId, day, count: 1 });
    if (gstin !== undefined) this.#add({ kind: 'gstin', subject: gstin, day, count: 1 });
  }

  /** Writes what was counted. What could not be written is kept for the next time. */
  async flush(): Promise<void> {
    const taken = [...this.#waiting.values()];
    this.#waiting = new Map();
    // In one order everywhere: two processes at once must not wait for each other.
    taken.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    for (let from = 0; from < taken.length; from += rowsMax) {
      try {
        await this.#write(taken.slice(from, from + rowsMax));
      } catch (error) {
        for (const entry of taken.slice(from)) this.#add(entry);
        throw error;
      }
    }
  }

  /** Whose refusals since a day are more than so many. */
  async above(
    kind: BlockKind,
    threshold: number,
    since: string,
  ): Promise<{ subject: string; count: number }[]> {
    const rows = await this.#store.db
      .selectFrom('error_counts')
      .select(({ fn }) => ['subject', fn.sum<number | string>('count').as('total')])
      .where('day', '>=', since)
      .where('kind', '=', kind)
      .groupBy('subject')
      .having(({ fn }) => fn.sum('count'), '>', threshold)
      .execute();
    return rows.map(({ subject, total }) => ({ subject, count: Number(total) }));
  }

  async forgetBefore(day: string): Promise<void> {
    await this.#store.db.deleteFrom('error_counts').where('day', '<', day).execute();
  }

  #add(entry: Waiting): void {
    const known = this.#waiting.get(keyOf(entry));
    if (known !== undefined) known.count += entry.count;
    else if (this.#waiting.size < keysMax) this.#waiting.set(keyOf(entry), { ...entry });
  }

  async #write(rows: readonly Waiting[]): Promise<void> {
    await this.#store.db
      .insertInto('error_counts')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['subject', 'kind', 'day']).doUpdateSet(({ eb, ref }) => ({
          count: eb(ref('error_counts.count'), '+', ref('excluded.count')),
        })),
      )
      .execute();
  }
}

const keyOf = ({ kind, subject, day }: Waiting): string => `${subject} ${kind} ${day}`;
