import type { OpenedPostgres } from './open-postgres-store.ts';
import type { PostgresOptions } from './postgres-connections.ts';
import { openSqliteStore } from './sqlite-store.ts';

export interface StoreOptions extends PostgresOptions {
  /** Of the embedded database, which is used when there is no `url`. */
  readonly file: string;
}

/** Opens the store that the settings name, and tells what speaks against trusting it. */
export async function openStore({ file, ...options }: StoreOptions): Promise<OpenedPostgres> {
  if (options.url === '') return { store: await openSqliteStore(file), weakness: undefined };
  // Whoever stays with the embedded database never loads the driver of the other one.
  const { openPostgresStore } = await import('./open-postgres-store.ts');
  return openPostgresStore(options);
}
