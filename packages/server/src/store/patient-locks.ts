import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';
import { isEmbedded } from './upgrade-tables.ts';

/**
 * A change that waits for a lock makes everybody else wait behind it, readers too. It waits no longer
 * than this, and then lets the others pass before it tries again.
 */
const lockTimeoutMs = 250;
const pausesMs = { first: 500, longest: 10_000 } as const;

export interface Patience {
  readonly tell: (what: string) => void;
  /** After so long it gives up. */
  readonly patienceMs?: number;
}

const usualPatienceMs = 10 * 60_000;

/** Runs a transaction that locks tables, again after a pause when a lock does not come free. */
export async function whenLocksAreFree<T>(
  db: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<T>,
  { tell, patienceMs = usualPatienceMs }: Patience,
): Promise<T> {
  // The embedded database has one lock, which its dialect waits for.
  if (isEmbedded(db)) return db.transaction().execute(work);
  const deadline = performance.now() + patienceMs;
  for (let pauseMs: number = pausesMs.first; ; pauseMs = Math.min(2 * pauseMs, pausesMs.longest)) {
    try {
      return await db.transaction().execute(async (trx) => {
        await sql`set local statement_timeout = 0`.execute(trx);
        await sql`set local lock_timeout = ${sql.lit(lockTimeoutMs)}`.execute(trx);
        return work(trx);
      });
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      const holder = await oldestTransaction(db);
      if (performance.now() > deadline) {
        throw new Error(`a lock did not come free; ${holder}`, { cause: error });
      }
      tell(`waiting for a lock, and letting others pass meanwhile; ${holder}`);
    }
    await pause(pauseMs * (0.5 + Math.random() / 2));
  }
}

/** PostgreSQL's lock_not_available. */
const isLockTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '55P03';

/** Of all that may hold a lock, the likeliest. */
async function oldestTransaction(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ pid: number; application_name: string; seconds: number }>`
    select pid, application_name, cast(extract(epoch from now() - xact_start) as integer) as seconds
    from pg_stat_activity
    where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()
    order by xact_start limit 1`.execute(db);
  const [oldest] = rows;
  if (oldest === undefined) return 'no transaction is open now';
  const { pid, application_name, seconds } = oldest;
  return `the oldest open transaction is of backend ${pid} (${application_name || 'unnamed'}), ${seconds} s old`;
}
