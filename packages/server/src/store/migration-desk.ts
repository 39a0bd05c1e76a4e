import type { Kysely } from 'kysely';
import { type Migrated, type MigrateOptions, migrate } from './migrate.ts';
import type { MigrationList } from './migration.ts';
import { type MigrationStatus, migrationStatus } from './migration-status.ts';
import type { StoreOptions } from './open-store.ts';
import { connectSqlite, sqliteKysely } from './sqlite-store.ts';
import type { Tables } from './tables.ts';

/** Where an operator sees to migrations, without opening a store. */
export interface MigrationDesk {
  status(list?: MigrationList): Promise<MigrationStatus>;
  run(options: MigrateOptions): Promise<Migrated>;
  close(): Promise<void>;
}

/** Opens the database that the settings name for its migrations alone. Changes nothing by itself. */
export async function openMigrationDesk(options: StoreOptions): Promise<MigrationDesk> {
  if (options.url === '') {
    const database = await connectSqlite(options.file);
    const db = sqliteKysely(database);
    return {
      ...deskOn(db, (work) => work(db)),
      close: async () => {
        await db.destroy();
        database.close();
      },
    };
  }
  const { exclusivelyOn, openDoor, unhurriedDatabase } = await import('./postgres-migrations.ts');
  // Says in words when the database does not answer.
  await (await openDoor(options)).end();
  const db = unhurriedDatabase(options);
  return {
    ...deskOn(db, (work) => exclusivelyOn(options, work)),
    close: () => db.destroy(),
  };
}

const deskOn = (
  db: Kysely<Tables>,
  exclusively: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>,
) => ({
  status: (list?: MigrationList) => migrationStatus(db, list),
  run: (options: MigrateOptions) => exclusively((on) => migrate(on, options)),
});
