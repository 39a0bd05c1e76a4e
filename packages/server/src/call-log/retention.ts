import { type Kysely, sql } from 'kysely';
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

/** How much is kept of a client. */
export interface Room {
  readonly entries: number;
  readonly bytes: number;
}

/**
 * Deletes all calls of a client but the newest for which there is room. Those that only claim to be of
 * the client have a room of their own: strangers must not drive out what it did itself.
 */
export async function keepNewest(
  db: Kysely<Tables>,
  { clientId, isProven }: { readonly clientId: string; readonly isProven: boolean },
  room: Room,
): Promise<void> {
  const calls = db
    .selectFrom('call_log')
    .where('client_id', '=', clientId)
    .where('is_proven', '=', isProven ? 1 : 0);
  const places = calls.select([
    'seq',
    sql<number>`row_number() over (order by seq desc)`.as('place'),
    sql<number>`sum(bytes) over (order by seq desc)`.as('total'),
  ]);
  const last = await db
    .selectFrom(places.as('places'))
    .select('seq')
    .where(({ eb, or }) => or([eb('place', '>', room.entries), eb('total', '>', room.bytes)]))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return;
  let deleted = chunk;
  while (deleted >= chunk) {
    const old = calls.select('seq').where('seq', '<=', last.seq).limit(chunk);
    const [result] = await db.deleteFrom('call_log').where('seq', 'in', old).execute();
    deleted = Number(result?.numDeletedRows ?? 0);
  }
}

/** Every client that has calls. */
export async function clientsWithCalls(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('call_log').select('client_id').distinct().execute();
  return rows.map(({ client_id }) => client_id);
}
