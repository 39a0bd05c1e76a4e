import type { Bench } from '../bench.ts';
import { mixes } from '../load/mix.ts';
import type { Outcome } from '../load/order.ts';
import { Generator, runTogether } from '../load/start-generator.ts';
import { type DatabaseKind, makeSite } from '../portal/site.ts';
import { type Portal, startPortal } from '../portal/start-portal.ts';
import { median, quantile } from '../report/numbers.ts';
import type { Findings, Row, Unit, Verdict } from '../report/result.ts';
import { databaseNames } from './cost.ts';
import { MemoryWatch } from './memory-watch.ts';

/*
 * What happens when more is asked for than can be done. One client floods; another, with a generator
 * of its own, goes on sending little.
 */
const floodFactor = 3;
const busyShare = 0.7;
const politePerSecond = 20;
/** More than the portal lets wait, so that it has to refuse. */
const connectionsMax = 3_000;

interface Overloaded {
  readonly name: string;
  readonly saturation: number;
  readonly unloadedP50: number;
  readonly busy: Readonly<Record<'poisson' | 'even', Outcome>>;
  readonly politeAlone: Outcome;
  readonly politeBusy: Outcome;
  readonly politeFlooded: Outcome;
  readonly flood: Outcome;
  /** Registered a second in the flood, of both clients. */
  readonly goodput: number;
  readonly beforeMb: number;
  readonly peakMb: number;
  readonly mbPerMinute: number;
}

/** Latency below saturation, and what a flood does to others. */
export async function overload(bench: Bench): Promise<Findings> {
  const { databases, workers, seconds, connections } = bench.options;
  const found: Overloaded[] = [];
  for (const database of databases) {
    for (const count of workers) {
      await using site = await makeSite(database, bench.leftovers);
      await using portal = await startPortal({ site, workers: count }, bench.leftovers);
      found.push(await overloaded(bench, portal, database, count));
    }
  }
  const settings = {
    seconds: String(seconds),
    connections: String(connections),
    'calls a second of the other client': String(politePerSecond),
  };
  const columns = found.map(({ name }) => name);
  return {
    settings,
    tables: [{ title: 'latency and overload', columns, rows: rowsOf(found) }],
    verdicts: found.flatMap(verdictsOf),
  };
}

async function overloaded(
  bench: Bench,
  portal: Portal,
  database: DatabaseKind,
  workers: number,
): Promise<Overloaded> {
  const { leftovers, options } = bench;
  const name = `${databaseNames[database]} ×${workers}`;
  const tell = (what: string) => bench.tell(`overload, ${name}: ${what}`);
  using greedy = await Generator.start(portal, leftovers, { categories: ['TXP'] });
  using polite = await Generator.start(portal, leftovers, { categories: ['GSP'] });
  const ms = options.seconds * 1000;
  const closed = { loop: 'closed', mix: mixes.pure } as const;
  const open = { loop: 'open', mix: mixes.pure, ms, connectionsMax } as const;
  tell('saturation');
  await greedy.run({ ...closed, connections: options.connections, calls: options.warmUp });
  const saturated = await greedy.run({ ...closed, connections: options.connections, ms });
  const saturation = perSecond(saturated);
  tell('unloaded');
  const unloaded = await greedy.run({ ...closed, connections: 1, calls: 300 });
  const rate = busyShare * saturation;
  const busyWith = (arrivals: 'poisson' | 'even') =>
    greedy.run({ ...open, perSecond: rate, arrivals });
  tell(`${busyShare * 100} % of saturation, even arrivals`);
  const even = await busyWith('even');
  tell(`${busyShare * 100} % of saturation, Poisson arrivals`);
  const poisson = await busyWith('poisson');
  const little = { ...open, perSecond: politePerSecond, arrivals: 'even' } as const;
  tell('the other client, alone');
  const politeAlone = await polite.run(little);
  tell('the other client, beside a busy one');
  const besides = rate - politePerSecond;
  const busy = { ...open, perSecond: besides, arrivals: 'poisson' } as const;
  const [politeBusy] = await runTogether([polite, little], [greedy, busy]);
  tell('the flood');
  using memory = new MemoryWatch(portal);
  const much = { ...open, perSecond: floodFactor * saturation, arrivals: 'even' } as const;
  const [politeFlooded, flood] = await runTogether([polite, little], [greedy, much]);
  const goodput =
    ((flood.registeredWhileSending + politeFlooded.registeredWhileSending) / flood.sendingMs) *
    1000;
  return {
    ...{ name, saturation, unloadedP50: median(unloaded.latencies.generate ?? []) },
    ...{ busy: { even, poisson }, politeAlone, politeBusy, politeFlooded, flood, goodput },
    beforeMb: memory.idleMb,
    peakMb: memory.peakMb,
    mbPerMinute: memory.mbPerMinute(0.5),
  };
}

const perSecond = ({ registered, wallMs }: Outcome): number => (registered / wallMs) * 1000;
const p99 = ({ latencies }: Outcome): number => quantile(latencies.generate ?? [], 0.99);
const p50 = ({ latencies }: Outcome): number => quantile(latencies.generate ?? [], 0.5);

function rowsOf(found: readonly Overloaded[]): Row[] {
  const row = (name: string, unit: Unit, pick: (one: Overloaded) => number): Row => ({
    name,
    unit,
    values: found.map(pick),
  });
  return [
    row('saturation, IRN/s', '/s', (one) => one.saturation),
    row('unloaded, median', 'ms', (one) => one.unloadedP50),
    row('at 70 %, even arrivals, median', 'ms', (one) => p50(one.busy.even)),
    row('at 70 %, even arrivals, 99 %', 'ms', (one) => p99(one.busy.even)),
    row('at 70 %, Poisson arrivals, median', 'ms', (one) => p50(one.busy.poisson)),
    row('at 70 %, Poisson arrivals, 99 %', 'ms', (one) => p99(one.busy.poisson)),
    row('the other client alone, 99 %', 'ms', (one) => p99(one.politeAlone)),
    row('  beside 70 % of saturation, 99 %', 'ms', (one) => p99(one.politeBusy)),
    row('  beside the flood, 99 %', 'ms', (one) => p99(one.politeFlooded)),
    row('  its calls that were refused', 'count', (one) => one.politeFlooded.busy),
    row('the flood: calls', 'count', (one) => one.flood.calls),
    row('  refused with 3043', 'count', (one) => one.flood.busy),
    row('  time of a refusal, median', 'ms', (one) => median(one.flood.latencies.busy ?? [])),
    row('  goodput, IRN/s', '/s', (one) => one.goodput),
    row('  generator, of a core', '%', ({ flood }) => flood.cpuMicros / 10 / flood.wallMs),
    row('  calls sent late by, 99 %', 'ms', (one) => one.flood.lateMs),
    row('resident memory before the flood', 'MB', (one) => one.beforeMb),
    row('  at its most', 'MB', (one) => one.peakMb),
    row('  slope in its second half', 'MB/min', (one) => one.mbPerMinute),
  ];
}

function verdictsOf(one: Overloaded): Verdict[] {
  const ratio = (what: string, goal: Verdict['goal'], value: number): Verdict => ({
    what: `${what}, ${one.name}`,
    goal,
    unit: 'ratio',
    value,
  });
  return [
    ratio(
      'p99 at 70 % of saturation, even arrivals ÷ p50 unloaded',
      { most: 5 },
      p99(one.busy.even) / one.unloadedP50,
    ),
    ratio('the same, Poisson arrivals', { most: 5 }, p99(one.busy.poisson) / one.unloadedP50),
    ratio(
      'goodput in a flood at 3× capacity ÷ saturation',
      { least: 0.9 },
      one.goodput / one.saturation,
    ),
    ratio(
      'p99 of another client in the flood ÷ beside a load of 70 %',
      { most: 2 },
      p99(one.politeFlooded) / p99(one.politeBusy),
    ),
    ratio(
      'the same ÷ when it was alone',
      { most: 2 },
      p99(one.politeFlooded) / p99(one.politeAlone),
    ),
  ];
}
