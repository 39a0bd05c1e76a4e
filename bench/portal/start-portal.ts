import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Leftovers } from '../machine/leftovers.ts';
import { cpuMicrosOf, killTree, residentMbOf, treeOf } from '../machine/process-tree.ts';
import type { Site } from './site.ts';

const here = import.meta.dirname;
const program = join(here, '../../packages/cli/src/main.ts');
/** What the program's first line asks Node for. */
const nodeFlags = /^#!.* node (.*)/.exec(readFileSync(program, 'utf8'))?.[1]?.split(' ') ?? [];

export type Signer = 'rsa' | 'null';

export interface PortalOptions {
  readonly site: Site;
  readonly workers: number;
  readonly signer?: Signer;
  /** Files of this folder that are loaded into the portal's processes first. */
  readonly preloads?: readonly string[];
  /** For the preloads. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A portal that serves, as a process of its own with its workers. */
export interface Portal extends AsyncDisposable {
  /** Its machine-readable hand-over. */
  readonly sandboxFile: string;
  /** CPU time of all its processes so far. */
  cpuMicros(): number;
  /** Resident memory of each of its processes. */
  residentMb(): number[];
  /** The processes that serve: workers, or the only one. */
  servingPids(): number[];
  stop(): Promise<void>;
}

const settings = [
  ...['--port', '0', '--control-port', '0', '--first-invoice', 'no', '--call-log-days', '0'],
  ...['--log-level', 'warn', '--slow-call-ms', '0'],
];

/** Starts a portal at a site; resolves when all its processes serve and have come to rest. */
export async function startPortal(options: PortalOptions, leftovers: Leftovers): Promise<Portal> {
  const { site, workers } = options;
  const child = spawn(process.execPath, argumentsOf(options), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: environmentOf(options),
  });
  const pid = child.pid!;
  const forget = leftovers.keep(() => killTree(pid));
  await untilGreeted(child);
  await untilAtRest(pid);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    forget();
  };
  return {
    sandboxFile: join(site.data, 'sandbox.json'),
    cpuMicros: () => cpuMicrosOf(pid),
    residentMb: () => residentMbOf(pid),
    servingPids: () => (workers > 1 ? treeOf(pid).slice(1) : [pid]),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function argumentsOf({ site, workers, signer, preloads = [] }: PortalOptions): string[] {
  const files = ['end-with-bench.ts', ...preloads];
  if (signer === 'null') files.push('null-signer.ts');
  return [
    ...nodeFlags,
    ...files.flatMap((file) => ['--import', join(here, file)]),
    ...[program, 'start', '--data', site.data, '--workers', String(workers), ...settings],
  ];
}

/** The bench's own environment without settings of some other portal. */
function environmentOf({ site, environment }: PortalOptions): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('OPENIRP_'));
  const database = site.databaseUrl === '' ? {} : { OPENIRP_DATABASE_URL: site.databaseUrl };
  return { ...Object.fromEntries(inherited), ...database, ...environment };
}

async function untilGreeted(child: ChildProcess): Promise<void> {
  const lines = createInterface({ input: child.stdout! });
  const greeted = new Promise<void>((resolve) => {
    lines.on('line', (line) => line.startsWith('A sandbox') && resolve());
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the portal ended with ${code}`);
  });
  await Promise.race([greeted, ended]);
  ended.catch(() => {});
}

/** The first process greets; others may still be starting, and all give back memory after that. */
async function untilAtRest(pid: number): Promise<void> {
  const slice = 250;
  for (let still = 0; still < 2; ) {
    const before = cpuMicrosOf(pid);
    await pause(slice);
    still = cpuMicrosOf(pid) - before < slice * 30 ? still + 1 : 0;
  }
}
