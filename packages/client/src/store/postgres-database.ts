import type { Pool } from 'pg';
import type { Row, SqlValue } from './rows.ts';
import type { SqlDatabase } from './sql-outbox-store.ts';

/** A statement as PostgreSQL wants it: `$1` for `:id`. */
interface Numbered {
  readonly text: string;
  readonly names: readonly string[];
}

/** A PostgreSQL database. Every statement is a transaction of its own, on a connection of the pool. */
export class PostgresDatabase implements SqlDatabase {
  readonly skipLocked = 'for update skip locked';
  readonly #pool: Pool;
  readonly #numbered = new Map<string, Numbered>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async write(sql: string, parameters: Row): Promise<readonly Row[]> {
    const { text, names } = this.#number(sql);
    const values = names.map((name) => asParameter(parameters[name] ?? null));
    return (await this.#pool.query<Row>(text, values)).rows;
  }

  read(sql: string, parameters: Row): Promise<readonly Row[]> {
    return this.write(sql, parameters);
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  #number(sql: string): Numbered {
    let numbered = this.#numbered.get(sql);
    if (numbered === undefined) {
      numbered = numberedStatement(sql);
      this.#numbered.set(sql, numbered);
    }
    return numbered;
  }
}

function numberedStatement(sql: string): Numbered {
  const names: string[] = [];
  const text = sql.replace(/:(\w+)/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, names };
}

/** The driver knows bytes as `Buffer` alone. */
const asParameter = (value: SqlValue): SqlValue =>
  value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : value;
