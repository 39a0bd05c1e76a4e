import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { spansOf, type TracedCall } from './span.ts';
import { isInShare, type TraceParent, traceParentOf } from './traceparent.ts';

export interface TracesOptions {
  /** Of the collector: spans go to `/v1/traces` below it. */
  readonly url: string;
  readonly token: string;
  /** The share of calls that is kept, from 0 to 1. */
  readonly share: number;
  /** The machine's own time, whatever a sandbox's clock says. */
  readonly clock: Clock;
  /** Told when the collector is lost and when it is back, in words without secrets. */
  readonly tell: (what: string) => void;
}

/** Calls that wait at most; what comes on top is counted and let go. */
export const waitingMax = 2_048;
const batchMax = 256;
const pauseMs = 2_000;
const patienceMs = 10_000;
const stopMs = 2_000;

/**
 * Calls on their way to a collector of traces, as OTLP over HTTP in JSON. A call only leaves a note;
 * spans are made and sent by a timer, in batches.
 */
export class Traces {
  readonly #options: TracesOptions;
  readonly #address: string;
  readonly #instance = randomUUID();
  #waiting: TracedCall[] = [];
  #lost = 0;
  #isAway = false;
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;

  constructor(options: TracesOptions) {
    this.#options = options;
    this.#address = addressIn(options.url);
  }

  /** Calls that wait, and those that could not be handed over. */
  get waiting(): number {
    return this.#waiting.length;
  }
  get lost(): number {
    return this.#lost;
  }

  /**
   * Where a call stands in a trace, if it is to be kept. What a caller says about that is heeded only
   * when it is trusted: others would decide how much is kept.
   */
  sampled(header: string | undefined, isTrusted: boolean): TraceParent | undefined {
    const parent = traceParentOf(header);
    const isKept =
      (parent.isSampled && isTrusted) || isInShare(parent.traceId, this.#options.share);
    return isKept ? parent : undefined;
  }

  /** Keeps a call until the next batch leaves. Never throws. */
  note(call: Omit<TracedCall, 'timeOrigin'>): void {
    if (this.#waiting.length >= waitingMax) {
      this.#lost++;
      return;
    }
    const timeOrigin = this.#options.clock.now() - performance.now();
    this.#waiting.push({ ...call, timeOrigin });
    this.#timer ??= setTimeout(() => void this.flush(), pauseMs).unref();
  }

  /** Sends what waits. Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
      // What came meanwhile, or could not be sent, waits for its next chance.
      if (this.#waiting.length > 0) {
        this.#timer ??= setTimeout(() => void this.flush(), pauseMs).unref();
      }
    });
    return this.#sending;
  }

  /** Sends what waits, if the collector takes it at once. */
  async stop(): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      late = setTimeout(resolve, stopMs);
    });
    await Promise.race([this.#sending?.then(() => this.flush()) ?? this.flush(), patience]);
    clearTimeout(late);
    clearTimeout(this.#timer);
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, batchMax);
      const outcome = await this.#send(batch);
      if (outcome === 'later') {
        const room = waitingMax - this.#waiting.length;
        this.#lost += Math.max(0, batch.length - room);
        this.#waiting.unshift(...batch.slice(0, room));
        return;
      }
      if (outcome === 'refused') this.#lost += batch.length;
    }
  }

  /** What became of a batch; one that the collector refuses is not sent again. */
  async #send(batch: readonly TracedCall[]): Promise<'taken' | 'later' | 'refused'> {
    const { token } = this.#options;
    try {
      const answer = await fetch(this.#address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(this.#requestOf(batch)),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      await answer.body?.cancel();
      if (answer.ok) {
        this.#note(undefined);
        return 'taken';
      }
      this.#note(`HTTP ${answer.status}`);
      return isPassing(answer.status) ? 'later' : 'refused';
    } catch (error) {
      this.#note((error as Error).name === 'TimeoutError' ? 'no answer in time' : 'no connection');
      return 'later';
    }
  }

  #requestOf(batch: readonly TracedCall[]): object {
    const text = (key: string, value: string) => ({ key, value: { stringValue: value } });
    const attributes = [
      text('service.name', 'openirp'),
      text('service.instance.id', this.#instance),
    ];
    const scopeSpans = [{ scope: { name: 'openirp' }, spans: batch.flatMap(spansOf) }];
    return { resourceSpans: [{ resource: { attributes }, scopeSpans }] };
  }

  /** Tells of a change; of every batch it would be too much. */
  #note(fault: string | undefined): void {
    const isAway = fault !== undefined;
    if (isAway === this.#isAway) return;
    this.#isAway = isAway;
    const words = isAway ? `does not take traces: ${fault}` : 'takes traces again';
    this.#options.tell(`the collector ${words}`);
  }
}

/** Those for which OTLP asks to try again. */
const isPassing = (status: number): boolean => [429, 502, 503, 504].includes(status);

const addressIn = (url: string): string =>
  /\/v1\/traces$/.test(url) ? url : `${url.replace(/\/+$/, '')}/v1/traces`;
