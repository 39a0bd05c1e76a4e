import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SandboxFile } from '@openirp/server';
import { afterAll, expect, test } from 'vitest';
import { startWorkers } from '../src/testing/start-workers.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-worker-metrics-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Several processes start. */
const slow = { timeout: 180_000 };

test('one port tells of all processes, and of one that hangs', slow, async () => {
  const data = join(folder, 'data');
  const { child, ended, says, told } = startWorkers(data, '--metrics-port', '0');
  await says(/"msg":"serving"/, 2);
  await says(/Stop it with Ctrl-C/);
  const [, url] = /Metrics: (\S+)/.exec(told())!;
  const { apiBaseUrl }: SandboxFile = JSON.parse(readFileSync(join(data, 'sandbox.json'), 'utf8'));
  const pings = Array.from({ length: 8 }, () =>
    fetch(`${apiBaseUrl}/eivital/v1.04/heartbeat/ping`, { headers: { connection: 'close' } }),
  );
  expect((await Promise.all(pings)).every(({ ok }) => ok)).toBe(true);

  const numbers = async (name: string) => {
    const text = await (await fetch(url!)).text();
    const lines = text.matchAll(new RegExp(`^${name}\\{(?:.*,)?worker="(\\d)".*\\} (\\S+)$`, 'gm'));
    return Object.fromEntries([...lines].map(([, worker, value]) => [worker, Number(value)]));
  };
  const answered = await numbers(
    'openirp_calls_total(?=\\{.*endpoint="heartbeat",version="v1.04",outcome="ok")',
  );
  expect(Object.keys(answered)).toEqual(['1', '2']);
  expect(answered['1']! + answered['2']!).toBe(8);
  expect(Object.keys(await numbers('process_resident_memory_bytes'))).toEqual(['1', '2']);
  // What they have in common is asked of one.
  expect(Object.keys(await numbers('openirp_messages_waiting'))).toHaveLength(1);

  const [hanging] = execFileSync('ps', ['-o', 'pid=', '--ppid', String(child.pid)], {
    encoding: 'utf8',
  })
    .match(/\d+/g)!
    .map(Number) as [number, ...number[]];
  process.kill(hanging, 'SIGSTOP');
  const up = await numbers('openirp_worker_up');
  expect(Object.values(up).toSorted()).toEqual([0, 1]);
  process.kill(hanging, 'SIGCONT');
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
});
