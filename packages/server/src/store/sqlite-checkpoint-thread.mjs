import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

/*
 * A thread of `Checkpoints`: has a connection of its own, and brings the log into the file when told to.
 * It is JavaScript, so that no second compiler of TypeScript is loaded into the process (70 MB).
 * `passive` waits for nobody and makes nobody wait; what it finds in use is left for the next time.
 */
const database = new DatabaseSync(workerData);
database.exec('pragma synchronous = full');
database.exec('pragma busy_timeout = 0');

parentPort?.on('message', (message) => {
  if (message === 'checkpoint') database.exec('pragma wal_checkpoint(passive)');
  else {
    database.close();
    parentPort?.close();
  }
});
