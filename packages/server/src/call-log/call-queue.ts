import type { RecordedCall } from './recorded-call.ts';

/** What waits at most; what comes on top is let go. */
export const queueMax = { calls: 2_000, bytes: 32 * 1024 * 1024 } as const;
/** Calls that only claim a client have a part of the room: they must leave some to its own. */
const unprovenShare = 1 / 10;
/** So long calls are worked at before others have their turn. */
const turnMs = 2;

/** Calls as they came, to be worked at when their answers are on the way. Nobody waits for it. */
export class CallQueue {
  readonly #work: (call: RecordedCall) => void;
  #waiting: RecordedCall[] = [];
  #next = 0;
  #bytes = 0;
  #working: Promise<void> | undefined;

  /** The work must not throw. */
  constructor(work: (call: RecordedCall) => void) {
    this.#work = work;
  }

  /** Takes a call; false where there is no room. */
  add(call: RecordedCall): boolean {
    const share = call.isClientProven ? 1 : unprovenShare;
    const bytes = bytesOf(call);
    if (this.#waiting.length - this.#next >= queueMax.calls * share) return false;
    if (this.#bytes + bytes > queueMax.bytes * share) return false;
    this.#waiting.push(call);
    this.#bytes += bytes;
    this.#working ??= this.#workAll();
    return true;
  }

  get waiting(): number {
    return this.#waiting.length - this.#next;
  }

  /** Until nothing waits. */
  async emptied(): Promise<void> {
    await this.#working;
  }

  async #workAll(): Promise<void> {
    while (this.#next < this.#waiting.length) {
      await nextTurn();
      const begun = performance.now();
      do this.#workOne();
      while (this.#next < this.#waiting.length && performance.now() - begun < turnMs);
    }
    this.#waiting = [];
    this.#next = 0;
    this.#working = undefined;
  }

  #workOne(): void {
    const call = this.#waiting[this.#next]!;
    this.#bytes -= bytesOf(call);
    this.#work(call);
    this.#next++;
    // Cleared now and then: what is done must not be held until nothing waits.
    if (this.#next < 100) return;
    this.#waiting = this.#waiting.slice(this.#next);
    this.#next = 0;
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** About as many bytes as a call takes in memory. */
function bytesOf({ body, text = '', answer = '', reply, target, headers }: RecordedCall): number {
  const inHeaders = headers.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  const characters = text.length + answer.length + reply.length + target.length + inHeaders;
  return 1_000 + (body?.length ?? 0) + 2 * characters;
}
