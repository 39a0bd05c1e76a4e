import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCertificate } from '../../../client/test/certificate.ts';
import type { Finding } from '../doctor/finding.ts';
import { writePrivate } from '../profile/private-file.ts';
import { type Desk, desk } from '../testing/desk.ts';

let at: Desk;

beforeAll(async () => {
  at = await desk();
  expect((await at.irp('init', '--from', at.sandboxFile)).code).toBe(0);
});

afterAll(() => at.stop());

const fileOf = (name: string) => join(at.profiles, `${name}.json`);

/** The profile with something changed, under another name. */
function changed(name: string, changes: object): void {
  const profile = JSON.parse(readFileSync(fileOf('default'), 'utf8'));
  writePrivate(fileOf(name), JSON.stringify({ ...profile, ...changes }));
}

async function doctor(...args: string[]) {
  const { code, out } = await at.irp('doctor', ...args, '--json');
  const { ok, checks } = JSON.parse(out) as { ok: boolean; checks: Finding[] };
  const bad = checks.filter(({ state }) => state !== 'ok');
  return { code, ok, checks: checks.map(({ check }) => check), bad };
}

test('finds everything in order, a line for each check', async () => {
  const { code, ok, checks, bad } = await doctor();
  expect([code, ok, bad]).toEqual([0, true, []]);
  expect(checks).toEqual([
    ...['Node', 'profile', 'token store', 'data folder', 'address', 'connection', 'heartbeat'],
    ...['clock', 'public key', 'signing certificate', 'login'],
  ]);
  const { out } = await at.irp('doctor', '--sandbox', at.sandboxFile);
  expect(out.trim().split('\n')).toHaveLength(checks.length);
  expect(out).toMatch(/^ok +login +API_\w+ of \w{15} is let in$/m);
});

test.each([
  ['1010', { clientSecret: 'not-the-secret' }],
  ['1008', { password: 'not-the-password' }],
  ['1015', { gstin: '27ZZIRX0102Z1ZM' }],
])('tells %s with its meaning and cure', async (code, changes) => {
  changed('wrong', changes);
  const found = await doctor('--profile', 'wrong');
  expect([found.code, found.ok]).toEqual([1, false]);
  expect(found.bad).toEqual([
    {
      check: 'login',
      state: 'broken',
      found: expect.stringContaining(code),
      cure: expect.any(String),
    },
  ]);
});

test('tells 1018 of a user of another client', async () => {
  const { clientId, clientSecret } = at.portal.sandbox!.clients[1]!;
  changed('wrong', { clientId, clientSecret });
  const { bad } = await doctor('--profile', 'wrong');
  expect(bad.map(({ found }) => found)).toEqual([expect.stringMatching(/^1018 /)]);
});

test('tells a portal that cannot be reached, and stops there', async () => {
  changed('away', {
    servers: [{ url: 'http://127.0.0.1:1', irp: 'NIC1' }, { url: at.portal.publicUrl }],
  });
  const { code, bad, checks } = await doctor('--profile', 'away');
  expect(code).toBe(1);
  expect(bad).toHaveLength(1);
  expect(bad[0]).toMatchObject({ check: 'connection at NIC1', state: 'broken' });
  expect(bad[0]!.found).toContain('ECONNREFUSED');
  expect(checks).toContain(`login at ${at.portal.publicUrl}`);
  expect(checks).not.toContain('login at NIC1');
});

test('tells a server certificate that nobody trusts', async () => {
  const server = createServer(await makeCertificate(), (_, answer) => answer.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  changed('tls', { servers: [{ url: `https://localhost:${port}` }] });
  const { bad, checks } = await doctor('--profile', 'tls');
  server.close();
  expect(checks).toContain('TLS');
  expect(bad).toEqual([expect.objectContaining({ check: 'server certificate', state: 'broken' })]);
});

test('tells keys that are not those of the portal', async () => {
  const other = await desk();
  const { authPublicKeyPem, signingCertificatePem } = other.portal.sandbox!;
  await other.stop();
  changed('keys', { authPublicKeyPem, signingCertificatePem });
  const { bad } = await doctor('--profile', 'keys');
  expect(bad.map(({ check, state }) => `${check} ${state}`)).toEqual([
    'public key broken',
    'signing certificate broken',
    'login broken',
  ]);
});

test('warns of clocks that differ, which breaks nothing', async () => {
  const clock = `${at.portal.controlUrl}/clock`;
  const headers = { 'content-type': 'application/json' };
  await fetch(`${clock}/advance`, { method: 'POST', headers, body: '{"hours":3}' });
  const { code, bad } = await doctor();
  await fetch(clock, { method: 'DELETE' });
  expect(code).toBe(0);
  expect(bad).toEqual([
    expect.objectContaining({
      check: 'clock',
      state: 'warning',
      found: expect.stringMatching(/^the portal's is 3 hours ahead/),
    }),
  ]);
});

test('tells a profile that others may read, and nothing of what is in it', async () => {
  changed('open', {});
  chmodSync(fileOf('open'), 0o640);
  const { code, bad } = await doctor('--profile', 'open');
  expect(code).toBe(1);
  expect(bad).toEqual([
    expect.objectContaining({ check: 'profile', cure: `Close it: chmod 600 ${fileOf('open')}` }),
  ]);
  const { code: refused, err } = await at.irp('login', '--profile', 'open');
  expect([refused, err]).toEqual([1, expect.stringContaining('chmod 600')]);
});

test('tells places where nothing can be kept', async () => {
  changed('places', {});
  writeFileSync(join(at.profiles, 'places.tokens'), 'a file in the place of the folder');
  const blocked = join(at.folder, 'a-file');
  writeFileSync(blocked, '');
  const { out } = await at.irpWith(
    { XDG_DATA_HOME: blocked },
    ...['doctor', '--profile', 'places'],
  );
  rmSync(join(at.profiles, 'places.tokens'));
  expect(out).toMatch(/^broken +token store /m);
  expect(out).toMatch(/^broken +data folder /m);
});

test('prints no secret', () => {
  const printed = at.printed.join('\n');
  for (const { clientSecret, users } of at.portal.sandbox!.clients) {
    expect(printed).not.toContain(clientSecret);
    for (const { password } of users) expect(printed).not.toContain(password);
  }
  expect(printed).not.toMatch(/not-the-(secret|password)/);
});
