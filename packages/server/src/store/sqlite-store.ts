import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely } from 'kysely';
import { joinDatabase } from './join-database.ts';
import type { Presence } from './processes.ts';
import {
  billColumns,
  duplicateKey,
  findInvoiceBy,
  invoiceColumns,
  isRegisteredBy,
} from './road-statements.ts';
import { whenFree } from './sqlite-busy.ts';
import { Checkpoints } from './sqlite-checkpoints.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { NewInvoice, Store, StoredInvoice, StoredKey } from './store.ts';
import type { SessionsTable, Tables } from './tables.ts';

interface SqliteOptions {
  readonly contracts?: boolean | undefined;
  readonly tell?: (what: string) => void;
}

/** Opens (makes, on first use) the embedded database in a file. */
export async function openSqliteStore(
  file: string,
  { contracts = false, tell = () => {} }: SqliteOptions = {},
): Promise<Store> {
  const seldom = await connectSqlite(file);
  const db = sqliteKysely(seldom);
  const join = { contract: contracts, tell, exclusively: <T>(work: Work<T>) => work(db) };
  const presence = await joinDatabase(db, join).catch((error: unknown) => {
    seldom.close();
    throw error;
  });
  // The road has a connection of its own: it must not wait for somebody's longer transaction here,
  // nor find itself inside it.
  const hot = await connectSqlite(file);
  return new SqliteStore(db, { seldom, hot, presence, checkpoints: new Checkpoints(file) });
}

type Work<T> = (db: Kysely<Tables>) => Promise<T>;

export const sqliteKysely = (database: DatabaseSync): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: sqliteDialect(database) });

/** Opens a database file. Every pragma stands here. */
export async function connectSqlite(file: string): Promise<DatabaseSync> {
  const database = new DatabaseSync(file, { timeout: 15_000 });
  // Of two processes that do this to a new file at once, SQLite fails one without letting it wait.
  await whenFree(() => database.exec('pragma journal_mode = wal'));
  // NORMAL would lose acknowledged invoices when the power fails.
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  database.exec('pragma cache_size = -16000');
  // The last resort: see `Checkpoints`.
  database.exec('pragma wal_autocheckpoint = 16000');
  // From here on waiting is done by timers.
  database.exec('pragma busy_timeout = 0');
  return database;
}

const placesFor = (columns: readonly string[]): string =>
  `(${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;

/** What an open store holds until it is closed. */
interface Held {
  readonly seldom: DatabaseSync;
  readonly hot: DatabaseSync;
  readonly presence: Presence;
  readonly checkpoints: Checkpoints;
}

class SqliteStore implements Store {
  readonly db: Kysely<Tables>;
  readonly #seldom: DatabaseSync;
  readonly #hot: DatabaseSync;
  readonly #presence: Presence;
  readonly #checkpoints: Checkpoints;
  readonly #insertInvoice;
  readonly #insertBill;
  readonly #findInvoice;
  readonly #findInvoiceOfYear;
  readonly #isRegistered;
  readonly #findSession;
  readonly #takeNumbers;

  constructor(db: Kysely<Tables>, { seldom, hot, presence, checkpoints }: Held) {
    this.db = db;
    this.#seldom = seldom;
    this.#hot = hot;
    this.#presence = presence;
    this.#checkpoints = checkpoints;
    this.#insertInvoice = hot.prepare(
      `insert into invoices ${placesFor(invoiceColumns)}
       on conflict ${duplicateKey} do nothing`,
    );
    this.#insertBill = hot.prepare(`insert into eway_bills ${placesFor(billColumns)}`);
    const ofYear = { seller: '?', irn: '?', year: '?' };
    this.#findInvoice = hot.prepare(findInvoiceBy({ seller: '?', irn: '?' }));
    this.#findInvoiceOfYear = hot.prepare(findInvoiceBy(ofYear));
    this.#isRegistered = hot.prepare(isRegisteredBy(ofYear));
    this.#findSession = hot.prepare('select * from sessions where token_hash = ?');
    this.#takeNumbers = hot.prepare(
      `insert into counters (name, next_value) values (?, ? + 1)
       on conflict (name) do update set next_value = next_value + ?
       returning next_value`,
    );
  }

  readDelayed<T>(read: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return read(this.db);
  }

  async insertInvoices(invoices: readonly NewInvoice[]): Promise<readonly boolean[]> {
    if (invoices.length === 0) return [];
    await whenFree(() => this.#hot.exec('begin immediate'));
    try {
      const inserted = invoices.map((invoice) => this.#insert(invoice));
      this.#hot.exec('commit');
      this.#checkpoints.written(invoices.length);
      return inserted;
    } catch (error) {
      if (this.#hot.isTransaction) this.#hot.exec('rollback');
      throw error;
    }
  }

  #insert({ row, bill }: NewInvoice): boolean {
    const values: SQLInputValue[] = invoiceColumns.map((column) => row[column]);
    if (this.#insertInvoice.run(...values).changes !== 1) return false;
    if (bill !== undefined) this.#insertBill.run(...billColumns.map((column) => bill[column]));
    return true;
  }

  async findInvoice(
    sellerGstin: string,
    irn: string,
    financialYear?: number,
  ): Promise<StoredInvoice | undefined> {
    const row =
      financialYear === undefined
        ? this.#findInvoice.get(sellerGstin, irn)
        : this.#findInvoiceOfYear.get(sellerGstin, irn, financialYear);
    return row as StoredInvoice | undefined;
  }

  async areRegistered(keys: readonly StoredKey[]): Promise<boolean[]> {
    return keys.map(
      ({ seller_gstin, irn, financial_year }) =>
        this.#isRegistered.get(seller_gstin, irn, financial_year) !== undefined,
    );
  }

  async findSession(tokenHash: Uint8Array): Promise<SessionsTable | undefined> {
    return this.#findSession.get(tokenHash) as SessionsTable | undefined;
  }

  async takeNumbers(counter: string, count: number): Promise<number> {
    const row = await whenFree(() => this.#takeNumbers.get(counter, count, count));
    return Number((row as { next_value: number }).next_value) - count;
  }

  async close(): Promise<void> {
    await this.#presence.withdraw();
    await this.db.destroy();
    await this.#checkpoints.close();
    this.#hot.close();
    this.#seldom.close();
  }
}
