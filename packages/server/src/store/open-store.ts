import type { OpenPostgresOptions } from './open-postgres-store.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';

export interface StoreOptions extends OpenPostgresOptions {
  /** Of the embedded database, which is used when there is no `url`. */
  readonly file: string;
  /** Whether its contractions are made when no older program is alive: for who stays and serves. */
  readonly contracts?: boolean;
}

/** Opens the store that the settings name. */
export async function openStore({ file, contracts, ...options }: StoreOptions): Promise<Store> {
  if (options.url === '') return openSqliteStore(file, { contracts, tell: options.tell });
  // Whoever stays with the embedded database never loads the driver of the other one.
  const { openPostgresStore } = await import('./open-postgres-store.ts');
  return openPostgresStore(options);
}
