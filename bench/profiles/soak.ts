import type { Bench } from '../bench.ts';
import { mixes } from '../load/mix.ts';
import { Generator } from '../load/start-generator.ts';
import { makeSite } from '../portal/site.ts';
import { startPortal } from '../portal/start-portal.ts';
import { median, quantile, spreadOf } from '../report/numbers.ts';
import type { Findings, Table, Verdict } from '../report/result.ts';
import { databaseNames } from './cost.ts';
import { MemoryWatch } from './memory-watch.ts';

/** Of the whole time, what goes by before memory is expected to stay as it is. */
const warmUpShare = 0.25;
const stepMs = 5_000;
/** What counts as flat. */
const flatMbPerMinute = 1;

interface Soaked {
  readonly name: string;
  readonly idleMb: number;
  readonly peakMb: number;
  readonly slope: number;
  readonly perSecond: readonly number[];
  readonly p99: readonly number[];
  readonly memory: readonly (readonly [minute: number, mb: number])[];
}

/** Memory and speed of a portal that works at its limit for long. */
export async function soak(bench: Bench): Promise<Findings> {
  const { databases, workers, minutes, connections } = bench.options;
  const soaked: Soaked[] = [];
  // Minutes each: one number of workers is enough.
  const count = workers[0]!;
  for (const database of databases) {
    await using site = await makeSite(database, bench.leftovers);
    await using portal = await startPortal({ site, workers: count }, bench.leftovers);
    using generator = await Generator.start(portal, bench.leftovers);
    using memory = new MemoryWatch(portal);
    const name = `${databaseNames[database]} ×${count}`;
    const order = { loop: 'closed', connections, mix: mixes.mixed } as const;
    await generator.run({ ...order, mix: mixes.pure, calls: 200 });
    const end = performance.now() + minutes * 60_000;
    const perSecond: number[] = [];
    const p99: number[] = [];
    while (performance.now() < end) {
      const left = Math.max(0, (end - performance.now()) / 60_000).toFixed(1);
      bench.tell(`soak, ${name}: ${memory.nowMb.toFixed(0)} MB, ${left} min left`);
      const outcome = await generator.run({ ...order, ms: stepMs });
      perSecond.push((outcome.registered / outcome.wallMs) * 1000);
      p99.push(quantile(outcome.latencies.generate ?? [], 0.99));
    }
    const { idleMb, peakMb } = memory;
    const slope = memory.mbPerMinute(warmUpShare);
    soaked.push({ name, idleMb, peakMb, slope, perSecond, p99, memory: memory.course(12) });
  }
  const settings = { minutes: String(minutes), connections: String(connections), load: 'mixed' };
  return { settings, tables: [summary(soaked), course(soaked)], verdicts: verdictsOf(soaked) };
}

const summary = (soaked: readonly Soaked[]): Table => ({
  title: 'soak at saturation',
  columns: soaked.map(({ name }) => name),
  rows: [
    { name: 'IRN/s', unit: '/s', values: soaked.map((one) => spreadOf(one.perSecond)) },
    { name: 'latency, 99 %', unit: 'ms', values: soaked.map((one) => median(one.p99)) },
    { name: 'resident memory before', unit: 'MB', values: soaked.map((one) => one.idleMb) },
    { name: 'at its most', unit: 'MB', values: soaked.map((one) => one.peakMb) },
    { name: 'slope after warming up', unit: 'MB/min', values: soaked.map((one) => one.slope) },
  ],
});

/** Resident memory over time. */
const course = (soaked: readonly Soaked[]): Table => ({
  title: 'resident memory',
  columns: soaked.map(({ name }) => name),
  rows: soaked[0]!.memory.map(([minute], index) => ({
    name: `after ${minute.toFixed(1)} min`,
    unit: 'MB',
    values: soaked.map(({ memory }) => memory[index]?.[1] ?? null),
  })),
});

const verdictsOf = (soaked: readonly Soaked[]): Verdict[] =>
  soaked
    .filter(({ name }) => name.startsWith(databaseNames.sqlite))
    .flatMap(({ name, peakMb, slope }): Verdict[] => [
      { what: `resident memory, ${name}`, goal: { most: 350 }, unit: 'MB', value: peakMb },
      {
        what: `its growth after warming up, ${name}`,
        goal: { most: flatMbPerMinute },
        unit: 'MB/min',
        value: slope,
      },
    ]);
