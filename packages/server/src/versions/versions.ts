import { istDay } from '@openirp/core';
import type { Clock } from '../clock.ts';
import { keepFresh } from '../keep-fresh.ts';
import type { Environment } from './lives.ts';
import { type Standing, standingOf } from './standing.ts';
import type { LifeInForce, VersionLives } from './version-lives.ts';

export interface VersionSettings {
  readonly environment: Environment;
  readonly clock: Clock;
}

/** The lives in force in a running process. */
export class Versions {
  readonly #source: VersionLives;
  readonly #settings: VersionSettings;
  #lives: ReadonlyMap<string, LifeInForce> = new Map();
  #stop: () => void = () => {};

  private constructor(source: VersionLives, settings: VersionSettings) {
    this.#source = source;
    this.#settings = settings;
  }

  /** Loads the lives and heeds what other processes change from then on. */
  static async open(
    source: VersionLives,
    settings: VersionSettings,
    onFailure: (error: unknown) => void,
  ): Promise<Versions> {
    const versions = new Versions(source, settings);
    await versions.refresh();
    versions.#stop = keepFresh(() => versions.refresh(), onFailure);
    return versions;
  }

  /** Every life in force. */
  get lives(): readonly LifeInForce[] {
    return [...this.#lives.values()];
  }

  /** The life of the version that a path belongs to; undefined for one that has none. */
  lifeOf(path: string): LifeInForce | undefined {
    return this.#lives.get(path.slice(0, path.indexOf('/', path.indexOf('/', 1) + 1)));
  }

  /** What a life means here and now. */
  standing(life: LifeInForce): Standing {
    const { environment, clock } = this.#settings;
    return standingOf(life, environment, istDay(clock.now()));
  }

  /** Reads what another process has changed. */
  async refresh(): Promise<void> {
    const lives = await this.#source.all();
    this.#lives = new Map(lives.map((life) => [`/${life.family}/${life.version}`, life]));
  }

  stop(): void {
    this.#stop();
  }
}
