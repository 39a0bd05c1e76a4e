import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Ended, spawnIrp } from './irp.ts';
import type { SandboxPortal } from './sandbox-portal.ts';

/** How a run of `irp submit` ended. */
export interface Submitted extends Ended {
  /** The most memory that it had, in MB; 0 where the system does not say. */
  readonly peakMb: number;
  /** Lines of its results. */
  readonly results: readonly string[];
}

/** When a run is sent a signal: as soon as so many documents are registered. */
export interface Interruption {
  readonly stem: string;
  readonly registered: number;
  readonly signal: NodeJS.Signals;
}

/** Submits a file to a portal with many documents under way, to its end or to a signal. */
export async function submission(
  portal: SandboxPortal,
  file: string,
  interruption?: Interruption,
): Promise<Submitted> {
  const results = join(portal.folder, 'results.ndjson');
  const flags = ['--sandbox', portal.file, '--concurrency', '32', '--results', results];
  const { child, ended } = spawnIrp('submit', file, ...flags);
  let peakMb = 0;
  let isOver = false;
  let isSent = false;
  const end = ended.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    peakMb = Math.max(peakMb, peakMbOf(child));
    // A second Ctrl-C would mean another thing.
    if (!isSent && isDue(portal, interruption)) isSent = child.kill(interruption!.signal);
    await Promise.race([end, pause(25)]);
  }
  const lines = readFileSync(results, 'utf8').trim().split('\n');
  return { ...(await end), peakMb, results: lines };
}

const isDue = (portal: SandboxPortal, interruption: Interruption | undefined): boolean =>
  interruption !== undefined &&
  portal.registered(interruption.stem).length >= interruption.registered;

function peakMbOf({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
