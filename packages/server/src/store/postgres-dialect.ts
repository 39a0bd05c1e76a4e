import {
  type ColumnDefinitionNode,
  DataTypeNode,
  type Dialect,
  Kysely,
  PostgresDialect,
  type PostgresPoolClient,
  PostgresQueryCompiler,
  RawNode,
  type TransactionBuilder,
} from 'kysely';
import type { PoolClient } from 'pg';
import { asPostgresValue, postgresColumnTypes } from './column-types.ts';
import type { PostgresConnections } from './postgres-connections.ts';
import { isCollision, isLost, isSurelyUndone, OutcomeUnknown } from './postgres-errors.ts';
import type { Tables } from './tables.ts';
import { untilDone } from './until-done.ts';

/** Kysely on PostgreSQL: patient with other transactions, and with a database that is away. */
export class PostgresKysely extends Kysely<Tables> {
  constructor(connections: PostgresConnections) {
    super({ dialect: postgresDialect(connections) });
  }

  /**
   * A transaction that begins anew when PostgreSQL undid it for the sake of another: what runs in it
   * may run more than once.
   */
  override transaction(): TransactionBuilder<Tables> {
    return patient(super.transaction());
  }
}

function patient(builder: TransactionBuilder<Tables>): TransactionBuilder<Tables> {
  const execute = builder.execute.bind(builder);
  const setIsolationLevel = builder.setIsolationLevel.bind(builder);
  const patience: Partial<TransactionBuilder<Tables>> = {
    execute: (work) => untilDone(() => execute(work), isCollision),
    setIsolationLevel: (level) => patient(setIsolationLevel(level)),
  };
  return Object.assign(builder, patience);
}

function postgresDialect(connections: PostgresConnections): Dialect {
  const dialect = new PostgresDialect({
    pool: {
      // Kysely would open connections of its own by these, to cancel statements: nobody does.
      options: {},
      connect: async () =>
        // The other form of `query`, that with a cursor, is for streams: nobody asks for them.
        new WatchedClient(await connections.take(), connections) as object as PostgresPoolClient,
      end: () => connections.end(),
    },
  });
  dialect.createQueryCompiler = () => new ColumnTypesCompiler();
  return dialect;
}

class ColumnTypesCompiler extends PostgresQueryCompiler {
  protected override visitColumnDefinition(node: ColumnDefinitionNode): void {
    const { dataType } = node;
    const type = DataTypeNode.is(dataType) && postgresColumnTypes.get(dataType.dataType);
    super.visitColumnDefinition(type ? { ...node, dataType: RawNode.createWithSql(type) } : node);
  }
}

/** A connection in Kysely's hands, which learns from it in the portal's words what went wrong. */
class WatchedClient {
  readonly #client: PoolClient;
  readonly #connections: PostgresConnections;
  #inTransaction = false;
  #isLost = false;

  constructor(client: PoolClient, connections: PostgresConnections) {
    this.#client = client;
    this.#connections = connections;
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<unknown> {
    const verb = /^\w+/.exec(sql)?.[0].toLowerCase() ?? '';
    // Whatever it had begun is undone already; Kysely would tell of this failure, not of the first.
    if (verb === 'rollback' && this.#isLost) return { command: 'ROLLBACK', rowCount: 0, rows: [] };
    if (verb === 'begin' || verb === 'start') this.#inTransaction = true;
    const isDeciding = verb === 'commit' || !this.#inTransaction;
    const values = parameters.map(asPostgresValue);
    const run = () => this.#client.query(sql, values);
    try {
      return await (this.#inTransaction ? run() : untilDone(run, isCollision));
    } catch (error) {
      this.#isLost ||= isLost(error);
      const isUnknown = isDeciding && verb !== 'select' && isLost(error) && !isSurelyUndone(error);
      const refused = this.#connections.refused(error);
      throw isUnknown ? new OutcomeUnknown(error) : refused;
    }
  }

  release(destroy = false): void {
    this.#client.release(destroy || this.#isLost);
  }
}
