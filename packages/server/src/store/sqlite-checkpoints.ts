import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Between two checkpoints there are so many commits, or so many invoices. A commit waits while a
 * checkpoint syncs the file, so that much at once would be felt where each invoice has a commit of its
 * own; where all is busy commits have many, and often would cost more CPU.
 */
const between = { commits: 150, invoices: 1_000 } as const;

/**
 * Brings what was written from the embedded database's log into its file, aside of the road: in a
 * thread of its own, which first starts when there is something to do. SQLite itself would do it within
 * the commit that finds the log long, and all calls would wait for it. It still does where this thread
 * does not keep up or has failed.
 */
export class Checkpoints {
  readonly #file: string;
  #thread: Worker | undefined;
  #commits = 0;
  #invoices = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Notes that so many invoices were written, by one commit. */
  written(invoices: number): void {
    this.#commits++;
    this.#invoices += invoices;
    if (this.#commits < between.commits && this.#invoices < between.invoices) return;
    this.#commits = 0;
    this.#invoices = 0;
    this.#thread ??= this.#start();
    this.#thread.postMessage('checkpoint');
  }

  /** Resolves when the thread has let go of the file. */
  async close(): Promise<void> {
    if (this.#thread === undefined) return;
    const ended = once(this.#thread, 'exit');
    // From here on it is waited for.
    this.#thread.ref();
    this.#thread.postMessage('end');
    await ended;
  }

  #start(): Worker {
    const code = new URL('./sqlite-checkpoint-thread.mjs', import.meta.url);
    const thread = new Worker(code, { workerData: this.#file, execArgv: [] });
    // Without it SQLite does the work by itself.
    thread.on('error', () => {});
    thread.once('exit', () => {
      this.#thread = undefined;
    });
    thread.unref();
    return thread;
  }
}
