import type { Invoice } from '@openirp/core';
import type { CancelReason } from '../answers.ts';
import { Breaker } from './breaker.ts';
import { DurableCitizen } from './durable-citizen.ts';
import { isOutcome, type OutboxEntry, type OutboxState, type StoredEntry } from './entry.ts';
import { writeDown } from './intake.ts';
import { Leases } from './leases.ts';
import { cancellationEntry, registrationEntry } from './new-entry.ts';
import { completed, type OutboxOptions } from './options.ts';
import { countsIn, type OutboxProgress, ProgressReport } from './progress.ts';
import { retried } from './retried.ts';
import { Runner } from './runner.ts';
import { Slots } from './slots.ts';
import { Workbench } from './workbench.ts';
import { Worker } from './worker.ts';

export interface RunOptions {
  /** Ends the run: nothing new is begun, what is under way is finished and stored. */
  readonly signal?: AbortSignal;
  /** Hears about twice a second, and at the end, how far it has come. */
  readonly onProgress?: (progress: OutboxProgress) => void;
}

export interface EntryFilter {
  readonly state?: OutboxState | undefined;
}

export interface EntryOptions {
  /** Your own name for the entry, unique in the account: find it by this, or guard against repeats. */
  readonly key?: string;
}

/** Entries that a list reads at a time. */
const pageSize = 100;

/** Opens an outbox on a store. Who opened the store closes it, after the outbox. */
export const openOutbox = (options: OutboxOptions): Outbox => new Outbox(options);

/**
 * Sends documents to a portal so that each is registered once, whatever happens to the answers, the
 * connection or this process. Every step is in the store before the next begins.
 */
export class Outbox {
  readonly #options: Required<OutboxOptions>;
  readonly #leases: Leases;
  readonly #bench: Workbench;
  readonly #runner: Runner;
  readonly #closing = new AbortController();
  readonly #runs = new Set<Promise<void>>();
  readonly #reports = new Set<ProgressReport>();

  constructor(options: OutboxOptions) {
    this.#options = completed(options);
    const { store, account, clock, random, sleep, pollMs } = this.#options;
    const { concurrency, leaseMs, errorLimits, clientId } = this.#options;
    const slots = new Slots(concurrency);
    const breaker = new Breaker(this.#options.breaker, () => clock.now(), random);
    const leases = new Leases(store, clock, account, leaseMs);
    const citizen = new DurableCitizen(store, clock, errorLimits, clientId);
    const worker = new Worker({ ...this.#options, breaker, citizen });
    const parts = { store, account, clock, sleep, slots, breaker, leases };
    this.#leases = leases;
    this.#bench = new Workbench({ ...parts, worker, onWorked: (entry) => this.#worked(entry) });
    this.#runner = new Runner({ ...parts, pollMs, start: (entry) => this.#bench.start(entry) });
  }

  /**
   * Registers an e-invoice. Its text is in the store before it is sent; when this resolves with
   * `done`, so is the complete answer. Another state says why there is no answer yet, or never will
   * be; `run` goes on with what is open. The same document again resolves with the same entry. A
   * refused or expired one may be submitted with other content; for any other this rejects with
   * `OutboxConflictError`. Rejects with `IrpError` for what is no invoice. Give JSON text to keep the
   * writing of numbers.
   */
  async submit(invoice: Invoice | string, options: EntryOptions = {}): Promise<OutboxEntry> {
    return this.#send(this.#registration(invoice, options));
  }

  /** Writes an e-invoice down and leaves it to `run`. Otherwise like `submit`. */
  async enqueue(invoice: Invoice | string, options: EntryOptions = {}): Promise<OutboxEntry> {
    const { entry, isNew } = await writeDown(
      this.#registration(invoice, options),
      this.#options.store,
    );
    if (isNew) this.#runner.wake();
    return shown(entry);
  }

  /**
   * Cancels a registration, with the same care. It is given up 24 hours after the AckDt, which is
   * known of entries of this outbox; name it for others.
   */
  async cancel(
    irn: string,
    reason: CancelReason,
    remark: string,
    { key, ackDt }: EntryOptions & { readonly ackDt?: string } = {},
  ): Promise<OutboxEntry> {
    const { account, clock, store } = this.#options;
    const registered = await store.find(account, irn.toLowerCase());
    const start = { account, key, now: clock.now(), registered };
    return this.#send(cancellationEntry({ irn, reason, remark, ackDt }, start));
  }

  /** Works on whatever is due, and waits for more, until the signal aborts or the outbox is closed. */
  run(options: RunOptions = {}): Promise<void> {
    return this.#run(options, false);
  }

  /** Works until nothing is open any more; what waits for a person is not open. */
  drain(options: RunOptions = {}): Promise<void> {
    return this.#run(options, true);
  }

  /** Entries, oldest first; read page by page. */
  async *list({ state }: EntryFilter = {}): AsyncGenerator<OutboxEntry, void, undefined> {
    const { store, account } = this.#options;
    for (let after: StoredEntry | undefined; ; ) {
      const page = await store.list({ account, state, after, limit: pageSize });
      yield* page.map(shown);
      after = page.at(-1);
      if (after === undefined || page.length < pageSize) return;
    }
  }

  /** Entries as lines of JSON, each with its request and answer. */
  async *export(filter: EntryFilter = {}): AsyncGenerator<string, void, undefined> {
    for await (const entry of this.list(filter)) yield `${JSON.stringify(entry)}\n`;
  }

  /** One entry, by its id, key or IRN. */
  async show(name: string): Promise<OutboxEntry | undefined> {
    const { store, account } = this.#options;
    const entry = await store.find(account, name);
    return entry && shown(entry);
  }

  /** How many entries are in each state. */
  counts(): Promise<OutboxProgress['counts']> {
    return countsIn(this.#options.store, this.#options.account);
  }

  /**
   * Has an entry worked on again: at once if it is open, from the beginning if it was refused or
   * expired; of a conflict the portal is asked anew. What is done stays. Undefined when there is none.
   */
  async retry(name: string): Promise<OutboxEntry | undefined> {
    const { store, account, clock } = this.#options;
    for (;;) {
      const entry = await store.find(account, name);
      if (entry === undefined) return undefined;
      const again = retried(entry, clock.now());
      if (again === undefined) return shown(entry);
      // Somebody has changed it meanwhile: look again.
      if (!(await store.save(again))) continue;
      this.#runner.wake();
      return shown(again);
    }
  }

  /** Ends all runs and waits for what is under way. The store stays open. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#runs);
    await this.#bench.idle();
    await this.#leases.close();
  }

  #registration(invoice: Invoice | string, { key }: EntryOptions): StoredEntry {
    const { account, clock, reportingDays } = this.#options;
    return registrationEntry(invoice, { account, key, now: clock.now(), reportingDays });
  }

  async #run({ signal, onProgress }: RunOptions, untilEmpty: boolean): Promise<void> {
    const report = new ProgressReport(() => this.counts(), onProgress);
    const end = new AbortController();
    const abort = () => end.abort();
    const signals = [this.#closing.signal, ...(signal === undefined ? [] : [signal])];
    for (const given of signals) given.addEventListener('abort', abort);
    if (signals.some(({ aborted }) => aborted)) abort();
    this.#reports.add(report);
    const run = this.#runner.run(end.signal, untilEmpty, report).finally(() => {
      this.#reports.delete(report);
      for (const given of signals) given.removeEventListener('abort', abort);
      this.#runs.delete(run);
    });
    this.#runs.add(run);
    return run;
  }

  async #send(entry: StoredEntry): Promise<OutboxEntry> {
    const { store, account } = this.#options;
    const result = await this.#bench.send(entry);
    return shown(result ?? (await store.find(account, entry.id)) ?? entry);
  }

  #worked(entry: OutboxEntry | undefined): void {
    this.#runner.wake();
    if (entry === undefined || !isOutcome(entry.state)) return;
    for (const report of this.#reports) report.finished();
  }
}

/** An entry without what is between processes. */
function shown(entry: OutboxEntry): OutboxEntry {
  const { version, owner, leaseUntil, ...rest } = entry as StoredEntry;
  return rest;
}
