import { sql } from 'kysely';
import type { Store } from '../store/store.ts';

/** Whether what a portal cannot do without is there. */
export class Health {
  readonly #store: Store;
  readonly #patienceMs: number;
  /** A question that is under way: those who ask meanwhile share it. */
  #asked: Promise<boolean> | undefined;

  constructor(store: Store, patienceMs = 2000) {
    this.#store = store;
    this.#patienceMs = patienceMs;
  }

  /** Whether the database answers, in time. */
  hasDatabase(): Promise<boolean> {
    this.#asked ??= this.#ask().finally(() => {
      this.#asked = undefined;
    });
    return this.#asked;
  }

  async #ask(): Promise<boolean> {
    const { promise: late, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), this.#patienceMs);
    const answered = sql`select name from settings limit 1`.execute(this.#store.db).then(
      () => true,
      () => false,
    );
    try {
      return await Promise.race([answered, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
