import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

/*
 * A thread of `Checkpoints`: has a connection of its own, and brings the log into the file when told to.
 * It is JavaScript, so that no second compiler of TypeScript is loaded into the process (70 MB).
 */
const database = new DatabaseSync(workerData);
database.exec('pragma synchronous = full');
database.exec('pragma busy_timeout = 100');
const passive = database.prepare('pragma wal_checkpoint(passive)');
const restart = database.prepare('pragma wal_checkpoint(restart)');

/** A log of so many pages has grown too fast to be caught up with. */
const pagesMax = 8_000;

/**
 * `passive` waits for nobody and makes nobody wait. It syncs the file when it has caught up with the
 * log, which is begun anew then; while somebody writes that takes a second one or a third, each with less
 * left to copy. What is left after that is caught up with while writers wait, which is short by now: SQLite itself
 * would copy the whole log within somebody's commit.
 */
function checkpoint() {
  passive.get();
  passive.get();
  const { log } = passive.get();
  if (log > pagesMax) restart.get();
}

parentPort?.on('message', (message) => {
  if (message === 'checkpoint') checkpoint();
  else {
    database.close();
    parentPort?.close();
  }
});
