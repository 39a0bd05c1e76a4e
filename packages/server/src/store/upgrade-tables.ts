import { type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely';
import type { MigrationKind, MigrationList } from './migration.ts';
import type { Tables } from './tables.ts';

/*
 * What programs of all releases must agree on, so that each can tell whether it may work on a database:
 * which migrations were made, and which processes are alive. These two tables are never changed by a
 * migration; a program that does not find a column here could not even say why it stops.
 */

interface SchemaMigrationsTable {
  name: string;
  kind: MigrationKind;
  /** Of the program that made it. */
  version: string;
  begun_at: number;
  /** Null while its online part is not done. */
  done_at: number | null;
}

interface ProcessesTable {
  id: string;
  host: string;
  pid: number;
  version: string;
  /** The last migration that the program knows. */
  knows: string;
  seen_at: number;
}

type UpgradeTables = {
  schema_migrations: SchemaMigrationsTable;
  processes: ProcessesTable;
};

/** A migration that was begun, and perhaps done, in this database. */
export type Note = Readonly<SchemaMigrationsTable>;

/** The same database, seen with these tables. */
export const withUpgradeTables = (db: Kysely<Tables>) => db.withTables<UpgradeTables>();

export const isEmbedded = (db: Kysely<Tables>): boolean =>
  db.getExecutor().adapter instanceof SqliteAdapter;

/** The time of the database, in epoch milliseconds: one clock for processes of all machines. */
export const databaseTime = (db: Kysely<Tables>): RawBuilder<number> =>
  isEmbedded(db)
    ? sql<number>`cast(unixepoch('subsec') * 1000 as integer)`
    : sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;

export async function hasUpgradeTables(db: Kysely<Tables>): Promise<boolean> {
  // The one of the two that is made last.
  const query = isEmbedded(db)
    ? sql`select 1 from sqlite_master where name = 'processes'`
    : sql`select 1 where to_regclass('processes') is not null`;
  return (await query.execute(db)).rows.length > 0;
}

/** Makes the two tables where they are missing. On PostgreSQL by one process at a time. */
export async function makeUpgradeTables(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.schema
      .createTable('schema_migrations')
      .ifNotExists()
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('version', 'text', (c) => c.notNull())
      .addColumn('begun_at', 'bigint', (c) => c.notNull())
      .addColumn('done_at', 'bigint')
      .execute();
    await trx.schema
      .createTable('processes')
      .ifNotExists()
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('host', 'text', (c) => c.notNull())
      .addColumn('pid', 'integer', (c) => c.notNull())
      .addColumn('version', 'text', (c) => c.notNull())
      .addColumn('knows', 'text', (c) => c.notNull())
      .addColumn('seen_at', 'bigint', (c) => c.notNull())
      .execute();
  });
}

/** What was done to this database so far, in the order of the names. */
export async function notesIn(db: Kysely<Tables>): Promise<readonly Note[]> {
  return withUpgradeTables(db)
    .selectFrom('schema_migrations')
    .selectAll()
    .orderBy('name')
    .execute();
}

/** Contractions that were made to a database and that a program with this list does not know. */
export const strangeContractions = <N extends Pick<Note, 'name' | 'kind'>>(
  list: MigrationList,
  notes: readonly N[],
): N[] => notes.filter(({ name, kind }) => kind === 'contract' && !Object.hasOwn(list, name));
