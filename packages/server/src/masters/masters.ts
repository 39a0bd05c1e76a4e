import {
  type Distance,
  estimatedKm,
  hsnList,
  type LargeMasters,
  largeMasters,
  pinList,
} from '@openirp/core';
import { keepFresh } from '../keep-fresh.ts';
import { importedTable, type MasterTable, shippedTable } from './master-table.ts';
import { type MasterList, type MasterVersions, shippedVersion } from './master-versions.ts';

export interface MasterSettings {
  /** How much longer roads are than straight lines. */
  readonly roadFactor: number;
}

/** The large code lists in force: what ships, or what was imported in its place. */
export class Masters {
  readonly #versions: MasterVersions;
  readonly #roadFactor: number;
  #active = { hsn: shippedVersion, pin: shippedVersion, distance: shippedVersion };
  #lists: LargeMasters = largeMasters();
  readonly #shipped = new Map<MasterList, MasterTable>();
  #stop: () => void = () => {};

  private constructor(versions: MasterVersions, { roadFactor }: MasterSettings) {
    this.#versions = versions;
    this.#roadFactor = roadFactor;
  }

  /** Loads the lists in force and heeds what other processes import from then on. */
  static async open(
    versions: MasterVersions,
    settings: MasterSettings,
    onFailure: (error: unknown) => void,
  ): Promise<Masters> {
    const masters = new Masters(versions, settings);
    await masters.refresh();
    masters.#stop = keepFresh(() => masters.refresh(), onFailure);
    return masters;
  }

  /** What the rules ask. */
  get lists(): LargeMasters {
    return this.#lists;
  }

  /** A large list as it is in force, for those who read it. */
  async table(list: MasterList): Promise<MasterTable> {
    const version = this.#active[list];
    if (version !== shippedVersion) return importedTable(this.#versions, list, version);
    const kept = this.#shipped.get(list) ?? shippedTable(list, largeMasters());
    this.#shipped.set(list, kept);
    return kept;
  }

  /**
   * The distance by road between two PIN codes: as imported, else estimated; undefined when neither
   * can tell.
   */
  async distance(fromPin: number, toPin: number): Promise<Distance | undefined> {
    const { distance: version } = this.#active;
    if (version !== shippedVersion) {
      const row = await this.#versions.row('distance', version, distanceCode(fromPin, toPin));
      if (row !== undefined) return { km: Number(row.data), isEstimate: false };
    }
    const km = estimatedKm(fromPin, toPin, this.#roadFactor);
    return km === undefined ? undefined : { km, isEstimate: true };
  }

  /** Loads what has changed since the last time. */
  async refresh(): Promise<void> {
    const active = await this.#versions.active();
    const before = this.#active;
    if (active.hsn !== before.hsn || active.pin !== before.pin) {
      this.#lists = largeMasters({
        ...(active.hsn === shippedVersion ? {} : { hsn: await this.#hsn(active.hsn) }),
        ...(active.pin === shippedVersion ? {} : { pins: await this.#pins(active.pin) }),
      });
    }
    // Only now: whoever fails above tries again.
    this.#active = active;
  }

  stop(): void {
    this.#stop();
  }

  async #hsn(version: number) {
    return hsnList(await this.#versions.codes('hsn', version));
  }

  async #pins(version: number) {
    const rows = await this.#versions.rows('pin', version);
    return pinList(rows.map(({ code, data }) => [Number(code), data.split(',')]));
  }
}

/** Roads lead both ways: the smaller PIN code comes first. */
export const distanceCode = (fromPin: number, toPin: number): string =>
  `${Math.min(fromPin, toPin)}-${Math.max(fromPin, toPin)}`;
