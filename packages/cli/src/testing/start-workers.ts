import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { spawnIrp } from './irp.ts';

/** Two processes on any port. */
export const twoWorkers = [
  '--port',
  '0',
  '--control-port',
  '0',
  '--first-invoice',
  'no',
  '--workers',
  '2',
];

/** Starts a supervisor with two processes; nothing of it outlives its test. */
export function startWorkers(data: string, ...more: string[]) {
  const { child, ended } = spawnIrp('start', '--data', data, ...twoWorkers, ...more);
  // The processes end by themselves when nobody is left who supervises them.
  onTestFinished(() => void child.kill('SIGKILL'));
  let told = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => (told += text));
  }
  /** What they have told so often so far. */
  const times = (what: RegExp): number => told.match(new RegExp(what, 'g'))?.length ?? 0;
  /** Resolves when they have told something so often. */
  const says = async (what: RegExp, count = 1): Promise<void> => {
    while (times(what) < count) {
      await Promise.race([once(child.stdout!, 'data'), once(child.stderr!, 'data'), ended]);
      if (child.exitCode !== null) throw new Error(`it ended: ${told}`);
    }
  };
  return { child, ended, says, times, told: () => told };
}
