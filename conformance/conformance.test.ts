import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/*
 * Runs the two conformance programs as anybody would: the vectors against a second implementation,
 * the scenarios against this repository's server over HTTP.
 */
const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const data = mkdtempSync(join(tmpdir(), 'openirp-conformance-'));
let portal: ChildProcess;

beforeAll(async () => {
  const irp = join(root, 'packages/cli/src/main.ts');
  const args = ['--port', '0', '--control-port', '0', '--data', data, '--first-invoice', 'no'];
  portal = spawn(process.execPath, [irp, 'start', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: portal.stdout! })) {
    if (line.startsWith('A sandbox')) break;
  }
});

afterAll(() => {
  portal.kill();
  rmSync(data, { recursive: true, force: true });
});

test('another implementation replays the vectors', async () => {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'replay.js')]);
  expect(stdout).toMatch(/\b0 failed\s*$/);
});

test('an independent client finds the wire as published', { timeout: 180_000 }, async () => {
  const args = [join(import.meta.dirname, 'run.js'), '--sandbox', join(data, 'sandbox.json')];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 16 << 20 }).catch(
    (failed: { stdout: string }) => failed,
  );
  expect(stdout.split('\n').filter((line) => /^(not ok|skip)/.test(line))).toEqual([]);
  expect(stdout).toMatch(/\b[1-9]\d{2} passed, 0 failed/);
});
