import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Row } from './rows.ts';
import type { SqlDatabase } from './sql-outbox-store.ts';
import { whenFree } from './when-free.ts';

interface Write {
  readonly sql: string;
  readonly parameters: Row;
  readonly resolve: (rows: readonly Row[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Statements of one transaction: enough to share the wait for the disk, few enough to be short. */
const groupMax = 64;

/**
 * A file of SQLite. What is written in one turn of the event loop becomes one transaction, and waits
 * for the disk once.
 */
export class SqliteDatabase implements SqlDatabase {
  readonly skipLocked = '';
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();
  readonly #waiting: Write[] = [];
  #writing: Promise<void> | undefined;
  #isClosed = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async write(sql: string, parameters: Row): Promise<readonly Row[]> {
    if (this.#isClosed) throw new Error("the outbox's store is closed");
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sql, parameters, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  read(sql: string, parameters: Row): Promise<readonly Row[]> {
    return whenFree(() => this.#run(sql, parameters));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#writing;
    this.#database.close();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Whoever writes in the same turn joins the group.
      await new Promise((resolve) => setImmediate(resolve));
      await this.#commit(this.#waiting.splice(0, groupMax));
    }
    this.#writing = undefined;
  }

  async #commit(group: readonly Write[]): Promise<void> {
    try {
      await whenFree(() => this.#database.exec('begin immediate'));
      const results = group.map(({ sql, parameters }) => this.#run(sql, parameters));
      this.#database.exec('commit');
      for (const [index, { resolve }] of group.entries()) resolve(results[index]!);
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback');
      for (const { reject } of group) reject(error);
    }
  }

  #run(sql: string, parameters: Row): readonly Row[] {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement.all(parameters as Record<string, SQLInputValue>) as Row[];
  }
}
