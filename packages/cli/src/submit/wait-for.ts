import { setTimeout as pause } from 'node:timers/promises';
import { isOutcome, type Outbox, type OutboxEntry } from '@openirp/client';
import { type Result, resultOfEntry } from './result.ts';

/** What waits for documents, and how. */
export interface Waiting {
  readonly outbox: Outbox;
  /** Ends it: nothing more is begun, what is under way is finished. */
  readonly signal: AbortSignal;
  /** How long those without an outcome are waited for while nothing moves. */
  readonly waitMs: number;
  /** UTC epoch milliseconds. */
  readonly now: () => number;
  readonly onResult: (result: Result) => void;
}

/** A document that has no outcome yet. */
export interface Open {
  readonly id: string;
  readonly place: string;
}

/** How often an entry is looked at while it is waited for. */
const everyMs = 100;

/**
 * Lets the outbox work on what is open and tells the results as they come; what has none when nothing
 * moves any more, or when the signal says so, is told as it stands.
 */
export async function waitFor(open: readonly Open[], waiting: Waiting): Promise<void> {
  if (open.length === 0) return;
  const { outbox, onResult } = waiting;
  const run = new WatchedRun(waiting);
  const left: Open[] = [];
  for (const one of open) {
    const result = await resultOf(one, run, waiting);
    if (result === undefined) left.push(one);
    else onResult(result);
  }
  await run.end();
  for (const { id, place } of left) {
    const entry = await outbox.show(id);
    if (entry !== undefined) onResult(resultOfEntry(place, entry));
  }
}

/** The result of one document as soon as it has one; undefined when it is not worth waiting for. */
async function resultOf(
  { id, place }: Open,
  run: WatchedRun,
  { outbox, signal, waitMs, now }: Waiting,
): Promise<Result | undefined> {
  for (;;) {
    const entry = await outbox.show(id);
    if (entry !== undefined && isSettled(entry)) return resultOfEntry(place, entry);
    if (run.isOver || (entry?.dueAt ?? 0) - now() > waitMs) return undefined;
    await pause(everyMs, undefined, { signal }).catch(() => {});
  }
}

/** Whether nothing more will come of an entry by itself. */
export const isSettled = ({ state, dueAt }: OutboxEntry): boolean =>
  isOutcome(state) || (dueAt === null && state === 'unknown');

/** The outbox at work, until the signal aborts or nothing has moved for some time. */
class WatchedRun {
  readonly #waiting: Waiting;
  readonly #end = new AbortController();
  readonly #running: Promise<void>;
  #finished = 0;
  #movedAt = performance.now();
  #failure: unknown;

  constructor(waiting: Waiting) {
    this.#waiting = waiting;
    const { outbox, signal } = waiting;
    this.#running = outbox
      .run({
        signal: AbortSignal.any([signal, this.#end.signal]),
        onProgress: ({ finished }) => {
          if (finished > this.#finished) this.#movedAt = performance.now();
          this.#finished = finished;
        },
      })
      .catch((error) => {
        this.#failure = error;
        this.#end.abort();
      });
  }

  get isOver(): boolean {
    const { signal, waitMs } = this.#waiting;
    const rests = performance.now() - this.#movedAt;
    return signal.aborted || this.#end.signal.aborted || rests > waitMs;
  }

  /** Rejects when the outbox has failed. */
  async end(): Promise<void> {
    this.#end.abort();
    await this.#running;
    if (this.#failure !== undefined) throw this.#failure;
  }
}
