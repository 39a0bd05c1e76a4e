import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IrpClient } from '@openirp/client';
import { istDay, sampleInvoice } from '@openirp/core';
import { type Running, readConfig, start } from '@openirp/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxWorld } from '../sandbox-world.ts';
import { irp } from '../testing/irp.ts';
import { irpHere } from '../testing/irp-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-rejections-'));
const data = join(folder, 'data');
const unknown = '0'.repeat(64);

let portal: Running;
let gstin: string;
let irns: string[];

beforeAll(async () => {
  const settings = ['--data', data, '--port', '0', '--control-port', '0', '--log-level', 'silent'];
  portal = await start(readConfig(settings, {}));
  const { clients, apiBaseUrl, ...keys } = portal.sandbox!;
  const { users, ...ids } = clients[0]!;
  const client = new IrpClient({ ...ids, ...users[0]!, ...keys, baseUrl: apiBaseUrl });
  gstin = users[0]!.gstin;
  const world = sandboxWorld(join(data, 'sandbox.json'));
  const day = istDay(Date.now());
  const samples = [1, 2].map((seed) => sampleInvoice({ seed, day, world, number: `R/${seed}` }));
  irns = await Promise.all(samples.map(async ({ text }) => (await client.generate(text)).Irn));
});

afterAll(async () => {
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rejections = (...args: string[]) => irpHere(['rejections', ...args, '--data', data]);

test('records what was refused, beside a portal that is running', async () => {
  const file = join(folder, 'refused.txt');
  writeFileSync(file, `${irns[0]!.toUpperCase()}\n\n${irns[1]}\n${unknown}\n`);
  const { code, out, err } = await irp(
    ...['rejections', 'record', file, '--reason', 'cancelled recipient', '--data', data],
  );
  expect([code, out]).toEqual([3, '2 recorded, 0 recorded before, 1 unknown\n']);
  expect(err).toContain(`${unknown} is not registered here`);
  const again = await rejections('record', irns[0]!);
  expect([again.code, again.out]).toEqual([0, '0 recorded, 1 recorded before, 0 unknown\n']);
  const listed = await rejections('list', gstin.toLowerCase(), istDay(Date.now()));
  expect(listed.out.trim().split('\n').toSorted()).toEqual(irns.toSorted());
  expect((await portal.irp.rejections.find(irns[0]!))?.reason).toBe('cancelled recipient');
});

test('says what is wrong before anything is recorded', async () => {
  const file = join(folder, 'wrong.txt');
  writeFileSync(file, `${irns[0]}\nno irn\n`);
  const wrong = await rejections('record', file);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('IRN 2 of');
  const noDay = await rejections('list', gstin, '2026-02-31');
  expect([noDay.code, noDay.out]).toEqual([1, '']);
  expect(noDay.err).toContain('2026-02-31 is no day');
});
