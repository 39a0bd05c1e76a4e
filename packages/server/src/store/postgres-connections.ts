import pg from 'pg';
import { tooBusy } from '../try-later.ts';
import { postgresTypes } from './column-types.ts';
import { isLost, isTooLate, saying } from './postgres-errors.ts';

export interface PostgresOptions {
  /** With user and password; never to be logged or shown. */
  readonly url: string;
  /** Of a copy that is a moment behind; empty or left out for none. */
  readonly replicaUrl?: string;
  /** Connections at most. */
  readonly poolSize: number;
  /** Longest time for a connection to come free, and for a statement to end. */
  readonly timeoutSeconds: number;
  /** Statements may take as long as they need. */
  readonly unhurried?: boolean;
  /** Told when the database is lost and when it is back, in words without secrets. */
  readonly tell: (what: string) => void;
}

/** A client waits this much longer for an answer than the server takes to give a statement up. */
const answerGraceMs = 2_000;

/** Seconds after which a database that is away, or too slow, is worth another try. */
const awaySeconds = 5;

/** Longest times on a connection, in milliseconds; migrations take the time they need. */
const timeoutsOf = ({ timeoutSeconds, unhurried }: PostgresOptions) => {
  const timeoutMs = timeoutSeconds * 1000;
  if (unhurried) return { connectionTimeoutMillis: timeoutMs };
  return {
    connectionTimeoutMillis: timeoutMs,
    statement_timeout: timeoutMs,
    // Of a process that vanished within a transaction nothing may stay locked.
    idle_in_transaction_session_timeout: timeoutMs,
    // A server behind a broken wire does not say that it gave a statement up.
    query_timeout: timeoutMs + answerGraceMs,
  };
};

/** How a connection is made; everything about it stands here or in the address. */
export const connectionSettings = (options: PostgresOptions): pg.ClientConfig => ({
  connectionString: options.url,
  types: postgresTypes,
  application_name: 'openirp',
  keepAlive: true,
  ...timeoutsOf(options),
});

/** A pool of connections that outlives restarts of its database. While it is away, calls throw 3043. */
export class PostgresConnections {
  readonly #pool: pg.Pool;
  readonly #tell: PostgresOptions['tell'];
  readonly #isUnhurried: boolean;
  #isAway = false;
  #ended: Promise<void> | undefined;

  constructor(options: PostgresOptions) {
    this.#pool = new pg.Pool({ ...connectionSettings(options), max: options.poolSize });
    this.#tell = options.tell;
    this.#isUnhurried = options.unhurried === true;
    // Without listeners a connection that breaks, idle or in use, would end the program.
    this.#pool.on('error', (error) => this.#note(error));
    this.#pool.on('connect', (client) => void client.on('error', () => {}));
  }

  /** A connection, to be given back with `release`. Throws 3043 when there is none. */
  async take(): Promise<pg.PoolClient> {
    try {
      const client = await this.#pool.connect();
      if (this.#isAway) {
        this.#isAway = false;
        this.#tell('the database is back');
      }
      return client;
    } catch (error) {
      throw this.refused(error);
    }
  }

  /**
   * Runs something on a connection, and hands on its errors as they are. A connection on which
   * anything failed is not used again: the server then undoes what had begun on it.
   */
  async use<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.take();
    let failed = true;
    try {
      const result = await work(client);
      failed = false;
      return result;
    } finally {
      client.release(failed);
    }
  }

  /**
   * What to throw for an error: 3043 when the database is lost or too slow, else the error itself.
   * Where no call is answered, the cause is of more use.
   */
  refused(error: unknown): unknown {
    if (isLost(error)) this.#note(error);
    if (this.#isUnhurried) return error;
    return isLost(error) || isTooLate(error) ? tooBusy(awaySeconds) : error;
  }

  /** Connections there are, those that are free, and requests that wait for one. */
  get counts(): { total: number; idle: number; waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
  }

  end(): Promise<void> {
    this.#ended ??= this.#pool.end();
    return this.#ended;
  }

  #note(error: unknown): void {
    if (this.#isAway) return;
    this.#isAway = true;
    this.#tell(`the database is away: ${saying(error)}`);
  }
}
