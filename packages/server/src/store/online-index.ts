import { type Kysely, type RawBuilder, sql } from 'kysely';
import { whenLocksAreFree } from './patient-locks.ts';
import type { Tables } from './tables.ts';
import { isEmbedded } from './upgrade-tables.ts';

export interface Index {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly unique?: boolean;
  /** For an index of some rows: a condition in SQL. */
  readonly where?: string;
}

type Tell = (what: string) => void;

/** Makes an index where it is missing, and anew where it was left half-made. */
export async function createIndexOnline(
  db: Kysely<Tables>,
  index: Index,
  tell: Tell,
): Promise<void> {
  if (isEmbedded(db)) await creation(index, 'if not exists', '').execute(db);
  else await createOn(db, index, tell);
}

function creation(index: Index, how: string, only: string): RawBuilder<unknown> {
  const { name, table, columns, unique, where } = index;
  return sql`create ${sql.raw(unique ? 'unique index' : 'index')} ${sql.raw(how)} ${sql.id(name)}
    on ${sql.raw(only)} ${sql.id(table)} (${sql.join(columns.map((column) => sql.id(column)))})
    ${sql.raw(where === undefined ? '' : `where ${where}`)}`;
}

/**
 * PostgreSQL makes no index of a partitioned table without locking it: so one of each partition,
 * joined under one of the whole, which counts when all are there.
 */
async function createOn(db: Kysely<Tables>, index: Index, tell: Tell): Promise<void> {
  const { name, table } = index;
  if (!(await isPartitioned(db, table))) return createConcurrently(db, index);
  await whenLocksAreFree(db, (trx) => creation(index, 'if not exists', 'only').execute(trx), {
    tell,
  });
  for (const partition of await partitionsWithout(db, index)) {
    // A partition's own name may be as long as names can be.
    const part = `${name.slice(0, 50)}_${partition.oid}`;
    await createOn(db, { ...index, name: part, table: partition.name }, tell);
    const attach = sql`alter index ${sql.id(name)} attach partition ${sql.id(part)}`;
    await whenLocksAreFree(db, (trx) => attach.execute(trx), { tell });
  }
}

async function createConcurrently(db: Kysely<Tables>, index: Index): Promise<void> {
  await db.connection().execute(async (connection) => {
    // It waits for transactions that are open, and nobody who writes waits for it.
    await sql`set statement_timeout = 0`.execute(connection);
    await sql`set lock_timeout = 0`.execute(connection);
    const halfMade = await sql`select 1 from pg_index
      where indexrelid = to_regclass(${index.name}) and not indisvalid`.execute(connection);
    if (halfMade.rows.length > 0) {
      await sql`drop index concurrently ${sql.id(index.name)}`.execute(connection);
    }
    await creation(index, 'concurrently if not exists', '').execute(connection);
  });
}

async function isPartitioned(db: Kysely<Tables>, table: string): Promise<boolean> {
  const query = sql`select 1 from pg_class where oid = to_regclass(${table}) and relkind = 'p'`;
  return (await query.execute(db)).rows.length > 0;
}

/** The partitions whose index is not yet joined; one made meanwhile has got its own from PostgreSQL. */
async function partitionsWithout(db: Kysely<Tables>, { name, table }: Index) {
  const query = sql<{ oid: string; name: string }>`
    select cast(part.oid as text) as oid, part.relname as name
    from pg_inherits join pg_class part on part.oid = inhrelid
    where inhparent = to_regclass(${table}) and not exists (
      select 1 from pg_inherits joined join pg_index on indexrelid = joined.inhrelid
      where joined.inhparent = to_regclass(${name}) and indrelid = part.oid)
    order by part.relname`;
  return (await query.execute(db)).rows;
}
