import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const here = import.meta.dirname;

/** A child that answers messages with messages. */
export class Talker {
  readonly child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.child = child;
  }

  static async start(file: string, args: readonly string[] = []): Promise<Talker> {
    const child = fork(join(here, file), args);
    await once(child, 'message');
    return new Talker(child);
  }

  async ask<T>(message: object | number): Promise<T> {
    this.child.send(message);
    return this.hear<T>();
  }

  async hear<T>(): Promise<T> {
    const [answer] = await once(this.child, 'message');
    return answer as T;
  }

  say(message: object): void {
    this.child.send(message);
  }

  stop(): void {
    this.child.kill();
  }
}

/** Starts a portal on a data folder; resolves when it has said all that it says at a start. */
export async function startPortal(data: string): Promise<ChildProcess> {
  const irp = join(here, '../packages/cli/src/main.ts');
  const args = [
    '--port',
    '0',
    '--control-port',
    '0',
    '--data',
    data,
    '--first-invoice',
    'no',
    '--call-log-days',
    '0',
  ];
  const child = spawn(process.execPath, [irp, 'start', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('A sandbox')) break;
  }
  if (child.exitCode !== null) throw new Error(`the portal ended with ${child.exitCode}`);
  // What it left behind while starting is given back a moment after the last line.
  await pause(500);
  return child;
}

/** CPU time of all threads of a process so far, from the kernel's scheduler. */
export function cpuMicros(pid: number): number {
  let nanos = 0;
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    try {
      nanos += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // A thread that has just ended; its time so far is lost, which is a rounding error here.
    }
  }
  return nanos / 1000;
}

/** Memory of a process in MB: now, and at its peak. */
export function memoryMb(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { now: mb('VmRSS'), peak: mb('VmHWM') };
}
