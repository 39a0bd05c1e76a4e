import { IrpError } from '@openirp/core';
import type { Kysely } from 'kysely';
import { PostgresConnections, type PostgresOptions } from './postgres-connections.ts';
import { PostgresKysely } from './postgres-dialect.ts';
import { saying } from './postgres-errors.ts';
import type { Tables } from './tables.ts';

/** A replica that failed is not asked again for so long: each attempt could wait for a connection. */
const restMs = 5_000;

/** A copy of the database that is a moment behind. While it is away, the database itself is asked. */
export class Replica {
  readonly #db: PostgresKysely;
  readonly #connections: PostgresConnections;
  readonly #tell: PostgresOptions['tell'];
  #restsUntil = 0;
  #isFailing = false;

  constructor(options: PostgresOptions, url: string) {
    this.#tell = (what) => options.tell(`read replica: ${what}`);
    this.#connections = new PostgresConnections({ ...options, url, tell: this.#tell });
    this.#db = new PostgresKysely(this.#connections);
  }

  /** Reads from the replica, or from the database when that fails in any way. */
  async read<T>(read: (db: Kysely<Tables>) => Promise<T>, database: Kysely<Tables>): Promise<T> {
    if (performance.now() < this.#restsUntil) return read(database);
    try {
      const result = await read(this.#db);
      this.#isFailing = false;
      return result;
    } catch (error) {
      this.#restsUntil = performance.now() + restMs;
      // Of a lost connection the connections tell. A reader's own fault shows at the database again.
      const isNew = !this.#isFailing && !(error instanceof IrpError);
      this.#isFailing = true;
      if (isNew) this.#tell(`not used, for it fails: ${saying(error)}`);
      return read(database);
    }
  }

  async close(): Promise<void> {
    await this.#db.destroy();
    await this.#connections.end();
  }
}
