import type { Site } from '../portal/site.ts';
import { fillPostgres } from './fill-postgres.ts';
import { fillSqlite } from './fill-sqlite.ts';
import type { Filling } from './filling.ts';

/** Brings the number of invoices to `rows`; resolves when they are on disk and the planner knows. */
export const fillRegister = (site: Site, filling: Filling): Promise<void> =>
  site.database === 'sqlite' ? fillSqlite(site, filling) : fillPostgres(site, filling);
