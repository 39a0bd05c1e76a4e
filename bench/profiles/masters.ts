import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { shippedMasters } from '@openirp/core';
import { systemClock } from '../../packages/server/src/clock.ts';
import { MasterVersions } from '../../packages/server/src/masters/master-versions.ts';
import { Masters } from '../../packages/server/src/masters/masters.ts';
import { openSqliteStore } from '../../packages/server/src/store/sqlite-store.ts';
import type { Bench } from '../bench.ts';
import { scratchFolder } from '../machine/scratch-folder.ts';
import { spreadOf } from '../report/numbers.ts';
import type { Findings } from '../report/result.ts';

const hsnRows = 18_000;
const pinRows = 20_000;
const rounds = 7;

/** Loads imported lists of the official size from a store, as every start of the portal does. */
export async function loadingMasters({ leftovers }: Bench): Promise<Findings> {
  using folder = scratchFolder(leftovers);
  const store = await openSqliteStore(join(folder.path, 'irp.sqlite'));
  const versions = new MasterVersions(store, systemClock);
  await importRows(versions, 'hsn', hsnRows, (n) => String(10_000_000 + n * 3000));
  await importRows(versions, 'pin', pinRows, (n) => String(110_000 + n * 35));
  const loaded = [];
  for (let round = 0; round < rounds; round++) loaded.push(await load(versions));
  await store.close();
  const began = performance.now();
  for (let pin = 110_000; pin < 860_000; pin++) shippedMasters.statesOfPin(pin);
  const shippedMs = performance.now() - began;
  // Judged by what it costs the processor, so that a busy machine does not fail it. The first round,
  // cold, is what a start pays; the others are what a reload costs.
  const cpuMs = loaded.map((one) => one.cpuMs);
  const mb = loaded.map((one) => one.mb);
  return {
    settings: { 'HSN rows': String(hsnRows), 'PIN rows': String(pinRows) },
    tables: [
      {
        title: 'imported lists',
        columns: [''],
        rows: [
          { name: 'first load', unit: 'ms', values: [loaded[0]!.wallMs] },
          { name: 'CPU of a load', unit: 'ms', values: [spreadOf(cpuMs)] },
          { name: 'memory on the way', unit: 'MB', values: [spreadOf(mb)] },
          { name: 'the PIN list that ships, all of it', unit: 'ms', values: [shippedMs] },
        ],
      },
    ],
    verdicts: [
      { what: 'CPU of a load', goal: { most: 300 }, unit: 'ms', value: Math.max(...cpuMs) },
      { what: 'memory on the way', goal: { most: 40 }, unit: 'MB', value: Math.max(...mb) },
    ],
  };
}

async function load(versions: MasterVersions) {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  const before = process.memoryUsage().heapUsed;
  const began = performance.now();
  const cpuBefore = process.cpuUsage();
  const masters = await Masters.open(versions, { roadFactor: 1.25 }, console.error);
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpuBefore);
  const grown = process.memoryUsage().heapUsed - before;
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  if (masters.lists.statesOfPin(110_000) === undefined) throw new Error('nothing was loaded');
  masters.stop();
  return { wallMs, cpuMs: (user + system) / 1000, mb: Math.max(grown, kept) / 1e6 };
}

async function importRows(
  versions: MasterVersions,
  list: 'hsn' | 'pin',
  count: number,
  code: (n: number) => string,
): Promise<void> {
  const version = await versions.stage(list, { name: 'bench', hash: '0'.repeat(64) });
  for (let from = 0; from < count; from += 2_000) {
    const rows = Array.from({ length: Math.min(2_000, count - from) }, (_, at) => ({
      code: code(from + at),
      data: list === 'pin' ? '29' : `Goods of a kind that takes some sixty characters ${from + at}`,
      validFrom: null,
      validTo: null,
    }));
    await versions.addRows(list, version, rows);
  }
  await versions.activate(list, version);
}
