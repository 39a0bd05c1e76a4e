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

/**
 * A server behind a broken wire does not say that it gave a statement up: a client waits for an answer
 * this much longer than the server takes for that. Looked for in rounds, since a timer for each statement
 * (the library's `query_timeout`) keeps the statement in memory long after its answer.
 */
const silence = { graceMs: 2_000, roundMs: 1_000 } as const;

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
  /** When each connection was last taken or answered; undefined while nobody has it. */
  readonly #heardAt = new Map<pg.PoolClient, number | undefined>();
  readonly #rounds: NodeJS.Timeout | undefined;
  #isAway = false;
  #ended: Promise<void> | undefined;

  constructor(options: PostgresOptions) {
    this.#pool = new pg.Pool({ ...connectionSettings(options), max: options.poolSize });
    this.#tell = options.tell;
    this.#isUnhurried = options.unhurried === true;
    // Without listeners a connection that breaks, idle or in use, would end the program.
    this.#pool.on('error', (error) => this.#note(error));
    this.#pool.on('connect', (client) => void client.on('error', () => {}));
    if (this.#isUnhurried) return;
    this.#watch();
    const limitMs = options.timeoutSeconds * 1000 + silence.graceMs;
    this.#rounds = setInterval(() => this.#endSilent(limitMs), silence.roundMs).unref();
  }

  #watch(): void {
    const hear = (client: pg.PoolClient) => void this.#heardAt.set(client, performance.now());
    this.#pool.on('connect', (client) => void client.on('drain', () => hear(client)));
    this.#pool.on('acquire', hear);
    this.#pool.on('release', (_error, client) => {
      this.#heardAt.set(client as pg.PoolClient, undefined);
    });
    this.#pool.on('remove', (client) => void this.#heardAt.delete(client));
  }

  /** Breaks connections whose answer is overdue; whoever waits for it hears that the database is lost. */
  #endSilent(limitMs: number): void {
    const now = performance.now();
    for (const [client, heardAt = now] of this.#heardAt) {
      if (now - heardAt > limitMs) client.connection.stream.destroy();
    }
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
    clearInterval(this.#rounds);
    this.#ended ??= this.#pool.end();
    return this.#ended;
  }

  #note(error: unknown): void {
    if (this.#isAway) return;
    this.#isAway = true;
    this.#tell(`the database is away: ${saying(error)}`);
  }
}
