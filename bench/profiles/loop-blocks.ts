import type { Bench } from '../bench.ts';
import { mixes } from '../load/mix.ts';
import { Generator } from '../load/start-generator.ts';
import { scratchFolder } from '../machine/scratch-folder.ts';
import type { LoopDelay } from '../portal/record-loop-delay.ts';
import { recordingsVariable } from '../portal/record-on-signal.ts';
import { recorded } from '../portal/recordings.ts';
import { makeSite } from '../portal/site.ts';
import { startPortal } from '../portal/start-portal.ts';
import { spreadOf } from '../report/numbers.ts';
import type { Row, Table } from '../report/result.ts';
import { databaseNames } from './cost.ts';

const lines = 1000;
const callsOfRound = 16;
/** Invoices under way at once. */
const atOnce = [1, 4, 16];

/**
 * How long the event loop of a portal is held up while it registers invoices of 1000 lines; at its
 * longest by CPU time, so that other programs on the same cores are not counted.
 */
export async function loopBlocks(bench: Bench): Promise<{ table: Table; longestMs: number }> {
  const { leftovers, options } = bench;
  const rounds = Math.ceil(options.segments / 3);
  using recordings = scratchFolder(leftovers);
  const columns = atOnce.map((count) => `${count} at once`);
  const rows: Row[] = [];
  let longestMs = 0;
  for (const database of options.databases) {
    await using site = await makeSite(database, leftovers);
    const environment = { [recordingsVariable]: recordings.path };
    const preloads = ['record-loop-delay.ts'];
    const how = { site, workers: 1, preloads, environment };
    await using portal = await startPortal(how, leftovers);
    using generator = await Generator.start(portal, leftovers);
    const order = { loop: 'closed', calls: callsOfRound, mix: mixes.pure, lines } as const;
    await generator.run({ ...order, connections: 4 });
    const longest: Row['values'][number][] = [];
    const longestWall: Row['values'][number][] = [];
    const latencies: Row['values'][number][] = [];
    for (const connections of atOnce) {
      const delays: LoopDelay[] = [];
      const took: number[] = [];
      for (let round = 0; round < rounds; round++) {
        bench.tell(`rules, ${database}: ${connections} at once, ${round + 1} of ${rounds}`);
        const run = async () => {
          const { latencies: ms } = await generator.run({ ...order, connections });
          took.push(...(ms.generate ?? []));
        };
        delays.push(...(await recorded<LoopDelay>(portal, recordings.path, run)));
      }
      longest.push(spreadOf(delays.map(({ cpuMs }) => cpuMs)));
      longestWall.push(spreadOf(delays.map(({ wallMs }) => wallMs)));
      latencies.push(spreadOf(took));
      longestMs = Math.max(longestMs, ...delays.map(({ cpuMs }) => cpuMs));
    }
    const name = databaseNames[database];
    rows.push({ name: `longest block, CPU, ${name}`, unit: 'ms', values: longest });
    rows.push({ name: `longest block, elapsed, ${name}`, unit: 'ms', values: longestWall });
    rows.push({ name: `latency, ${name}`, unit: 'ms', values: latencies });
  }
  return { table: { title: `registering invoices of ${lines} lines`, columns, rows }, longestMs };
}
