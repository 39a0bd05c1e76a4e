import type { OutboxState, StoredEntry } from '../outbox/entry.ts';
import type { Claim, OutboxStore, Page } from './outbox-store.ts';
import type { PayloadSeal } from './payload-seal.ts';
import { columns, entryOf, numberIn, type Row, rowOf, type SqlValue } from './rows.ts';

/** A database as the outbox uses it. Statements name their parameters: `:id`. */
export interface SqlDatabase {
  /** Goes behind a select whose rows are then changed: they are locked, locked ones left out. */
  readonly skipLocked: string;
  /** Runs one statement that changes something; durable when it resolves. */
  write(sql: string, parameters: Row): Promise<readonly Row[]>;
  /** Runs one select. */
  read(sql: string, parameters: Row): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** The store on an SQL database whose tables are there. Every method is one statement. */
export class SqlOutboxStore implements OutboxStore {
  readonly #database: SqlDatabase;
  readonly #seal: PayloadSeal;
  readonly #statements: ReturnType<typeof statementsOn>;

  constructor(database: SqlDatabase, prefix: string, seal: PayloadSeal) {
    this.#database = database;
    this.#seal = seal;
    this.#statements = statementsOn(prefix, database.skipLocked);
  }

  async add(entry: StoredEntry): Promise<StoredEntry | undefined> {
    const row = rowOf(entry, this.#seal);
    const [added] = await this.#database.write(this.#statements.add, row);
    if (added !== undefined) return undefined;
    const { account, id, caller_key } = row;
    const there = await this.#read(this.#statements.taken, { account, id, caller_key } as Row);
    return there[0];
  }

  async claim({ id, ...claim }: Claim): Promise<readonly StoredEntry[]> {
    const { account, now, limit, owner, leaseUntil } = claim;
    const parameters = { account, now, limit, owner, lease_until: leaseUntil };
    const rows =
      id === undefined
        ? await this.#database.write(this.#statements.claim, parameters)
        : await this.#database.write(this.#statements.claimOne, { ...parameters, id });
    return rows.map((row) => entryOf(row, this.#seal));
  }

  async save(entry: StoredEntry): Promise<boolean> {
    const row = rowOf(entry, this.#seal);
    return (await this.#database.write(this.#statements.save, row)).length === 1;
  }

  async renew(account: string, owner: string, leaseUntil: number): Promise<void> {
    const parameters = { account, owner, lease_until: leaseUntil };
    await this.#database.write(this.#statements.renew, parameters);
  }

  async find(account: string, name: string): Promise<StoredEntry | undefined> {
    return (await this.#read(this.#statements.find, { account, name }))[0];
  }

  list({ account, state, after, limit }: Page): Promise<readonly StoredEntry[]> {
    const { createdAt = -1, id = '' } = after ?? {};
    const parameters = { account, after_time: createdAt, after_id: id, limit };
    return state === undefined
      ? this.#read(this.#statements.list, parameters)
      : this.#read(this.#statements.listState, { ...parameters, state });
  }

  async nextDueAt(account: string): Promise<number | undefined> {
    const [row] = await this.#database.read(this.#statements.nextDueAt, { account });
    return numberIn(row?.due) ?? undefined;
  }

  async counts(account: string): Promise<Partial<Record<OutboxState, number>>> {
    const rows = await this.#database.read(this.#statements.counts, { account });
    return Object.fromEntries(rows.map(({ state, entries }) => [state, Number(entries)]));
  }

  async addErrors(day: string, scope: string, count: number): Promise<number> {
    const { addErrors, errors } = this.#statements;
    const rows =
      count === 0
        ? await this.#database.read(errors, { day, scope })
        : await this.#database.write(addErrors, { day, scope, count });
    return numberIn(rows[0]?.errors) ?? 0;
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #read(sql: string, parameters: Record<string, SqlValue>): Promise<StoredEntry[]> {
    const rows = await this.#database.read(sql, parameters);
    return rows.map((row) => entryOf(row, this.#seal));
  }
}

/** The statements, on tables whose names begin with a prefix. */
function statementsOn(prefix: string, skipLocked: string) {
  const entries = `${prefix}_entries`;
  const errors = `${prefix}_errors`;
  const fixed = new Set<string>(['account', 'id', 'version']);
  const changing = columns.filter((column) => !fixed.has(column));
  const claim = (which: string) => `
    with due as (
      select id from ${entries}
      where account = :account and due_at <= :now ${which}
        and (lease_until is null or lease_until <= :now)
      order by due_at limit :limit ${skipLocked})
    update ${entries} set
      state = case when state in ('pending', 'waiting') then 'sending' else 'unknown' end,
      attempts = attempts + 1, version = version + 1, updated_at = :now,
      owner = :owner, lease_until = :lease_until
    where account = :account and id in (select id from due)
    returning *`;
  const list = (which: string) => `
    select * from ${entries}
    where account = :account and (created_at, id) > (:after_time, :after_id) ${which}
    order by created_at, id limit :limit`;
  return {
    add: `
      insert into ${entries} (${columns.join(', ')})
      values (${columns.map((column) => `:${column}`).join(', ')})
      on conflict do nothing returning id`,
    taken: `
      select * from ${entries}
      where account = :account and (id = :id or caller_key = :caller_key)
      order by case when id = :id then 0 else 1 end limit 1`,
    claim: claim(''),
    claimOne: claim('and id = :id'),
    save: `
      update ${entries} set version = version + 1,
        ${changing.map((column) => `${column} = :${column}`).join(', ')}
      where account = :account and id = :id and version = :version
      returning id`,
    renew: `
      update ${entries} set lease_until = :lease_until
      where account = :account and owner = :owner`,
    // One look-up for each name that an entry has: SQLite would read all entries for an OR of them.
    find: `
      select * from (
        select *, 0 as place from ${entries} where account = :account and id = :name
        union all
        select *, 1 as place from ${entries} where account = :account and caller_key = :name
        union all
        select *, 2 as place from ${entries} where account = :account and irn = :name
      ) as named
      order by place, kind desc
      limit 1`,
    list: list(''),
    listState: list('and state = :state'),
    nextDueAt: `
      select min(case when lease_until > due_at then lease_until else due_at end) as due
      from ${entries} where account = :account and due_at is not null`,
    counts: `
      select state, count(*) as entries from ${entries}
      where account = :account group by state`,
    addErrors: `
      insert into ${errors} (day, scope, errors) values (:day, :scope, :count)
      on conflict (day, scope) do update set errors = ${errors}.errors + excluded.errors
      returning errors`,
    errors: `select errors from ${errors} where day = :day and scope = :scope`,
  };
}
