import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Running } from '@openirp/server';
import { databaseFlags } from '../src/testing/databases.ts';

export type Sandbox = NonNullable<Running['sandbox']>;

/** A portal in a process of its own, as an operator starts it. */
export interface Portal {
  readonly baseUrl: string;
  readonly controlUrl: string;
  /** The hand-over, with the addresses of this very process. */
  readonly sandbox: Sandbox;
  /** Everything it has written to standard output and to its log. */
  output(): string;
  /** Resident memory in bytes. */
  memoryBytes(): number;
  /** Resolves when its output holds a text. */
  says(text: string): Promise<void>;
  /** Sends a signal and resolves when the process has ended. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<Ended>;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

const program = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));
const startingMsMax = 30_000;

const folders: string[] = [];
const children = new Set<ChildProcess>();

/** A folder for one portal's data; it does not exist yet. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openirp-test-'));
  folders.push(folder);
  return join(folder, 'data');
}

/** Ends whatever a test has left behind. For `afterAll`. */
export async function cleanUp(): Promise<void> {
  const left = [...children];
  for (const child of left) child.kill('SIGKILL');
  await Promise.all(left.map((child) => once(child, 'close')));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Spawns a portal on free ports, without waiting for it. */
export function spawnPortal(data: string, ...flags: string[]) {
  const ports = ['--port', '0', '--control-port', '0', '--first-invoice', 'no'];
  // Settings of the shell that runs the tests are none of the portal's.
  const child = spawn(process.execPath, [program, 'start', '--data', data, ...ports, ...flags], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.once('close', () => children.delete(child));
  return child;
}

/** Starts a portal and waits until it serves. */
export async function startPortal(data: string, ...flags: string[]): Promise<Portal> {
  const child = spawnPortal(data, ...(await databaseFlags(data)), ...flags);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const closed = once(child, 'close').then(([exitCode, signal]): Ended => ({ exitCode, signal }));
  const says = async (text: string) => {
    const signal = AbortSignal.timeout(startingMsMax);
    while (!output.includes(text)) {
      const more = once(child.stdout, 'data', { signal });
      const end = await Promise.race([more.then(() => undefined), closed]);
      if (end !== undefined && !output.includes(text)) throw new Error(`it ended: ${output}`);
    }
  };
  await says('Stop it with Ctrl-C');
  const baseUrl = /serving at (\S+)/.exec(output)![1]!;
  const controlUrl = /Control port[^:]*: (\S+)/.exec(output)![1]!;
  const file: Sandbox = JSON.parse(readFileSync(join(data, 'sandbox.json'), 'utf8'));
  return {
    baseUrl,
    controlUrl,
    // Of two processes on one folder, the later one has written the file.
    sandbox: { ...file, apiBaseUrl: baseUrl, portalUrl: baseUrl, controlUrl },
    output: () => output,
    memoryBytes: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) *
      1024,
    says,
    end: async (signal) => {
      child.kill(signal);
      return closed;
    },
  };
}
