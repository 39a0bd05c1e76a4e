import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const main = join(import.meta.dirname, '../main.ts');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the program as a user would. */
export function spawnIrp(...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  // The environment of whoever runs the tests must not set anything.
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {},
  });
  const ended = Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]).then(
    ([out, err, [code]]) => ({ code: code as number | null, out, err }),
  );
  return { child, ended };
}

/** Runs the program to its end. */
export const irp = (...args: string[]): Promise<Ended> => spawnIrp(...args).ended;
