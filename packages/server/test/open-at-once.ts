import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStore } from '../src/store/sqlite-store.ts';

/*
 * A thread that opens one new database after the other, each at the same moment as its fellows: they
 * wait for each other at a counter in shared memory. Tells what went wrong, file by file.
 */

export interface Openers {
  readonly folder: string;
  readonly files: number;
  readonly threads: number;
  readonly arrived: SharedArrayBuffer;
}

const { folder, files, threads, arrived } = workerData as Openers;
const counter = new Int32Array(arrived);
const failures: string[] = [];
for (let file = 0; file < files; file++) {
  Atomics.add(counter, 0, 1);
  // Without rest: whoever slept would come too late for the collision.
  while (Atomics.load(counter, 0) < (file + 1) * threads);
  try {
    const store = await openSqliteStore(join(folder, `${file}.sqlite`));
    await store.close();
  } catch (error) {
    failures.push(`${file}: ${error}`);
  }
}
parentPort!.postMessage(failures);
