import { existsSync, mkdirSync } from 'node:fs';
import { TaxpayerImports } from './accounts/taxpayer-imports.ts';
import { Taxpayers } from './accounts/taxpayers.ts';
import { systemClock } from './clock.ts';
import { databaseSettings } from './config.ts';
import { compareVersions, type MasterChanges } from './masters/master-changes.ts';
import { type MasterList, MasterVersions } from './masters/master-versions.ts';
import { Archive } from './register/archive.ts';
import { Rejections } from './register/rejections.ts';
import { openStore } from './store/open-store.ts';
import { VersionLives } from './versions/version-lives.ts';

/** What commands may do to a data folder, whether or not a portal is serving it. */
export interface DataFolder {
  readonly taxpayers: Taxpayers;
  readonly taxpayerImports: TaxpayerImports;
  readonly masters: MasterVersions;
  /** The register, to read. */
  readonly archive: Archive;
  readonly rejections: Rejections;
  readonly versions: VersionLives;
  compare(list: MasterList, from: number, to: number): Promise<MasterChanges>;
  close(): Promise<void>;
}

type Settings = Parameters<typeof databaseSettings>[0];

/** Opens the store of a data folder, or the database that is named, made when it is not there. */
export async function openDataFolder(config: Settings): Promise<DataFolder> {
  const { data } = config;
  if (!existsSync(data)) mkdirSync(data, { recursive: true, mode: 0o700 });
  const store = await openStore({ ...databaseSettings(config), tell: () => {} });
  return {
    taxpayers: new Taxpayers(store, systemClock),
    taxpayerImports: new TaxpayerImports(store, systemClock),
    masters: new MasterVersions(store, systemClock),
    archive: new Archive(store),
    rejections: new Rejections(store, systemClock),
    versions: new VersionLives(store, systemClock),
    compare: (list, from, to) => compareVersions(store, list, from, to),
    close: () => store.close(),
  };
}
