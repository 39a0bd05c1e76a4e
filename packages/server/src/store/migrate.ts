import { type Kysely, sql, type Transaction } from 'kysely';
import { latestOf, type Migration, type MigrationList } from './migration.ts';
import { migrations } from './migrations.ts';
import { OnlineWork } from './online-work.ts';
import { whenLocksAreFree } from './patient-locks.ts';
import { inTheWayOf, type LivingProcess, livingIn } from './processes.ts';
import { programVersion } from './program-version.ts';
import type { Tables } from './tables.ts';
import {
  databaseTime,
  isEmbedded,
  makeUpgradeTables,
  type Note,
  notesIn,
  strangeContractions,
  withUpgradeTables,
} from './upgrade-tables.ts';

export interface MigrateOptions {
  /** What to bring the tables up to; this program's own by default. */
  readonly list?: MigrationList;
  readonly version?: string;
  /** Contractions too, as far as no living process is in the way. A new database always gets them. */
  readonly contract: boolean;
  readonly tell?: (what: string) => void;
  /** How long to wait for a lock in all. */
  readonly patienceMs?: number;
}

/** A contraction that was not made. */
export interface LeftOpen {
  readonly name: string;
  /** Processes whose programs do not know it; none when nobody asked for it. */
  readonly inTheWay: readonly LivingProcess[];
}

export interface Migrated {
  readonly done: readonly string[];
  readonly left: readonly LeftOpen[];
}

/** The tables were changed in a way that this program cannot work with. */
export class DatabaseTooNew extends Error {
  constructor(cause: Note, list: MigrationList, version: string) {
    super(
      `this program, OpenIRP ${version}, knows migrations up to ${latestOf(list)}. OpenIRP ` +
        `${cause.version} has removed what it needs from the database (${cause.name}): start OpenIRP ` +
        `${cause.version} or later (docs/upgrade.md)`,
    );
    this.name = 'DatabaseTooNew';
  }
}

/** Throws for a database with contractions that a program does not know. Expansions may be unknown. */
export function refuseTooNew(
  list: MigrationList,
  notes: readonly Note[],
  version = programVersion,
): void {
  const [first] = strangeContractions(list, notes);
  if (first !== undefined) throw new DatabaseTooNew(first, list, version);
}

/**
 * Makes what is open of a list of migrations, while others serve. Safe when several processes do it at
 * once on the embedded database; on PostgreSQL they come one after the other (postgres-migrations.ts).
 */
export async function migrate(db: Kysely<Tables>, options: MigrateOptions): Promise<Migrated> {
  const { list = migrations, version = programVersion, tell = () => {} } = options;
  await makeUpgradeTables(db);
  const notes = await notesIn(db);
  refuseTooNew(list, notes, version);
  const contracts = options.contract || notes.length === 0;
  const done: string[] = [];
  const left: LeftOpen[] = [];
  for (const [name, migration] of Object.entries(list)) {
    const note = notes.find((one) => one.name === name);
    if (note !== undefined && note.done_at !== null) continue;
    // One that was begun is there already: what is left of it harms nobody more.
    if (migration.kind === 'contract' && note === undefined && !contracts) {
      left.push({ name, inTheWay: [] });
      continue;
    }
    const inTheWay = await make(db, name, migration, { ...options, version, tell });
    if (inTheWay.length === 0) done.push(name);
    else left.push({ name, inTheWay });
  }
  return { done, left };
}

type Making = Pick<MigrateOptions, 'patienceMs'> & {
  readonly version: string;
  readonly tell: (what: string) => void;
};

/** Makes one migration; of a contraction that may not be made, returns the processes in the way. */
async function make(
  db: Kysely<Tables>,
  name: string,
  migration: Migration,
  { version, tell, ...patience }: Making,
): Promise<readonly LivingProcess[]> {
  const tellOf = (what: string) => tell(`${name}: ${what}`);
  const change = async (trx: Transaction<Tables>) => {
    const notes = withUpgradeTables(trx);
    const noted = notes.selectFrom('schema_migrations').select('name').where('name', '=', name);
    if ((await noted.executeTakeFirst()) !== undefined) return [];
    if (migration.kind === 'contract') {
      const inTheWay = await refuseNewcomers(trx, name);
      if (inTheWay.length > 0) return inTheWay;
    }
    await migration.up?.(trx);
    const now = databaseTime(db);
    const done_at = migration.online === undefined ? now : null;
    const note = { name, kind: migration.kind, version, begun_at: now, done_at };
    await notes.insertInto('schema_migrations').values(note).execute();
    return [];
  };
  const inTheWay = await whenLocksAreFree(db, change, { ...patience, tell: tellOf });
  if (inTheWay.length === 0 && migration.online !== undefined) {
    await migration.online(new OnlineWork(db, tellOf));
    await withUpgradeTables(db)
      .updateTable('schema_migrations')
      .set({ done_at: databaseTime(db) })
      .where('name', '=', name)
      .execute();
  }
  return inTheWay;
}

/**
 * Nobody is announced until this transaction has ended. Whoever was before it is seen; whoever comes
 * after it sees the contraction, because a process announces itself first and looks then.
 */
async function refuseNewcomers(
  trx: Transaction<Tables>,
  name: string,
): Promise<readonly LivingProcess[]> {
  if (!isEmbedded(trx)) await sql`lock table processes in share row exclusive mode`.execute(trx);
  return inTheWayOf(name, await livingIn(trx));
}
