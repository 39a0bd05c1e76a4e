import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { argv } from 'node:process';
import { type Config, flagOf, listenForMetrics, type Running } from '@openirp/server';
import { WorkerMetrics } from './worker-metrics.ts';

/** A worker that dies sooner than this after its start has a lasting trouble. */
const shortLifeMs = 10_000;
const pausesMs = { first: 1_000, longest: 30_000 } as const;

/** Processes that are to serve: as set, or one for each core. */
export const workersOf = ({ workers }: Pick<Config, 'workers'>): number =>
  workers === 'auto' ? availableParallelism() : workers;

/**
 * Whether each process listens on the public port by itself, and the kernel shares connections out
 * among them. Elsewhere the supervisor takes connections in and hands them on, one at a time to each:
 * a newcomer then waits behind all of a flood, and what is handed to a process that dies is never answered.
 */
export const sharesPort = process.platform === 'linux';

/**
 * Runs so many processes of this very command, which share its ports, until it is told to stop. The
 * first one serves before the others are started. One that dies is replaced; when none ever came to serve,
 * the program ends with the exit code of the first. Rejects with EADDRINUSE when somebody else has the port.
 */
export async function superviseWorkers(
  count: number,
  { host, port, metricsHost, metricsPort }: Config,
): Promise<void> {
  if (sharesPort) await refuseTakenPort(host, port);
  const supervision = new Supervision(count);
  const metrics = new WorkerMetrics();
  const listening =
    metricsPort === undefined
      ? undefined
      : await listenForMetrics({ host: metricsHost, port: metricsPort }, () =>
          metrics.text(supervision.places),
        );
  supervision.start();
  if (listening !== undefined) console.log(`Metrics: ${listening.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => supervision.stop(signal));
  }
  process.exitCode = await supervision.ended;
  await listening?.stop();
}

/** Whoever shares a port shares it with anybody: a second portal would get half of the calls. */
async function refuseTakenPort(host: string, port: number): Promise<void> {
  const server = createServer();
  server.listen({ host, port, exclusive: true });
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

/** What a worker tells when it serves. */
interface Serving {
  readonly told: 'serving';
  readonly port: number;
}

/** The side of a worker: tells that it serves, and where, and hears when it is to stop. */
export function beWorker({ port }: Pick<Running, 'port'>, stop: () => void): void {
  process.send?.({ told: 'serving', port } satisfies Serving);
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
  readonly #count: number;
  readonly #end: (exitCode: number) => void;
  #hasServed = false;
  #isStopping = false;
  #pauseMs: number = pausesMs.first;
  readonly #reforks = new Set<NodeJS.Timeout>();
  readonly #places = new Map<number, Worker>();

  constructor(count: number) {
    this.#count = count;
    const { promise, resolve } = Promise.withResolvers<number>();
    this.ended = promise;
    this.#end = resolve;
  }

  /** Who has which place; one who takes another's is told of under the same number. */
  get places(): ReadonlyMap<number, Worker> {
    return this.#places;
  }

  /** Starts the first; the others follow when it serves. */
  start(): void {
    this.#fork(1);
  }

  #fork(place: number): void {
    const worker = cluster.fork();
    this.#places.set(place, worker);
    const startedAt = performance.now();
    worker.on('message', (message: Partial<Serving>) => {
      if (message.told === 'serving') this.#onServing(message.port!);
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

  #onServing(port: number): void {
    const isFirst = !this.#hasServed;
    this.#hasServed = true;
    if (!isFirst || this.#isStopping) return;
    // Set to any free port, all listen on that of the first; of a flag that is given twice the last counts.
    if (sharesPort)
      cluster.setupPrimary({ args: [...argv.slice(2), flagOf('port'), String(port)] });
    for (let place = 2; place <= this.#count; place++) this.#fork(place);
  }

  #onExit(place: number, { worker, exitCode, signal, livedMs }: Ended): void {
    if (this.#isStopping) {
      if (living().length === 0) this.#end(0);
      return;
    }
    if (!this.#hasServed) {
      this.#isStopping = true;
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
      this.#fork(place);
    }, this.#pauseMs);
    this.#reforks.add(refork);
  }
}

/** One that has died may still be listed, as long as its line is not closed. */
const living = (): Worker[] =>
  Object.values(cluster.workers ?? {}).filter(
    (worker) => worker !== undefined && !worker.isDead(),
  ) as Worker[];
