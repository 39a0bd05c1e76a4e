import type { Store } from './store.ts';

/**
 * Counts one up, and with that holds the counter until the transaction ends: of two transactions that
 * count the same thing, the second waits for the first.
 */
export async function countUp(db: Store['db'], name: string): Promise<void> {
  await db
    .insertInto('counters')
    .values({ name, next_value: 1 })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet(({ ref, eb }) => ({ next_value: eb(ref('counters.next_value'), '+', 1) })),
    )
    .execute();
}
