import type { Site } from '../portal/site.ts';
import { openSiteStore } from '../portal/site-store.ts';

/** Rows of one insert; each has several columns, and a statement has a bounded number of values. */
const rowsAtOnce = 100;

/**
 * Adds users to the sandbox: copies of its first one under other names, with the same password. Returns
 * their names.
 */
export async function addUsers(site: Site, count: number): Promise<string[]> {
  const store = await openSiteStore(site);
  try {
    const first = await store.db
      .selectFrom('users')
      .selectAll()
      .where('user_name', '=', 'API_seller_bengaluru')
      .executeTakeFirstOrThrow();
    const names = Array.from({ length: count }, (_, index) => `API_storm_${index}`);
    for (let from = 0; from < count; from += rowsAtOnce) {
      const rows = names.slice(from, from + rowsAtOnce);
      await store.db
        .insertInto('users')
        .values(rows.map((user_name) => ({ ...first, user_name })))
        .execute();
    }
    return names;
  } finally {
    await store.close();
  }
}
