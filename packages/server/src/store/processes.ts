import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type Kysely, sql } from 'kysely';
import { latestOf, type MigrationList } from './migration.ts';
import type { Tables } from './tables.ts';
import { databaseTime, notesIn, strangeContractions, withUpgradeTables } from './upgrade-tables.ts';

/** A process that works on the database, as it has announced itself. */
export interface LivingProcess {
  readonly host: string;
  readonly pid: number;
  readonly version: string;
  /** The last migration that it knows. */
  readonly knows: string;
  readonly secondsSinceSeen: number;
}

const beatMs = 5_000;

/** Whoever was not heard of for so long is taken for dead. */
export const aliveSeconds = 30;
/** Rows of the dead are kept a little, and then deleted by whoever comes next. */
const forgottenSeconds = 600;

/** The processes that are alive, those with the oldest programs first. */
export async function livingIn(db: Kysely<Tables>): Promise<readonly LivingProcess[]> {
  const now = databaseTime(db);
  const rows = await withUpgradeTables(db)
    .selectFrom('processes')
    .select(['host', 'pid', 'version', 'knows', sql<number>`${now} - seen_at`.as('silent_ms')])
    .where(sql<boolean>`seen_at > ${now} - ${sql.lit(aliveSeconds * 1000)}`)
    .orderBy('knows')
    .orderBy('host')
    .orderBy('pid')
    .execute();
  return rows.map(({ silent_ms, ...told }) => ({
    ...told,
    secondsSinceSeen: Math.max(0, Math.round(Number(silent_ms) / 1000)),
  }));
}

/** Those for which a contraction would take something away that they use. */
export const inTheWayOf = (
  name: string,
  living: readonly LivingProcess[],
): readonly LivingProcess[] => living.filter(({ knows }) => knows < name);

export interface PresenceOptions {
  readonly list: MigrationList;
  readonly version: string;
  readonly tell: (what: string) => void;
}

/** This process in the list of the living, from its announcement until it is withdrawn. */
export class Presence {
  readonly #db: Kysely<Tables>;
  readonly #options: PresenceOptions;
  readonly #id = randomUUID();
  readonly #timer: NodeJS.Timeout;
  #beating: Promise<void> | undefined;
  #hasToldOfEnd = false;

  private constructor(db: Kysely<Tables>, options: PresenceOptions) {
    this.#db = db;
    this.#options = options;
    this.#timer = setInterval(() => this.#beat(), beatMs).unref();
  }

  static async announce(db: Kysely<Tables>, options: PresenceOptions): Promise<Presence> {
    const presence = new Presence(db, options);
    try {
      await presence.#write();
      await withUpgradeTables(db)
        .deleteFrom('processes')
        .where(sql<boolean>`seen_at < ${databaseTime(db)} - ${sql.lit(forgottenSeconds * 1000)}`)
        .execute();
      return presence;
    } catch (error) {
      clearInterval(presence.#timer);
      throw error;
    }
  }

  async withdraw(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
    const own = withUpgradeTables(this.#db).deleteFrom('processes').where('id', '=', this.#id);
    // A database that is away will miss the heartbeats.
    await own.execute().catch(() => {});
  }

  #beat(): void {
    if (this.#beating !== undefined) return;
    const beating = this.#write()
      .then(() => this.#noticeContractions())
      // The store tells by itself when its database is away; the next beat may succeed.
      .catch(() => {});
    this.#beating = beating.finally(() => {
      this.#beating = undefined;
    });
  }

  /** Inserts anew what somebody deleted who took this process for dead. */
  async #write(): Promise<void> {
    const { list, version } = this.#options;
    const seen_at = databaseTime(this.#db);
    const row = { host: hostname(), pid: process.pid, version, knows: latestOf(list), seen_at };
    await withUpgradeTables(this.#db)
      .insertInto('processes')
      .values({ id: this.#id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at }))
      .execute();
  }

  /** A process that stood still for long may find that nobody waited for it. */
  async #noticeContractions(): Promise<void> {
    if (this.#hasToldOfEnd) return;
    const { list, tell } = this.#options;
    const [first] = strangeContractions(list, await notesIn(this.#db));
    if (first === undefined) return;
    this.#hasToldOfEnd = true;
    tell(
      `OpenIRP ${first.version} has taken away what this process uses (${first.name}), while it was ` +
        'not heard of; stop it, and start the newer program',
    );
  }
}
