import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Order, Segment, Timed } from './generator.ts';
import { type Mix, mixes } from './mix.ts';
import { line, median, quantile } from './numbers.ts';
import { cpuMicros, memoryMb, startPortal, Talker } from './processes.ts';

/*
 * How much a registration costs, in units of its two signatures. A segment of calls is framed by
 * bare signing on every core, so that a machine that runs slower for a while slows both sides of the
 * ratio; the median of many segments is told.
 */
export interface LoadOptions {
  readonly segments: number;
  readonly calls: number;
  readonly connections: number;
}

/** A profile of the load: its name and what its calls do. */
export type LoadProfile = keyof typeof mixes;

const calibrationMs = 350;
const cores = 2;

interface Measured {
  readonly ratio: number;
  readonly serverMicrosPerIrn: number;
  readonly signMicros: number;
  readonly irnPerSecond: number;
  readonly callsPerSecond: number;
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
export async function load(profile: LoadProfile, options: LoadOptions): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'openirp-bench-'));
  try {
    await measure(data, profile, options);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function measure(
  data: string,
  profile: LoadProfile,
  { segments, calls, connections }: LoadOptions,
): Promise<void> {
  const portal = await startPortal(data);
  const pid = portal.pid!;
  const idleMb = memoryMb(pid).now;
  const generator = await Talker.start('generator.ts', [join(data, 'sandbox.json')]);
  const signers = await Promise.all(
    Array.from({ length: cores }, () => Talker.start('bare-sign.ts')),
  );
  const timed: Timed[] = [];
  const results: Measured[] = [];
  const run = async (mix: Mix, isCounted: boolean) => {
    const signBefore = await bareSignMicros(signers);
    generator.say({ calls, connections, mix } satisfies Order);
    await generator.hear();
    const before = cpuMicros(pid);
    const segment = await generator.hear<Segment>();
    const serverMicros = cpuMicros(pid) - before;
    const signMicros = (signBefore + (await bareSignMicros(signers))) / 2;
    if (segment.unexpected > 0) throw new Error(`${segment.unexpected} unexpected answers`);
    if (!isCounted) return;
    timed.push(...segment.timed);
    results.push(measured(segment, serverMicros, signMicros));
    process.stderr.write(`\rsegment ${results.length} of ${segments}`);
  };
  try {
    // Warms up, and registers what is read later.
    await run(mixes.pure, false);
    for (let i = 0; i < segments; i++) await run(mixes[profile], true);
    process.stderr.write('\r');
    console.log(
      `${profile}: one process, SQLite, ${connections} connections, ${timed.length} calls\n`,
    );
    report(results, { idleMb, peakMb: memoryMb(pid).peak });
    reportLatencies(timed);
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
    callsPerSecond: (segment.timed.length / segment.wallMs) * 1000,
    generatorMicrosPerIrn: segment.cpuMicros / segment.registered,
  };
}

/** What else a profile does (reads, refusals) counts as the cost of its registrations. */
function report(
  results: readonly Measured[],
  { idleMb, peakMb }: { idleMb: number; peakMb: number },
): void {
  const ratios = results.map((result) => result.ratio);
  const of = (pick: (result: Measured) => number) => median(results.map(pick));
  line('IRN/s (generator on the same cores)', of((r) => r.irnPerSecond).toFixed(0));
  line('calls/s', of((r) => r.callsPerSecond).toFixed(0));
  line('CPU of two bare RSA-2048 signatures', `${(2 * of((r) => r.signMicros)).toFixed(0)} µs`);
  line('server CPU per IRN', `${of((r) => r.serverMicrosPerIrn).toFixed(0)} µs`);
  const spread = `(${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
  line('ratio: server CPU ÷ two bare signatures', `${median(ratios).toFixed(2)} ${spread}`);
  line('generator CPU per IRN', `${of((r) => r.generatorMicrosPerIrn).toFixed(0)} µs`);
  line('server memory idle / peak', `${idleMb.toFixed(0)} / ${peakMb.toFixed(0)} MB`);
}

function reportLatencies(timed: readonly Timed[]): void {
  const byKind = Map.groupBy(timed, ({ kind }) => kind);
  for (const [kind, calls] of byKind) {
    const ms = calls.map((call) => call.ms);
    const p50 = median(ms).toFixed(1);
    line(`latency p50 / p99, ${kind}`, `${p50} / ${quantile(ms, 0.99).toFixed(1)} ms`);
  }
}
