import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  type MigrationStatus,
  openMigrations,
  type Running,
  readConfig,
  start,
} from '@openirp/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { irp } from '../testing/irp.ts';
import { runMigrations } from './migrate.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-migrate-'));
const data = join(folder, 'portal');
const flags = ['--port', '0', '--control-port', '0', '--log-level', 'silent'];

let running: Running;
beforeAll(async () => {
  running = await start(readConfig(['--data', data, ...flags], {}));
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the status tells what is done, and who is alive', async () => {
  const { code, out } = await irp('migrate', '--status', '--data', data);
  expect([code, out]).toEqual([0, expect.stringMatching(/0001-begin +expand +done +0\.1\.0/)]);
  expect(out).toMatch(new RegExp(` ${process.pid} +0\\.1\\.0 `));
  const { out: json } = await irp('migrate', '--status', '--json', '--data', data);
  const status: MigrationStatus = JSON.parse(json);
  expect(status.migrations[0]).toMatchObject({ name: '0001-begin', state: 'done', isKnown: true });
  expect(status.processes).toMatchObject([{ pid: process.pid, version: '0.1.0', blocks: [] }]);
});

test('where nothing is open, nothing is done', async () => {
  for (const flag of [[], ['--dry-run'], ['--contract']]) {
    const { code, out, err } = await irp('migrate', ...flag, '--data', data);
    expect([code, out, err]).toEqual([0, 'Nothing is open.\n', '']);
  }
});

test('a contraction that is refused names the processes, and what to do', async () => {
  const desk = await openMigrations(readConfig(['--data', data], {}), () => {});
  const list = { '0001-begin': { kind: 'expand' }, '9001-drop': { kind: 'contract' } } as const;
  const newer = {
    ...desk,
    run: (options: { contract: boolean }) => desk.run({ ...options, list }),
  };
  await expect(runMigrations(newer, true)).rejects.toThrow(
    new RegExp(`9001-drop was not made.*process ${process.pid} on .*OpenIRP 0\\.1\\.0.*Stop them`),
  );
  await desk.close();
});

test('a folder without a register is not made one', async () => {
  const { code, err } = await irp('migrate', '--data', join(folder, 'nowhere'));
  expect([code, err]).toEqual([1, expect.stringContaining('holds no register')]);
});

test('a database that a newer program has contracted is left alone, and the status says why', async () => {
  const place = join(folder, 'newer');
  await (await start(readConfig(['--data', place, ...flags], {}))).stop();
  const database = new DatabaseSync(join(place, 'irp.sqlite'));
  database.exec(`insert into schema_migrations values ('9001-drop', 'contract', '0.9.0', 1, 1)`);
  database.close();
  const told = /OpenIRP 0\.1\.0.*OpenIRP 0\.9\.0.*9001-drop/;
  for (const command of ['migrate', 'start']) {
    const { code, err } = await irp(command, '--data', place);
    expect([code, err]).toEqual([1, expect.stringMatching(told)]);
  }
  const { out } = await irp('migrate', '--status', '--data', place);
  expect(out).toMatch(/9001-drop +contract +done, unknown here +0\.9\.0/);
});
