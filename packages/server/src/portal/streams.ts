/** Streams open at once. */
const limits = { inAll: 200, byReader: 5 } as const;
/** A sign of life, so that nobody on the way takes the connection for dead. */
const heartbeatMs = 15_000;
/** Heartbeats that may wait for a reader who takes nothing. */
const unreadMax = 2;

/** What a stream sends. */
export interface Source {
  /** What there is to send now, as server-sent events; undefined ends the stream. Asked once at a time. */
  next(): Promise<string | undefined>;
  /** Calls a function when there may be more to send, until the function that is returned is called. */
  listen(listener: () => void): () => void;
}

/** Answers that go on: server-sent events for pages that show what happens. */
export class Streams {
  readonly #stopping: AbortSignal | undefined;
  readonly #open = new Map<string, Set<() => void>>();

  constructor(stopping: AbortSignal | undefined) {
    this.#stopping = stopping;
    stopping?.addEventListener('abort', () => this.#endAll(), { once: true });
  }

  /** An answer that goes on until source, reader or server end it; undefined for one too many. */
  answer(reader: string, source: Source): Response | undefined {
    const own = this.#open.get(reader) ?? new Set();
    const inAll = [...this.#open.values()].reduce((sum, { size }) => sum + size, 0);
    if (own.size >= limits.byReader || inAll >= limits.inAll) return undefined;
    if (this.#stopping?.aborted === true) return undefined;
    this.#open.set(reader, own);
    const body = streamOf(source, (end) => {
      own.add(end);
      return () => {
        own.delete(end);
        if (own.size === 0) this.#open.delete(reader);
      };
    });
    const headers = { 'content-type': 'text/event-stream; charset=utf-8' };
    return new Response(body, { headers: { ...headers, 'x-accel-buffering': 'no' } });
  }

  #endAll(): void {
    for (const own of [...this.#open.values()]) for (const end of [...own]) end();
  }
}

/** `enter` is told how to end the stream, and tells what to do when it has ended. */
function streamOf(source: Source, enter: (end: () => void) => () => void) {
  let end = () => {};
  let pulled = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const run = new Run(source, controller);
      const leave = enter(() => end());
      end = () => {
        leave();
        run.end();
      };
      pulled = () => run.ask();
      run.begin(end);
    },
    pull: () => pulled(),
    cancel: () => end(),
  });
}

/** One stream that is open. */
class Run {
  readonly #source: Source;
  readonly #controller: ReadableStreamDefaultController<Uint8Array>;
  #heartbeat: NodeJS.Timeout | undefined;
  #unlisten: () => void = () => {};
  #onEnd: () => void = () => {};
  #isAsking = false;
  #mustAsk = true;
  #unread = 0;
  #hasEnded = false;

  constructor(source: Source, controller: ReadableStreamDefaultController<Uint8Array>) {
    this.#source = source;
    this.#controller = controller;
  }

  begin(onEnd: () => void): void {
    this.#onEnd = onEnd;
    this.#send('retry: 3000\n\n');
    this.#heartbeat = setInterval(() => this.#beat(), heartbeatMs).unref();
    this.#unlisten = this.#source.listen(() => {
      this.#mustAsk = true;
      this.ask();
    });
    this.ask();
  }

  /** Sends what there is, unless the reader still has to take what came before. */
  ask(): void {
    if (!this.#mustAsk || this.#isAsking || this.#hasEnded) return;
    if ((this.#controller.desiredSize ?? 0) < 0) return;
    this.#isAsking = true;
    this.#mustAsk = false;
    this.#source
      .next()
      .catch(() => undefined)
      .then((text) => {
        this.#isAsking = false;
        if (text === undefined) this.#onEnd();
        else if (text !== '') this.#send(text);
        this.ask();
      });
  }

  end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    clearInterval(this.#heartbeat);
    this.#unlisten();
    try {
      this.#controller.close();
    } catch {
      // The reader has gone, and with it the stream.
    }
  }

  #beat(): void {
    const isTaken = (this.#controller.desiredSize ?? 0) >= 0;
    this.#unread = isTaken ? 0 : this.#unread + 1;
    if (this.#unread > unreadMax) {
      this.#onEnd();
      return;
    }
    if (isTaken) this.#send(': here\n\n');
    // The source is asked as well: it may find that its reader may read no more.
    this.#mustAsk = true;
    this.ask();
  }

  #send(text: string): void {
    if (!this.#hasEnded) this.#controller.enqueue(new TextEncoder().encode(text));
  }
}
