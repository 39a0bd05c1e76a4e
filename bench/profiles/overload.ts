import type { Bench } from '../bench.ts';
import { mixes } from '../load/mix.ts';
import type { Outcome } from '../load/order.ts';
import { Generator, runTogether } from '../load/start-generator.ts';
import { type DatabaseKind, makeSite } from '../portal/site.ts';
import { type Portal, startPortal } from '../portal/start-portal.ts';
import { median } from '../report/numbers.ts';
import type { Findings } from '../report/result.ts';
import { databaseNames } from './cost.ts';
import { MemoryWatch } from './memory-watch.ts';
import { overloadRows, overloadVerdicts } from './overload-tables.ts';

/*
 * What happens when more is asked for than can be done. One client floods; another, with a generator
 * of its own, goes on sending little.
 */
const floodFactor = 3;
const busyShare = 0.7;
const politePerSecond = 20;
/** More than the portal lets wait, so that it has to refuse. */
const connectionsMax = 3_000;
/** Each measurement is made so often, in turns with the others. */
const rounds = 3;

/** What a portal was found to do. */
export interface Overloaded {
  readonly name: string;
  readonly saturation: number;
  readonly unloadedP50: number;
  readonly politeAlone: Outcome;
  readonly idleMb: number;
  readonly rounds: readonly Round[];
}

export interface Round {
  readonly even: Busy;
  readonly poisson: Busy;
  readonly politeBusy: Outcome;
  readonly politeFlooded: Outcome;
  readonly flood: Outcome;
  /** Registered a second in the flood, of both clients. */
  readonly goodput: number;
  /** Most resident memory in the flood. */
  readonly peakMb: number;
}

export interface Busy {
  readonly outcome: Outcome;
  /** CPU of the portal, in percent of a core. */
  readonly portalPercent: number;
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
    rounds: String(rounds),
    seconds: String(seconds),
    connections: String(connections),
    'calls a second of the other client': String(politePerSecond),
  };
  const columns = found.map(({ name }) => name);
  return {
    settings,
    tables: [{ title: 'latency and overload', columns, rows: overloadRows(found) }],
    verdicts: found.flatMap(overloadVerdicts),
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
  tell('saturation');
  const { connections, warmUp } = options;
  await greedy.run({ ...closed, connections, calls: warmUp });
  const { registered, wallMs } = await greedy.run({ ...closed, connections, ms });
  const saturation = (registered / wallMs) * 1000;
  tell('unloaded');
  const unloaded = await greedy.run({ ...closed, connections: 1, calls: 300 });
  tell('the other client, alone');
  const politeAlone = await polite.run(little(ms));
  const idleMb = portal.residentMb().reduce((sum, one) => sum + one, 0);
  const parts = { portal, greedy, polite, saturation, ms };
  const found: Round[] = [];
  for (let round = 1; round <= rounds; round++) {
    found.push(await oneRound(parts, (what) => tell(`round ${round}, ${what}`)));
  }
  return {
    ...{ name, saturation, politeAlone, idleMb, rounds: found },
    unloadedP50: median(unloaded.latencies.generate ?? []),
  };
}

interface Parts {
  readonly portal: Portal;
  readonly greedy: Generator;
  readonly polite: Generator;
  /** Registrations a second. */
  readonly saturation: number;
  readonly ms: number;
}

const open = (ms: number) => ({ loop: 'open', mix: mixes.pure, ms, connectionsMax }) as const;
const little = (ms: number) =>
  ({ ...open(ms), perSecond: politePerSecond, arrivals: 'even' }) as const;

async function oneRound(
  { portal, greedy, polite, saturation, ms }: Parts,
  tell: (what: string) => void,
): Promise<Round> {
  const rate = busyShare * saturation;
  const busyWith = async (arrivals: 'poisson' | 'even'): Promise<Busy> => {
    tell(`${busyShare * 100} % of saturation, ${arrivals} arrivals`);
    let before = 0;
    const outcome = await greedy.run({ ...open(ms), perSecond: rate, arrivals }, () => {
      before = portal.cpuMicros();
    });
    const percent = (portal.cpuMicros() - before) / 10 / outcome.wallMs;
    return { outcome, portalPercent: percent };
  };
  const even = await busyWith('even');
  const poisson = await busyWith('poisson');
  tell('the other client, beside a busy one');
  const busy = { ...open(ms), perSecond: rate - politePerSecond, arrivals: 'poisson' } as const;
  const [politeBusy] = await runTogether([polite, little(ms)], [greedy, busy]);
  tell('the flood');
  using memory = new MemoryWatch(portal);
  const much = { ...open(ms), perSecond: floodFactor * saturation, arrivals: 'even' } as const;
  const [politeFlooded, flood] = await runTogether([polite, little(ms)], [greedy, much]);
  const registered = flood.registeredWhileSending + politeFlooded.registeredWhileSending;
  return {
    ...{ even, poisson, politeBusy, politeFlooded, flood, peakMb: memory.peakMb },
    goodput: (registered / flood.sendingMs) * 1000,
  };
}
