import cluster from 'node:cluster';

/*
 * Preloaded into every portal of the bench: one whose bench is gone stops by itself. Workers are
 * stopped by their supervisor.
 */
if (cluster.isPrimary) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The line to the bench must keep nobody alive.
  process.channel?.unref();
}
