import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Segment } from './generator.ts';
import { line, median, quantile } from './numbers.ts';
import { cpuMicros, memoryMb, startPortal, Talker } from './processes.ts';

/*
 * How much a registration costs, in units of its two signatures. A segment of calls is framed by
 * bare signing on every core, so that a machine that runs slower for a while slows both sides of the
 * ratio; the median of many segments is told.
 */
export interface PureOptions {
  readonly segments: number;
  readonly calls: number;
  readonly connections: number;
}

const calibrationMs = 350;
const cores = 2;

interface Measured {
  readonly ratio: number;
  readonly serverMicrosPerIrn: number;
  readonly signMicros: number;
  readonly irnPerSecond: number;
  readonly generatorMicrosPerIrn: number;
}

async function bareSignMicros(signers: readonly Talker[]): Promise<number> {
  const runs = await Promise.all(
    signers.map((signer) => signer.ask<{ count: number; cpuMicros: number }>(calibrationMs)),
  );
  const total = (pick: (run: { count: number; cpuMicros: number }) => number) =>
    runs.reduce((sum, run) => sum + pick(run), 0);
  return total((run) => run.cpuMicros) / total((run) => run.count);
}

/** Starts a portal on a folder of its own, loads it, and prints what a registration costs. */
export async function pure(options: PureOptions): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'openirp-bench-'));
  try {
    await measure(data, options);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function measure(data: string, { segments, calls, connections }: PureOptions): Promise<void> {
  const portal = await startPortal(data);
  const pid = portal.pid!;
  const idleMb = memoryMb(pid).now;
  const generator = await Talker.start('generator.ts', [join(data, 'sandbox.json')]);
  const signers = await Promise.all(
    Array.from({ length: cores }, () => Talker.start('bare-sign.ts')),
  );
  const latencies: number[] = [];
  const results: Measured[] = [];
  const run = async (isCounted: boolean) => {
    const signBefore = await bareSignMicros(signers);
    generator.say({ calls, connections });
    await generator.hear();
    const before = cpuMicros(pid);
    const segment = await generator.hear<Segment>();
    const serverMicros = cpuMicros(pid) - before;
    const signMicros = (signBefore + (await bareSignMicros(signers))) / 2;
    if (segment.refused > 0) throw new Error(`${segment.refused} calls were refused`);
    if (!isCounted) return;
    latencies.push(...segment.latenciesMs);
    results.push(measured(segment, serverMicros, signMicros));
    process.stderr.write(`\rsegment ${results.length} of ${segments}`);
  };
  try {
    await run(false);
    for (let i = 0; i < segments; i++) await run(true);
    process.stderr.write('\r');
    report(results, latencies, { idleMb, peakMb: memoryMb(pid).peak, connections });
  } finally {
    for (const child of [generator, ...signers]) child.stop();
    portal.kill('SIGTERM');
  }
}

function measured(segment: Segment, serverMicros: number, signMicros: number): Measured {
  const serverMicrosPerIrn = serverMicros / segment.registered;
  return {
    ratio: serverMicrosPerIrn / (2 * signMicros),
    serverMicrosPerIrn,
    signMicros,
    irnPerSecond: (segment.registered / segment.wallMs) * 1000,
    generatorMicrosPerIrn: segment.cpuMicros / segment.registered,
  };
}

function report(
  results: readonly Measured[],
  latencies: readonly number[],
  { idleMb, peakMb, connections }: { idleMb: number; peakMb: number; connections: number },
): void {
  const ratios = results.map((result) => result.ratio);
  const of = (pick: (result: Measured) => number) => median(results.map(pick));
  console.log(
    `pure: one process, SQLite, ${connections} connections, ${latencies.length} invoices\n`,
  );
  line('IRN/s (generator on the same cores)', of((r) => r.irnPerSecond).toFixed(0));
  line(
    'latency p50 / p99',
    `${median(latencies).toFixed(1)} / ${quantile(latencies, 0.99).toFixed(1)} ms`,
  );
  line('CPU of two bare RSA-2048 signatures', `${(2 * of((r) => r.signMicros)).toFixed(0)} µs`);
  line('server CPU per IRN', `${of((r) => r.serverMicrosPerIrn).toFixed(0)} µs`);
  const spread = `(${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
  line('ratio: server CPU ÷ two bare signatures', `${median(ratios).toFixed(2)} ${spread}`);
  line('generator CPU per IRN', `${of((r) => r.generatorMicrosPerIrn).toFixed(0)} µs`);
  line('server memory idle / peak', `${idleMb.toFixed(0)} / ${peakMb.toFixed(0)} MB`);
}
