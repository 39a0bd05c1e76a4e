import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';

const settingName = 'clock_offset_ms';
const refreshMs = 250;

/**
 * A clock that can be moved. Its offset from real time is in the store, so that every process of a
 * sandbox has the same time, at most a quarter of a second later.
 */
export class StoredClock implements Clock {
  readonly #store: Store;
  readonly #timer: NodeJS.Timeout;
  #offsetMs = 0;

  private constructor(store: Store) {
    this.#store = store;
    this.#timer = setInterval(() => void this.refresh().catch(() => {}), refreshMs).unref();
  }

  static async open(store: Store): Promise<StoredClock> {
    const clock = new StoredClock(store);
    await clock.refresh();
    return clock;
  }

  now(): number {
    return Date.now() + this.#offsetMs;
  }

  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Moves the clock of all processes. 0 is real time. */
  async setOffset(offsetMs: number): Promise<void> {
    await this.#store.db
      .insertInto('settings')
      .values({ name: settingName, value: String(offsetMs) })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(offsetMs) }))
      .execute();
    this.#offsetMs = offsetMs;
  }

  async refresh(): Promise<void> {
    const row = await this.#store.db
      .selectFrom('settings')
      .select('value')
      .where('name', '=', settingName)
      .executeTakeFirst();
    this.#offsetMs = Number(row?.value ?? 0);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
