import { type Day, istDay } from '@openirp/core';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { VersionLivesTable } from '../store/tables.ts';
import { type LifeDay, lifeDays, shippedLives, type VersionLife } from './lives.ts';
import { disorderOf, endsIn, type Standing, standingOf } from './standing.ts';

/** Days to be set; null gives a day back to what ships. */
export type LifeChanges = { readonly [name in LifeDay]?: Day | null };

/** A life as it is in force here. */
export interface LifeInForce extends VersionLife {
  /** The days that the operator has set. */
  readonly setHere: readonly LifeDay[];
}

/** A life, and what it means today. */
export interface Standings {
  readonly life: LifeInForce;
  readonly sandbox: Standing;
  readonly production: Standing;
}

/** A change that cannot be made; the message says why. */
export class LifeRefused extends Error {}

/** A change that would leave a family without any version. */
export class LastVersion extends LifeRefused {}

const columns = {
  announcedOn: 'announced_on',
  sandboxFrom: 'sandbox_from',
  productionFrom: 'production_from',
  deprecatedOn: 'deprecated_on',
  retiredOn: 'retired_on',
} as const satisfies Record<LifeDay, keyof VersionLivesTable>;

/** The lives of the versions: those that ship, and what the operator of a store has set. */
export class VersionLives {
  readonly #db: Store['db'];
  readonly #clock: Clock;
  readonly #shipped: readonly VersionLife[];

  constructor(store: Store, clock: Clock, shipped = shippedLives) {
    this.#db = store.db;
    this.#clock = clock;
    this.#shipped = shipped;
  }

  /** Every life in force, in the order of the table that ships. */
  async all(): Promise<LifeInForce[]> {
    return this.#merged(this.#db);
  }

  /** Every life with its standing today, by the clock of this object. */
  async standings(): Promise<Standings[]> {
    const today = istDay(this.#clock.now());
    return (await this.all()).map((life) => ({
      life,
      sandbox: standingOf(life, 'sandbox', today),
      production: standingOf(life, 'production', today),
    }));
  }

  /**
   * Sets days of a version and returns its life. Throws `LifeRefused` for a version that is not
   * served and for days that cannot follow each other, `LastVersion` for a retirement after which
   * its family would have no version, unless `evenTheLast`. `alongside` is written in the same
   * transaction.
   */
  async change(
    family: string,
    version: string,
    changes: LifeChanges,
    evenTheLast = false,
    alongside: (db: Store['db']) => Promise<void> = async () => {},
  ): Promise<LifeInForce> {
    this.#refuseUnknown(family, version);
    // Two retirements at once must not each rely on the version that the other one ends.
    const alone = this.#db.transaction().setIsolationLevel('serializable');
    return alone.execute(async (db) => {
      await this.#write(db, family, version, changes);
      const lives = await this.#merged(db);
      const life = lives.find((one) => one.family === family && one.version === version)!;
      const disorder = disorderOf(life);
      if (disorder !== undefined) throw new LifeRefused(`${family} ${version}: ${disorder}`);
      const ends = endsIn(lives.filter((one) => one.family === family));
      if (ends.length > 0 && changes.retiredOn != null && !evenTheLast) {
        throw new LastVersion(`${family} would have no version left in ${ends.join(' and ')}`);
      }
      await alongside(db);
      return life;
    });
  }

  async #write(
    db: Store['db'],
    family: string,
    version: string,
    changes: LifeChanges,
  ): Promise<void> {
    const given = lifeDays.filter((name) => changes[name] !== undefined);
    const days = Object.fromEntries(given.map((name) => [columns[name], changes[name]]));
    const changed = { ...days, changed_at: this.#clock.now() };
    await db
      .insertInto('version_lives')
      .values({ family, version, ...changed })
      .onConflict((conflict) => conflict.columns(['family', 'version']).doUpdateSet(changed))
      .execute();
  }

  async #merged(db: Store['db']): Promise<LifeInForce[]> {
    const rows = await db.selectFrom('version_lives').selectAll().execute();
    return this.#shipped.map((life) => {
      const row = rows.find((one) => one.family === life.family && one.version === life.version);
      const setHere = lifeDays.filter((name) => row?.[columns[name]] != null);
      const days = Object.fromEntries(setHere.map((name) => [name, row![columns[name]]]));
      return { ...life, ...days, setHere };
    });
  }

  #refuseUnknown(family: string, version: string): void {
    const versions = this.#shipped.filter((life) => life.family === family);
    if (versions.length === 0) {
      const families = new Set(this.#shipped.map((life) => life.family));
      throw new LifeRefused(`there is no family ${family}; there are ${[...families].join(', ')}`);
    }
    if (!versions.some((life) => life.version === version)) {
      const known = versions.map((life) => life.version).join(', ');
      throw new LifeRefused(`${family} has no version ${version}; it has ${known}`);
    }
  }
}
