import cluster, { type Worker } from 'node:cluster';
import { availableParallelism } from 'node:os';
import { type Config, listenForMetrics } from '@openirp/server';
import { WorkerMetrics } from './worker-metrics.ts';

/** A worker that dies sooner than this after its start has a lasting trouble. */
const shortLifeMs = 10_000;
const pausesMs = { first: 1_000, longest: 30_000 } as const;

/** Processes that are to serve: as set, or one for each core. */
export const workersOf = ({ workers }: Pick<Config, 'workers'>): number =>
  workers === 'auto' ? availableParallelism() : workers;

/**
 * Runs so many processes of this very command, which share its ports, until it is told to stop. One
 * that dies is replaced; when none ever came to serve, the program ends with the exit code of the first.
 */
export async function superviseWorkers(
  count: number,
  { metricsHost: host, metricsPort: port }: Pick<Config, 'metricsHost' | 'metricsPort'>,
): Promise<void> {
  const supervision = new Supervision();
  const metrics = new WorkerMetrics();
  const listening =
    port === undefined
      ? undefined
      : await listenForMetrics({ host, port }, () => metrics.text(supervision.places));
  for (let place = 1; place <= count; place++) supervision.fork(place);
  if (listening !== undefined) console.log(`Metrics: ${listening.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => supervision.stop(signal));
  }
  process.exitCode = await supervision.ended;
  await listening?.stop();
}

/** The side of a worker: tells that it serves, and hears when it is to stop. */
export function beWorker(stop: () => void): void {
  process.send?.('serving');
  process.on('message', (message) => {
    if (message === 'stop') stop();
  });
  // Nobody is left who would say it.
  process.once('disconnect', stop);
}

/** How a worker has ended. */
interface Ended {
  readonly worker: Worker;
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly livedMs: number;
}

class Supervision {
  readonly ended: Promise<number>;
  readonly #end: (exitCode: number) => void;
  #hasServed = false;
  #isStopping = false;
  #pauseMs: number = pausesMs.first;
  readonly #reforks = new Set<NodeJS.Timeout>();
  readonly #places = new Map<number, Worker>();

  constructor() {
    const { promise, resolve } = Promise.withResolvers<number>();
    this.ended = promise;
    this.#end = resolve;
  }

  /** Who has which place; one who takes another's is told of under the same number. */
  get places(): ReadonlyMap<number, Worker> {
    return this.#places;
  }

  fork(place: number): void {
    const worker = cluster.fork();
    this.#places.set(place, worker);
    const startedAt = performance.now();
    worker.on('message', (message) => {
      if (message === 'serving') this.#hasServed = true;
    });
    worker.once('exit', (exitCode, signal) => {
      const livedMs = performance.now() - startedAt;
      this.#onExit(place, { worker, exitCode, signal, livedMs });
    });
  }

  /** A second signal does not wait for the calls under way. */
  stop(signal: NodeJS.Signals): void {
    if (this.#isStopping) process.exit(130);
    this.#isStopping = true;
    console.log(`\n${signal}: answering the calls under way, then stopping.`);
    for (const refork of this.#reforks) clearTimeout(refork);
    const workers = living();
    for (const worker of workers) if (worker.isConnected()) worker.send('stop');
    // All may be down at this moment; then no end of one will tell.
    if (workers.length === 0) this.#end(0);
  }

  #onExit(place: number, { worker, exitCode, signal, livedMs }: Ended): void {
    if (this.#isStopping) {
      if (living().length === 0) this.#end(0);
      return;
    }
    if (!this.#hasServed) {
      this.#isStopping = true;
      for (const other of living()) other.kill();
      this.#end(exitCode ?? 1);
      return;
    }
    const isShort = livedMs < shortLifeMs;
    this.#pauseMs = isShort ? Math.min(2 * this.#pauseMs, pausesMs.longest) : pausesMs.first;
    const how = signal ?? `exit code ${exitCode}`;
    console.error(
      `irp: process ${worker.process.pid} ended (${how}); another follows in ${this.#pauseMs / 1000} s`,
    );
    const refork = setTimeout(() => {
      this.#reforks.delete(refork);
      this.fork(place);
    }, this.#pauseMs);
    this.#reforks.add(refork);
  }
}

/** One that has died may still be listed, as long as its line is not closed. */
const living = (): Worker[] =>
  Object.values(cluster.workers ?? {}).filter(
    (worker) => worker !== undefined && !worker.isDead(),
  ) as Worker[];
