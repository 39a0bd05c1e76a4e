import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { IrpClient } from '@openirp/client';
import { exampleInvoice } from '@openirp/core';
import { type Running, readConfig, restoreFolder, start } from '@openirp/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { irp } from '../testing/irp.ts';
import { irpHere } from '../testing/irp-here.ts';

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
  expect(ended.out).toContain('officers that were\nfrozen or reset');
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

test('nobody comes back signed in, nothing is sent again, and the audit log tells of it', async () => {
  const from = join(folder, 'signed-in');
  const backup = join(folder, 'signed-in.sqlite');
  cpSync(data, from, { recursive: true, filter: (source) => !source.includes('irp.sqlite') });
  copyFileSync(copy, join(from, 'irp.sqlite'));
  const portal = await open(from);
  try {
    await clientOf(portal)
      .getByIrn('0'.repeat(64))
      .catch(() => {});
    const { oneTimeCodes, organisations } = portal.irp;
    const gstin = '29ZZIRX0001Z1ZK';
    const contacts = (await organisations.contactsOf(gstin))!;
    const place = { address: '192.0.2.1', agent: 'test' };
    await portal.irp.organisationSessions.open({ holder: 'ZZIRX0001Z', gstin }, place);
    await oneTimeCodes.begin({
      ...{ ...contacts, purpose: 'registration', subject: gstin, address: '192.0.2.1' },
      ...{ isGenuine: true, content: {} },
    });
    await portal.irp.portalSessions.signIn({ ...seededUser(portal), address: '192.0.2.1' });
    await irpHere(['backup', backup, '--data', from]);
  } finally {
    await portal.stop();
  }
  const waiting = [
    ...['sessions', 'portal_sessions', 'browser_sessions', 'one_time_codes'],
    `messages where state = 'waiting'`,
  ];
  expect(countsIn(backup, waiting).every((count) => count > 0)).toBe(true);
  const to = join(folder, 'signed-out');
  const ended = await irpHere(['restore', backup, '--data', to, '--key-file', keyFile]);
  expect([ended.code, ended.err]).toEqual([0, '']);
  expect(countsIn(join(to, 'irp.sqlite'), waiting)).toEqual([0, 0, 0, 0, 0]);
  const [, sha256] = /SHA-256 +([0-9a-f]{64})/.exec(ended.out)!;
  const exported = join(folder, 'audit.jsonl');
  expect((await irpHere(['audit', 'export', exported, '--data', to])).code).toBe(0);
  expect(readFileSync(exported, 'utf8')).toMatch(
    new RegExp(`"actor":"operator","act":"restored".*${sha256}`),
  );
  expect((await irpHere(['audit', 'verify', '--data', to])).code).toBe(0);
});

test('a folder with another master key is refused, and nothing is written', async () => {
  const place = join(folder, 'other-key');
  mkdirSync(place);
  writeFileSync(join(place, 'master.key'), `${'cd'.repeat(32)}\n`);
  for (const masterKey of ['', readFileSync(keyFile, 'utf8').trim()]) {
    const config = { ...readConfig(['--data', place], {}), masterKey };
    const restoring = restoreFolder(config, copy, { keyFile, skippedNumbers: 0 });
    await expect(restoring).rejects.toThrow('is another master key than the one');
    expect(readdirSync(place)).toEqual(['master.key']);
  }
});

const seededUser = ({ sandbox }: Running) => sandbox!.clients[0]!.users[0]!;

/** Rows of some tables of a database file. */
function countsIn(file: string, tables: readonly string[]): number[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return tables.map((table) =>
      Number(database.prepare(`select count(*) as n from ${table}`).get()!.n),
    );
  } finally {
    database.close();
  }
}

test('nothing is replaced', async () => {
  const backup = await irpHere(['backup', copy, '--data', data]);
  expect([backup.code, backup.err]).toEqual([
    1,
    `irp: ${copy} is there already; choose another name\n`,
  ]);
  const restore = await irpHere(['restore', copy, '--data', data]);
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
