import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';

/** Rows deleted at a time: others must be able to write in between. */
const chunk = 500;

/** Deletes calls that are older than an instant. */
export async function forgetOlder(db: Kysely<Tables>, instant: number): Promise<void> {
  let deleted = chunk;
  while (deleted >= chunk) {
    const old = db.selectFrom('call_log').select('seq').where('at', '<', instant).limit(chunk);
    const [result] = await db.deleteFrom('call_log').where('seq', 'in', old).execute();
    deleted = Number(result?.numDeletedRows ?? 0);
  }
}

/** Deletes all calls of a client but its newest. */
export async function keepNewest(
  db: Kysely<Tables>,
  clientId: string,
  count: number,
): Promise<void> {
  const last = await db
    .selectFrom('call_log')
    .select('seq')
    .where('client_id', '=', clientId)
    .orderBy('seq', 'desc')
    .offset(count)
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return;
  let deleted = chunk;
  while (deleted >= chunk) {
    const old = db
      .selectFrom('call_log')
      .select('seq')
      .where('client_id', '=', clientId)
      .where('seq', '<=', last.seq)
      .limit(chunk);
    const [result] = await db.deleteFrom('call_log').where('seq', 'in', old).execute();
    deleted = Number(result?.numDeletedRows ?? 0);
  }
}

/** Every client that has calls. */
export async function clientsWithCalls(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('call_log').select('client_id').distinct().execute();
  return rows.map(({ client_id }) => client_id);
}
