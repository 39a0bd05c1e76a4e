import { Attempts } from '../accounts/attempts.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { CallQueue } from './call-queue.ts';
import { type CallFilter, type CallPage, CallReader, type CountedCall } from './call-reader.ts';
import { CallSignal } from './call-signal.ts';
import { CallWriter } from './call-writer.ts';
import { entryOf } from './entry.ts';
import type { FoundCall, ListedCall, RecordedCall, Viewer } from './recorded-call.ts';
import { clientsWithCalls, forgetOlder, keepNewest } from './retention.ts';
import { type CallStatistics, statisticsOf } from './statistics.ts';

export interface CallLogSettings {
  /** Days for which calls are kept; 0 for no log. */
  readonly days: number;
  readonly entriesByClientMax: number;
  readonly bytesByClientMax: number;
  readonly tokenTtlMinutes: number;
}

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
}

const dayMs = 86_400_000;
const retentionMs = 60_000;
/** Batches written before old calls are deleted out of turn. */
const batchesMax = 20;
/** Calls that only claim to be of a client: so many a minute are taken, and so many kept. */
const unproven = { inMinute: 20, room: { entries: 200, bytes: 4 * 1024 * 1024 } } as const;
const countedMax = 100_000;

/** What clients have called and what they were answered, for them to read. A sandbox has one. */
export class CallLog {
  readonly settings: CallLogSettings;
  readonly #parts: Parts;
  readonly #db: Store['db'];
  readonly #reader: CallReader;
  readonly #writer: CallWriter;
  readonly #queue = new CallQueue((call) => this.#keep(call));
  readonly #signal: CallSignal;
  readonly #unproven = new Attempts(unproven.inMinute);
  readonly #touched = new Set<string>();
  #batches = 0;
  #timer: NodeJS.Timeout | undefined;
  #forgetting: Promise<void> = Promise.resolve();

  constructor(parts: Parts, settings: CallLogSettings) {
    this.settings = settings;
    this.#parts = parts;
    this.#db = parts.store.db;
    this.#reader = new CallReader(this.#db);
    this.#signal = new CallSignal(() => this.#reader.newest());
    this.#writer = new CallWriter(this.#db, (ids) => this.#onWritten(ids), parts.onFault);
  }

  get isOn(): boolean {
    return this.settings.days > 0;
  }

  /** Begins to forget what is old. */
  async begin(): Promise<void> {
    if (!this.isOn) return;
    for (const clientId of await clientsWithCalls(this.#db)) this.#touched.add(clientId);
    await this.forgetOld();
    this.#timer = setInterval(() => this.#forgetQuietly(), retentionMs).unref();
  }

  /** Keeps a call when its answer is on the way. Never throws, and nobody waits for it. */
  record(call: RecordedCall): void {
    if (!this.isOn) return;
    try {
      const { clientId, isClientProven } = call;
      if (clientId === undefined) return;
      if (!isClientProven && !this.#unproven.allows(clientId)) return;
      if (!this.#queue.add(call)) this.#writer.lose([call]);
    } catch (error) {
      this.#parts.onFault(error);
    }
  }

  /** One call, if this viewer may see it. */
  async find(id: string, viewer: Viewer): Promise<FoundCall | undefined> {
    await this.#flush();
    return this.#reader.find(id, viewer);
  }

  /** The newest calls first. */
  async list(viewer: Viewer, filter: CallFilter, page: CallPage): Promise<ListedCall[]> {
    await this.#flush();
    return this.#reader.list(viewer, filter, page);
  }

  /** What came after a call that was seen, the oldest first. */
  since(
    viewer: Viewer,
    filter: CallFilter,
    after: { seq: number; limit: number },
  ): Promise<ListedCall[]> {
    return this.#reader.since(viewer, filter, after);
  }

  /** The number of the newest call of anybody: where somebody begins who wants to hear of later ones. */
  newest(): Promise<number> {
    return this.#reader.newest();
  }

  /** Figures of some time, both ends included. */
  async statistics(viewer: Viewer, from: number, to: number): Promise<CallStatistics> {
    await this.#flush();
    const calls = await this.#reader.counted(viewer, from, to, countedMax);
    return statisticsOf(calls, { from, to, tokenMs: this.settings.tokenTtlMinutes * 60_000 });
  }

  /** Every call that the programs of a client made and the log still has, the oldest first. */
  async callsOf(clientId: string): Promise<CountedCall[]> {
    await this.#flush();
    const viewer = { clientId, userName: '', isOwner: true };
    return this.#reader.counted(viewer, 0, Number.MAX_SAFE_INTEGER, countedMax);
  }

  /** Calls a function whenever there are new calls, until the function that is returned is called. */
  listen(listener: () => void): () => void {
    return this.#signal.listen(listener);
  }

  /** Calls that wait to be masked or written, and all that this process had no room for. */
  get waiting(): number {
    return this.#queue.waiting + this.#writer.waiting;
  }
  get lost(): number {
    return this.#writer.lost;
  }

  /** How many calls of a client this process had no room for. */
  lostOf(clientId: string): number {
    return this.#writer.lostOf(clientId);
  }

  /** Deletes what is too old, and of each client what is too much. */
  async forgetOld(): Promise<void> {
    const { days, entriesByClientMax, bytesByClientMax } = this.settings;
    this.#batches = 0;
    const clientIds = [...this.#touched];
    this.#touched.clear();
    await forgetOlder(this.#db, this.#parts.clock.now() - days * dayMs);
    const room = { entries: entriesByClientMax, bytes: bytesByClientMax };
    for (const clientId of clientIds) {
      await keepNewest(this.#db, { clientId, isProven: true }, room);
      await keepNewest(this.#db, { clientId, isProven: false }, unproven.room);
    }
  }

  /** Writes what waits; nothing is kept after. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#signal.stop();
    await this.#flush();
    await this.#forgetting;
  }

  /** Takes the secrets out of a call, which is work, and hands it to be written. */
  #keep(call: RecordedCall): void {
    try {
      const entry = entryOf(call);
      if (entry !== undefined) this.#writer.add(entry);
    } catch (error) {
      this.#parts.onFault(error);
    }
  }

  /** Writes whatever waits, at either place. */
  async #flush(): Promise<void> {
    await this.#queue.emptied();
    await this.#writer.flush();
  }

  #onWritten(clientIds: readonly string[]): void {
    for (const clientId of clientIds) this.#touched.add(clientId);
    this.#signal.tell();
    this.#batches++;
    if (this.#batches >= batchesMax) this.#forgetQuietly();
  }

  #forgetQuietly(): void {
    this.#forgetting = this.#forgetting.then(() => this.forgetOld()).catch(this.#parts.onFault);
  }
}
