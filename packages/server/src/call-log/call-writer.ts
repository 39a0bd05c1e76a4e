import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { Entry } from './entry.ts';
import { packed } from './packed.ts';
import type { RecordedCall } from './recorded-call.ts';
import { countTests } from './test-counts.ts';

/** What waits at most; what comes on top is counted and let go. */
export const waitingMax = { entries: 2_000, bytes: 32 * 1024 * 1024 } as const;
const batchMax = { entries: 100, bytes: 4 * 1024 * 1024 } as const;
const pauseMs = 150;
/** Clients whose lost calls are counted one by one. */
const countedMax = 10_000;
const counter = 'call_log';
/** About what a row takes beside its details. */
const rowBytes = 500;

/** Writes calls in batches, off the road. A call never waits for it. */
export class CallWriter {
  readonly #db: Kysely<Tables>;
  readonly #onWritten: (clientIds: readonly string[]) => void;
  readonly #onFault: (error: unknown) => void;
  #waiting: Entry[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  readonly #lost = new Map<string, number>();
  #lostOfAll = 0;

  constructor(
    db: Kysely<Tables>,
    onWritten: (clientIds: readonly string[]) => void,
    onFault: (error: unknown) => void,
  ) {
    this.#db = db;
    this.#onWritten = onWritten;
    this.#onFault = onFault;
  }

  /** Takes a call, if there is room. */
  add(entry: Entry): void {
    const isFull =
      this.#waiting.length >= waitingMax.entries || this.#bytes + entry.bytes > waitingMax.bytes;
    if (isFull) {
      this.lose([entry]);
      return;
    }
    this.#waiting.push(entry);
    this.#bytes += entry.bytes;
    this.#timer ??= setTimeout(() => this.flush(), pauseMs).unref();
  }

  /** Writes everything that waits. Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#writeAll());
    return this.#writing;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Calls of proven clients that were let go by this process. */
  get lost(): number {
    return this.#lostOfAll;
  }

  /** How many calls of a client were let go by this process. */
  lostOf(clientId: string): number {
    return this.#lost.get(clientId) ?? 0;
  }

  /** Counts calls that are let go. Those that only claim a client are not missed. */
  lose(calls: readonly Pick<RecordedCall, 'clientId' | 'isClientProven'>[]): void {
    for (const { clientId, isClientProven } of calls) {
      if (clientId === undefined || !isClientProven) continue;
      this.#lostOfAll++;
      if (!this.#lost.has(clientId) && this.#lost.size >= countedMax) continue;
      this.#lost.set(clientId, this.lostOf(clientId) + 1);
    }
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#nextBatch();
      try {
        const clientIds = await this.#write(batch);
        if (clientIds.length > 0) this.#onWritten(clientIds);
      } catch (error) {
        this.lose(batch);
        this.#onFault(error);
      }
    }
  }

  #nextBatch(): Entry[] {
    let bytes = 0;
    let count = 0;
    for (const entry of this.#waiting) {
      if (count > 0 && (count >= batchMax.entries || bytes + entry.bytes > batchMax.bytes)) break;
      bytes += entry.bytes;
      count++;
    }
    this.#bytes -= bytes;
    return this.#waiting.splice(0, count);
  }

  /** Writes what belongs to somebody; the clients it belongs to. */
  async #write(batch: readonly Entry[]): Promise<string[]> {
    const owned: OwnedCall[] = [];
    for (const entry of batch) {
      if (!entry.isClientProven && !(await this.#isClient(entry.clientId))) continue;
      const userName = entry.isUserProven ? entry.userName : await this.#userMeant(entry);
      owned.push({ entry, row: { ...rowOf(entry), user_name: userName ?? null } });
    }
    if (owned.length === 0) return [];
    const details = await Promise.all(owned.map(({ entry }) => packed(entry.details)));
    await this.#db.transaction().execute(async (db) => {
      const first = await takeNumbers(db, owned.length);
      const rows = owned.map(({ row }, index) => ({
        ...{ ...row, seq: first + index },
        details: details[index]!,
        bytes: rowBytes + details[index]!.length,
      }));
      await countTests(db, owned);
      await db.insertInto('call_log').values(rows).execute();
    });
    return [...new Set(owned.map(({ row }) => row.client_id))];
  }

  async #isClient(clientId: string): Promise<boolean> {
    const query = this.#db.selectFrom('clients').select('client_id');
    return (await query.where('client_id', '=', clientId).executeTakeFirst()) !== undefined;
  }

  /**
   * The user that a call was meant to be of, which must be able to find it: the one it names, else the
   * one whose GSTIN it names.
   */
  async #userMeant({ clientId, userName = '', gstin = '' }: Entry): Promise<string | undefined> {
    const users = await this.#db
      .selectFrom('users')
      .select(['user_name', 'gstin'])
      .where('client_id', '=', clientId)
      .where(({ eb, or }) => or([eb('user_name', '=', userName), eb('gstin', '=', gstin)]))
      .limit(3)
      .execute();
    if (users.some((user) => user.user_name === userName)) return userName;
    return users.length === 1 ? users[0]!.user_name : userName || undefined;
  }
}

/**
 * Numbers taken in the transaction that uses them: whoever has read up to one of them will not find a
 * lower one later.
 */
async function takeNumbers(db: Transaction<Tables>, count: number): Promise<number> {
  const { next_value } = await db
    .insertInto('counters')
    .values({ name: counter, next_value: count + 1 })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet(({ eb, ref }) => ({ next_value: eb(ref('counters.next_value'), '+', count) })),
    )
    .returning('next_value')
    .executeTakeFirstOrThrow();
  return Number(next_value) - count;
}

/** A row with the user to whom it belongs. */
export type OwnedRow = ReturnType<typeof rowOf> & { readonly user_name: string | null };

/** A call with its row: by its id it may not be the only one, where a proxy names requests. */
export interface OwnedCall {
  readonly entry: Entry;
  readonly row: OwnedRow;
}

const rowOf = (entry: Entry) => ({
  id: entry.id,
  client_id: entry.clientId,
  gstin: entry.gstin ?? null,
  at: entry.at,
  endpoint: entry.endpoint ?? null,
  path: entry.path,
  method: entry.method,
  status: entry.status,
  code: entry.codes[0] ?? null,
  codes: entry.codes.length === 0 ? null : `,${entry.codes.join(',')},`,
  irn: entry.irn ?? null,
  doc_no: entry.docNo ?? null,
  duration_ms: entry.durationMs,
  is_console: entry.isConsole ? 1 : 0,
  is_proven: entry.isClientProven ? 1 : 0,
  text_hash: entry.textHash ?? null,
});
