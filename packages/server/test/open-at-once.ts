import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../src/store/open-store.ts';

/*
 * A thread that opens one new database after the other, each at the same moment as its fellows: they
 * wait for each other at a counter in shared memory. Tells what went wrong, database by database.
 */

export interface Openers {
  readonly folder: string;
  /** Addresses of PostgreSQL databases; an empty one stands for a file in the folder. */
  readonly urls: readonly string[];
  readonly threads: number;
  readonly arrived: SharedArrayBuffer;
}

const { folder, urls, threads, arrived } = workerData as Openers;
const counter = new Int32Array(arrived);
const failures: string[] = [];
for (const [index, url] of urls.entries()) {
  Atomics.add(counter, 0, 1);
  // Without rest: whoever slept would come too late for the collision.
  while (Atomics.load(counter, 0) < (index + 1) * threads);
  try {
    const limits = { poolSize: 1, timeoutSeconds: 60, tell: () => {} };
    const store = await openStore({ file: join(folder, `${index}.sqlite`), url, ...limits });
    await store.close();
  } catch (error) {
    failures.push(`${index}: ${error}`);
  }
}
parentPort!.postMessage(failures);
