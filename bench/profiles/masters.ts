import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { shippedMasters } from '../../packages/core/src/index.ts';
import { systemClock } from '../../packages/server/src/clock.ts';
import { MasterVersions } from '../../packages/server/src/masters/master-versions.ts';
import { Masters } from '../../packages/server/src/masters/masters.ts';
import { openSqliteStore } from '../../packages/server/src/store/sqlite-store.ts';
import { median } from '../report/numbers.ts';

const hsnRows = 18_000;
const pinRows = 20_000;
const allowed = { ms: 300, mb: 40 };

/** Loads imported lists of the official size from a store, as every start of the portal does. */
export async function loadingMasters(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'openirp-bench-'));
  const store = await openSqliteStore(join(folder, 'irp.sqlite'));
  const versions = new MasterVersions(store, systemClock);
  await importRows(versions, 'hsn', hsnRows, (n) => String(10_000_000 + n * 3000));
  await importRows(versions, 'pin', pinRows, (n) => String(110_000 + n * 35));
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const times: number[] = [];
  const cpuTimes: number[] = [];
  const sizes: number[] = [];
  for (let round = 0; round < 7; round++) {
    collect();
    const before = process.memoryUsage().heapUsed;
    const began = performance.now();
    const cpuBefore = process.cpuUsage();
    const masters = await Masters.open(versions, { roadFactor: 1.25 }, console.error);
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(cpuBefore);
    cpuTimes.push((user + system) / 1000);
    const grown = process.memoryUsage().heapUsed - before;
    collect();
    const kept = process.memoryUsage().heapUsed - before;
    sizes.push(Math.max(grown, kept) / 1e6);
    if (round === 0) console.log(`kept afterwards: ${(kept / 1e6).toFixed(1)} MB`);
    if (masters.lists.statesOfPin(110_000) === undefined) throw new Error('nothing was loaded');
    masters.stop();
  }
  // Judged by what it costs the processor, so that a busy machine does not fail it. The first round,
  // cold, is what a start pays; the others are what a reload costs.
  const ms = Math.max(...cpuTimes);
  const mb = Math.max(...sizes);
  console.log(`${hsnRows} HSN rows and ${pinRows} PIN rows, ${times.length} times:`);
  console.log(`  first ${times[0]!.toFixed(0)} ms, median ${median(times).toFixed(0)} ms`);
  console.log(`  processor time at most ${ms.toFixed(0)} ms of ${allowed.ms}`);
  console.log(`  at most ${mb.toFixed(1)} MB of ${allowed.mb} on the way`);
  const began = performance.now();
  for (let pin = 110_000; pin < 860_000; pin++) shippedMasters.statesOfPin(pin);
  console.log(`the PIN list that ships, all of it: ${(performance.now() - began).toFixed(0)} ms`);
  await store.close();
  rmSync(folder, { recursive: true });
  if (ms > allowed.ms || mb > allowed.mb) process.exitCode = 1;
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
