import type { Kysely } from 'kysely';
import { latestOf, type MigrationKind, type MigrationList } from './migration.ts';
import { migrations } from './migrations.ts';
import { inTheWayOf, type LivingProcess, livingIn } from './processes.ts';
import { programVersion } from './program-version.ts';
import type { Tables } from './tables.ts';
import { hasUpgradeTables, type Note, notesIn } from './upgrade-tables.ts';

/** One migration, as the database and this program see it. */
export interface StandingMigration {
  readonly name: string;
  readonly kind: MigrationKind;
  /** `begun`: its long part is under way, or was interrupted. */
  readonly state: 'done' | 'begun' | 'open';
  /** Whether this program knows it. */
  readonly isKnown: boolean;
  /** The program that made it, and when, in epoch milliseconds. */
  readonly version: string | null;
  readonly at: number | null;
}

export interface MigrationStatus {
  readonly program: { readonly version: string; readonly knows: string };
  readonly migrations: readonly StandingMigration[];
  readonly processes: readonly (LivingProcess & {
    /** Open contractions that may not be made while it is alive. */
    readonly blocks: readonly string[];
  })[];
}

/** What is done, what is open, and who is alive. Changes nothing. */
export async function migrationStatus(
  db: Kysely<Tables>,
  list: MigrationList = migrations,
  version = programVersion,
): Promise<MigrationStatus> {
  const isThere = await hasUpgradeTables(db);
  const notes = isThere ? await notesIn(db) : [];
  const living = isThere ? await livingIn(db) : [];
  const names = [...new Set([...Object.keys(list), ...notes.map(({ name }) => name)])].toSorted();
  const standing = names.map((name) => standingOf(name, list, notes));
  const contractions = standing.filter(
    ({ kind, state }) => kind === 'contract' && state === 'open',
  );
  return {
    program: { version, knows: latestOf(list) },
    migrations: standing,
    processes: living.map((one) => ({
      ...one,
      blocks: contractions.filter(({ name }) => inTheWayOf(name, [one]).length > 0).map(nameOf),
    })),
  };
}

const nameOf = ({ name }: StandingMigration): string => name;

function standingOf(name: string, list: MigrationList, notes: readonly Note[]): StandingMigration {
  const known = Object.hasOwn(list, name) ? list[name] : undefined;
  const note = notes.find((one) => one.name === name);
  return {
    name,
    kind: (note ?? known)!.kind,
    state: note === undefined ? 'open' : note.done_at === null ? 'begun' : 'done',
    isKnown: known !== undefined,
    version: note?.version ?? null,
    at: note?.done_at ?? note?.begun_at ?? null,
  };
}
