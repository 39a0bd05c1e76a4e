import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IrpClient } from '@openirp/client';
import { exampleInvoice } from '@openirp/core';
import { type Running, readConfig, restoreFolder, start } from '@openirp/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { irp } from '../testing/irp.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-backup-'));
const data = join(folder, 'portal');
const copy = join(folder, 'copy.sqlite');
const keyFile = join(data, 'master.key');
const flags = ['--port', '0', '--control-port', '0', '--log-level', 'silent'];

let running: Running;
let made = 0;

const open = (place: string) => start(readConfig(['--data', place, ...flags], {}));

function clientOf({ sandbox }: Running): IrpClient {
  const { clients, apiBaseUrl, authPublicKeyPem, signingCertificatePem } = sandbox!;
  const { clientId, clientSecret, users } = clients[0]!;
  const keys = { authPublicKeyPem, signingCertificatePem };
  return new IrpClient({ baseUrl: apiBaseUrl, clientId, clientSecret, ...users[0]!, ...keys });
}

async function register(portal: Running) {
  const [year, month, day] = new Date(portal.irp.clock.now() + 19_800_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  const DocDtls = { Typ: 'INV', No: `BACK/${++made}`, Dt: `${day}/${month}/${year}` };
  return clientOf(portal).generate(JSON.stringify({ ...exampleInvoice, DocDtls }));
}

beforeAll(async () => {
  running = await open(data);
});
afterAll(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a copy made under load is whole, and a portal goes on from it', async () => {
  const first = await register(running);
  let isGoing = true;
  const load = (async () => {
    while (isGoing) await register(running);
  })();
  const { code, out, err } = await irp('backup', copy, '--data', data);
  isGoing = false;
  await load;
  expect([code, err]).toEqual([0, '']);
  expect(Number(/invoices +([\d,]+)/.exec(out)![1]!.replace(',', ''))).toBeGreaterThan(0);
  expect(statSync(copy).mode & 0o077).toBe(0);
  expect(existsSync(`${copy}.part`)).toBe(false);
  const last = await register(running);

  const restored = join(folder, 'restored');
  const ended = await irp('restore', copy, '--data', restored, '--key-file', keyFile);
  expect([ended.code, ended.err]).toEqual([0, '']);
  const again = await open(restored);
  try {
    const found = await clientOf(again).getByIrn(first.Irn);
    expect(found.SignedInvoice).toBe(first.SignedInvoice);
    const next = await register(again);
    expect(next.AckNo).toBeGreaterThan(last.AckNo + 900_000);
  } finally {
    await again.stop();
  }
});

test('nothing is replaced', async () => {
  const backup = await irp('backup', copy, '--data', data);
  expect([backup.code, backup.err]).toEqual([
    1,
    `irp: ${copy} is there already; choose another name\n`,
  ]);
  const restore = await irp('restore', copy, '--data', data);
  expect(restore.code).toBe(1);
  expect(restore.err).toContain('has a register already');
});

test.each([
  ['another master key', 'key', 'the master key is another than the one'],
  ['no master key', 'no key', 'the master key is needed as well'],
  ['a damaged copy', 'damaged', 'damaged'],
  ['a file that is no database', 'text', 'is no SQLite database'],
  ['no file', 'missing', 'there is no file'],
])('%s restores nothing', async (_, kind, told) => {
  const place = join(folder, `refused-${kind}`);
  const key = join(folder, 'other.key');
  writeFileSync(key, 'ab'.repeat(32));
  const bad = join(folder, `${kind}.sqlite`);
  if (kind !== 'missing') copyFileSync(copy, bad);
  if (kind === 'damaged') damage(bad);
  if (kind === 'text') writeFileSync(bad, 'invoices');
  const named = { key, 'no key': join(folder, 'none.key') }[kind] ?? keyFile;
  const config = readConfig(['--data', place], {});
  const restoring = restoreFolder(config, bad, { keyFile: named, skippedNumbers: 0 });
  await expect(restoring).rejects.toThrow(told);
  expect(existsSync(join(place, 'irp.sqlite'))).toBe(false);
});

/** Cuts pages off, and overwrites some. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xaa, 8192, 12_288);
  writeFileSync(file, bytes);
  truncateSync(file, bytes.length - 8192);
}
