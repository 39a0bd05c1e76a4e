import type pg from 'pg';
import type { PostgresOptions } from './postgres-connections.ts';
import { exclusivelyOn, openDoor } from './postgres-migrations.ts';
import { PostgresStore } from './postgres-store.ts';
import type { Store } from './store.ts';

export interface OpenPostgresOptions extends PostgresOptions {
  /**
   * Told why an answered invoice could be lost, and the cure, before anything is made; may throw to
   * have it left alone.
   */
  readonly onWeakness?: (weakness: string) => void;
}

/** Opens the store in a PostgreSQL database, and makes its tables when they are not there. */
export async function openPostgresStore(options: OpenPostgresOptions): Promise<Store> {
  const door = await openDoor(options);
  try {
    const weakness = await weaknessOf(door);
    if (weakness !== undefined) options.onWeakness?.(weakness);
  } finally {
    await door.end();
  }
  const store = new PostgresStore(options);
  try {
    await store.join({
      // Several machines may be between two releases: there an operator says when (irp migrate).
      contract: false,
      tell: options.tell,
      exclusively: (work) => exclusivelyOn(options, work),
    });
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Settings under which PostgreSQL answers a commit that a power failure undoes. */
async function weaknessOf(door: pg.Client): Promise<string | undefined> {
  const settingOf = async (setting: string) =>
    String((await door.query(`show ${setting}`)).rows[0][setting]);
  const commit = await settingOf('synchronous_commit');
  if (!/^(on|remote_\w+)$/.test(commit)) {
    return (
      `the database has synchronous_commit = ${commit} and would lose registered invoices; ` +
      'ALTER DATABASE … SET synchronous_commit = on'
    );
  }
  if ((await settingOf('fsync')) !== 'on') {
    return 'the database has fsync = off and would lose registered invoices; set fsync = on in postgresql.conf';
  }
  return undefined;
}
