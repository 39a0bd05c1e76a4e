import { databaseSettings, readConfig } from '../../packages/server/src/config.ts';
import { openStore } from '../../packages/server/src/store/open-store.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import type { Site } from './site.ts';

const settingsOf = ({ data, databaseUrl }: Site) =>
  databaseSettings(readConfig(['--data', data], { OPENIRP_DATABASE_URL: databaseUrl }));

/** The portal's own store of a site, to be closed again. */
export const openSiteStore = (site: Site): Promise<Store> =>
  openStore({ ...settingsOf(site), tell: () => {} });

/** The file of a site's embedded database. */
export const sqliteFileOf = (site: Site): string => settingsOf(site).file;
