import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseUrlOf } from '../packages/server/src/testing/databases.ts';
import { unobserved } from './coverage.ts';

/*
 * Runs the two conformance programs as anybody would: the vectors against a second implementation,
 * the scenarios against this repository's server over HTTP. What they saw is held against what the
 * server says that it can answer.
 */
const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const irp = join(root, 'packages/cli/src/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'openirp-conformance-'));
const [data, distances, observed] = ['data', 'distances.csv', 'observed'].map((name) =>
  join(folder, name),
) as [string, string, string];
let portal: ChildProcess | undefined;

beforeAll(async () => {
  // Two measured distances, one of them short; all others are estimates, which judge nobody.
  writeFileSync(distances, 'from,to,km\n560002,600002,347\n560005,560006,55\n');
  const masters = ['masters', 'import', 'distance', distances, '--yes', '--data', data];
  const url = await databaseUrlOf(data);
  await run(process.execPath, [irp, ...masters], {
    env: { ...process.env, OPENIRP_DATABASE_URL: url },
  });
  const args = ['--port', '0', '--control-port', '0', '--data', data, '--first-invoice', 'no'];
  portal = spawn(process.execPath, [irp, 'start', ...args], {
    env: { ...process.env, OPENIRP_DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: portal.stdout! })) {
    if (line.startsWith('A sandbox')) break;
  }
});

afterAll(() => {
  portal?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('another implementation replays the vectors', async () => {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'replay.js')]);
  expect(stdout).toMatch(/\b0 failed\s*$/);
});

describe('an independent client', () => {
  test('finds the wire as published', { timeout: 180_000 }, async () => {
    const args = ['--sandbox', join(data, 'sandbox.json')];
    const more = ['--distances', distances, '--observed', observed];
    const program = join(import.meta.dirname, 'run.js');
    const { stdout } = await run(process.execPath, [program, ...args, ...more], {
      maxBuffer: 16 << 20,
    }).catch((failed: { stdout: string }) => failed);
    expect(stdout.split('\n').filter((line) => /^(not ok|skip)/.test(line))).toEqual([]);
    expect(stdout).toMatch(/\b[1-9]\d{2,} passed, 0 failed/);
  });

  test('has seen every answer that the server can give', () => {
    expect(unobserved(readFileSync(observed, 'utf8').trim().split('\n'))).toEqual([]);
  });
});
