import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Portal } from './start-portal.ts';

/** What the serving processes of a portal record while something runs; `folder` is the preload's. */
export async function recorded<T>(
  portal: Portal,
  folder: string,
  work: () => Promise<unknown>,
): Promise<T[]> {
  const pids = portal.servingPids();
  const signalAll = async (name: string): Promise<string[]> => {
    for (const pid of pids) process.kill(pid, 'SIGUSR2');
    return Promise.all(pids.map((pid) => textWhenThere(join(folder, `${pid}.${name}`))));
  };
  await signalAll('started');
  await work();
  return (await signalAll('json')).map((text) => JSON.parse(text));
}

async function textWhenThere(file: string): Promise<string> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    try {
      const text = readFileSync(file, 'utf8');
      rmSync(file);
      return text;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    await pause(20);
  }
  throw new Error(`the portal has not written ${file}`);
}
