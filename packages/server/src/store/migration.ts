import type { Kysely } from 'kysely';
import type { OnlineWork } from './online-work.ts';
import type { Tables } from './tables.ts';

/**
 * `expand` adds what programs of earlier releases do not mind: tables, columns that may be null or have
 * a default, indexes. `contract` removes or tightens what they still use.
 */
export type MigrationKind = 'expand' | 'contract';

/** One change of the tables, made once in the life of a database. At least one part is there. */
export interface Migration {
  readonly kind: MigrationKind;
  /** The change itself, in one transaction with the note that it was made. Holds its locks shortly. */
  up?(db: Kysely<Tables>): Promise<void>;
  /**
   * What takes long, after `up` and outside of its transaction, while everybody goes on writing. It
   * begins anew when it was interrupted, so that doing it twice must do no harm.
   */
  online?(work: OnlineWork): Promise<void>;
}

/** Migrations by name, in the order of their names. */
export type MigrationList = Readonly<Record<string, Migration>>;

/** The last migration of a list, by which a process tells what it knows. */
export const latestOf = (list: MigrationList): string => Object.keys(list).at(-1) ?? '';
