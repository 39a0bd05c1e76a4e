import { mkdirSync, writeFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { mixes } from '../load/mix.ts';
import { Generator } from '../load/start-generator.ts';
import { scratchFolder } from '../machine/scratch-folder.ts';
import { recordingsVariable } from '../portal/record-on-signal.ts';
import { recorded } from '../portal/recordings.ts';
import { type DatabaseKind, makeSite } from '../portal/site.ts';
import { startPortal } from '../portal/start-portal.ts';
import type { Findings, Row, Table } from '../report/result.ts';
import { databaseNames } from './cost.ts';
import { type SelfTimes, selfTimesOf } from './self-times.ts';

const shown = { places: 16, functions: 30 };

/** Where the time of a portal goes that does nothing but register: a V8 CPU profile, summed up. */
export async function cpu(bench: Bench): Promise<Findings> {
  const { databases, calls, segments, profileFolder } = bench.options;
  const tables: Table[] = [];
  for (const database of databases) {
    bench.tell(`cpu, ${database}: a profile`);
    const { profile, registered } = await profiled(bench, database, segments * calls);
    if (profileFolder !== undefined) {
      mkdirSync(profileFolder, { recursive: true });
      const file = join(profileFolder, `${database}.cpuprofile`);
      writeFileSync(file, JSON.stringify(profile));
    }
    const times = selfTimesOf(profile);
    const name = databaseNames[database];
    const of = (title: string, list: SelfTimes, count: number) =>
      tableOf(`${name}: self time by ${title}`, list, count, registered);
    tables.push(of('place', times.byPlace, shown.places));
    tables.push(of('function', times.byFunction, shown.functions));
  }
  const folder = profileFolder === undefined ? {} : { 'profiles in': profileFolder };
  return {
    settings: { registrations: String(segments * calls), load: 'pure', ...folder },
    tables,
    verdicts: [],
  };
}

async function profiled(bench: Bench, database: DatabaseKind, calls: number) {
  const { leftovers, options } = bench;
  using recordings = scratchFolder(leftovers);
  await using site = await makeSite(database, leftovers);
  const environment = { [recordingsVariable]: recordings.path };
  const how = { site, workers: 1, preloads: ['record-cpu-profile.ts'], environment };
  await using portal = await startPortal(how, leftovers);
  using generator = await Generator.start(portal, leftovers);
  const order = { loop: 'closed', connections: options.connections, mix: mixes.pure } as const;
  await generator.run({ ...order, calls: options.calls * 2 });
  const run = () => generator.run({ ...order, calls });
  const [profile] = await recorded<Profiler.Profile>(portal, recordings.path, run);
  return { profile: profile!, registered: calls };
}

function tableOf(title: string, times: SelfTimes, count: number, registered: number): Table {
  const total = times.reduce((sum, [, micros]) => sum + micros, 0);
  const rows = times.slice(0, count).map(
    ([name, micros]): Row => ({
      name,
      unit: ['µs', '%'],
      values: [micros / registered, (micros / total) * 100],
    }),
  );
  return { title, columns: ['for each IRN', 'of all'], rows };
}
