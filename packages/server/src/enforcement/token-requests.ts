import { hash } from 'node:crypto';
import { messageOf } from '@openirp/core';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { TryLater } from '../try-later.ts';

const windowMinutes = 15;
const windowMs = windowMinutes * 60_000;
/** As many users as a client can have; its names that are nobody's must end somewhere as well. */
const usersByClient = 500;
const refusedMax = 10_000;

/** The row in which all requests of a client are counted. */
const allOfClient = '';

/**
 * How often tokens are asked for: the requests of each client for each user name, and all of a client's,
 * in windows of fifteen minutes that all processes count together. A name that nobody has is counted
 * like any other.
 */
export class TokenRequests {
  readonly #store: Store;
  readonly #clock: Clock;
  /** 0 for any number. */
  readonly #requestsMax: number;
  /** Whose window is full, and until when: a flood of refused requests reaches no store. */
  readonly #refused = new Map<string, number>();

  constructor(store: Store, clock: Clock, requestsMax: number) {
    this.#store = store;
    this.#clock = clock;
    this.#requestsMax = requestsMax;
  }

  /** Counts a request before its password is looked at. Throws 3043 when there were too many. */
  async count(clientId: string, userName: string): Promise<void> {
    if (this.#requestsMax === 0) return;
    const now = this.#clock.now();
    // People type passwords into the wrong field; of names there are only hashes.
    const user = hash('sha256', userName, 'base64url').slice(0, 22);
    const keys = [keyOf(clientId, user), keyOf(clientId, allOfClient)];
    const until = Math.max(...keys.map((key) => this.#refused.get(key) ?? 0));
    if (until > now && until <= now + windowMs) throw tooMany(until - now);
    for (const row of await this.#counted(clientId, user, now)) {
      const max = row.user_hash === allOfClient ? this.#clientMax : this.#requestsMax;
      if (row.count <= max) continue;
      this.#refuse(keyOf(clientId, row.user_hash), row.window_started_at + windowMs);
      throw tooMany(row.window_started_at + windowMs - now);
    }
  }

  /** Forgets the windows that are over. */
  async sweep(): Promise<void> {
    const before = this.#clock.now() - windowMs;
    await this.#store.db
      .deleteFrom('token_requests')
      .where('window_started_at', '<=', before)
      .execute();
  }

  get #clientMax(): number {
    return this.#requestsMax * usersByClient;
  }

  /** Both counts after this request, in one statement. A clock may have been moved back. */
  #counted(client_id: string, user_hash: string, now: number) {
    const first = { client_id, window_started_at: now, count: 1 };
    return (
      this.#store.db
        .insertInto('token_requests')
        // Always in this order: two statements at once must not wait for each other.
        .values([
          { ...first, user_hash: allOfClient },
          { ...first, user_hash },
        ])
        .onConflict((conflict) =>
          conflict.columns(['client_id', 'user_hash']).doUpdateSet(({ eb, ref }) => {
            const began = ref('token_requests.window_started_at');
            const isOver = eb.or([eb(began, '<=', now - windowMs), eb(began, '>', now)]);
            return {
              count: eb
                .case()
                .when(isOver)
                .then(1)
                .else(eb(ref('token_requests.count'), '+', 1))
                .end(),
              window_started_at: eb.case().when(isOver).then(now).else(began).end(),
            };
          }),
        )
        .returning(['user_hash', 'count', 'window_started_at'])
        .execute()
    );
  }

  #refuse(key: string, until: number): void {
    this.#refused.delete(key);
    this.#refused.set(key, until);
    if (this.#refused.size > refusedMax) this.#refused.delete(this.#refused.keys().next().value!);
  }
}

const keyOf = (clientId: string, user: string): string => `${clientId} ${user}`;

function tooMany(leftMs: number): TryLater {
  const seconds = Math.max(1, Math.ceil(leftMs / 1000));
  const explanation = {
    why: `The token requests of ${windowMinutes} minutes are used up.`,
    cure: `Wait ${seconds} seconds, and then keep a token until it expires.`,
  };
  return new TryLater({ code: '3043', message: messageOf('3043'), explanation }, seconds);
}
