import type { Kysely } from 'kysely';
import { type Migrated, migrate, refuseTooNew } from './migrate.ts';
import type { MigrationList } from './migration.ts';
import { migrations } from './migrations.ts';
import { Presence } from './processes.ts';
import { programVersion } from './program-version.ts';
import type { Tables } from './tables.ts';
import { hasUpgradeTables, makeUpgradeTables, type Note, notesIn } from './upgrade-tables.ts';

export interface JoinOptions {
  /** Whether contractions are made as well when nobody is in their way. */
  readonly contract: boolean;
  readonly tell: (what: string) => void;
  /** Runs something that changes tables, on a connection for it, while nobody else does. */
  exclusively<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
}

/**
 * Announces this process in a database and brings its tables up to date. Throws, and withdraws, when
 * the database is too new for it. Nothing is locked when there is nothing to do.
 */
export async function joinDatabase(
  db: Kysely<Tables>,
  { contract, tell, exclusively }: JoinOptions,
): Promise<Presence> {
  if (!(await hasUpgradeTables(db))) await exclusively(makeUpgradeTables);
  const self = { list: migrations, version: programVersion, tell };
  // First announced, then looked: a contraction looks in the other order.
  const presence = await Presence.announce(db, self);
  try {
    const notes = await notesIn(db);
    refuseTooNew(migrations, notes);
    if (hasWork(migrations, notes, contract)) {
      const run = (on: Kysely<Tables>) => migrate(on, { contract, tell });
      tellLeft(await exclusively(run), contract, tell);
    }
    return presence;
  } catch (error) {
    await presence.withdraw();
    throw error;
  }
}

function hasWork(list: MigrationList, notes: readonly Note[], contract: boolean): boolean {
  const done = new Set(notes.filter(({ done_at }) => done_at !== null).map(({ name }) => name));
  const begun = new Set(notes.map(({ name }) => name));
  const isNew = notes.length === 0;
  return Object.entries(list).some(
    ([name, { kind }]) =>
      !done.has(name) && (kind === 'expand' || contract || isNew || begun.has(name)),
  );
}

function tellLeft({ left }: Migrated, contract: boolean, tell: (what: string) => void): void {
  if (left.length === 0 || !contract) return;
  const names = left.map(({ name }) => name).join(', ');
  tell(`left open while older programs are alive (irp migrate --status): ${names}`);
}
