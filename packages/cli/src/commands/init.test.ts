import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../testing/desk.ts';

let at: Desk;

beforeAll(async () => {
  at = await desk();
});

afterAll(() => at.stop());

const fileOf = (name: string) => join(at.profiles, `${name}.json`);
const stored = (name: string) => JSON.parse(readFileSync(fileOf(name), 'utf8'));
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** Credentials of the sandbox's first user, as flags and variables. */
function first() {
  const { clients, apiBaseUrl } = at.portal.sandbox!;
  const { clientId, clientSecret, users } = clients[0]!;
  const { gstin, userName, password } = users[0]!;
  const who = ['--client-id', clientId, '--gstin', gstin.toLowerCase(), '--user-name', userName];
  return {
    secrets: { IRP_CLIENT_SECRET: clientSecret, IRP_PASSWORD: password },
    who,
    flags: ['--url', `${apiBaseUrl}/`, ...who],
  };
}

test('takes a user of a sandbox, and keeps the profile to its owner', async () => {
  const { code, out } = await at.irp('init', '--from', at.sandboxFile, '--user', '2');
  expect(code).toBe(0);
  const users = at.portal.sandbox!.clients.flatMap(({ users }) => users);
  expect(out).toContain(users[1]!.userName);
  expect(stored('default')).toMatchObject({ ...users[1]!, adapter: { type: 'openirp' } });
  expect([mode(fileOf('default')), mode(at.profiles)]).toEqual(['600', '700']);
});

test('replaces nothing unless forced', async () => {
  const before = readFileSync(fileOf('default'), 'utf8');
  const refused = await at.irp('init', '--from', at.sandboxFile);
  expect([refused.code, readFileSync(fileOf('default'), 'utf8')]).toEqual([1, before]);
  expect(refused.err).toContain('--force');
  expect((await at.irp('init', '--from', at.sandboxFile, '--force')).code).toBe(0);
  expect(readFileSync(fileOf('default'), 'utf8')).not.toBe(before);
});

test('takes flags and variables, and fetches the keys of an OpenIRP', async () => {
  const { secrets, flags } = first();
  const { code, out } = await at.irpWith(secrets, 'init', '--profile', 'flags', ...flags, '--json');
  expect(code).toBe(0);
  const { authPublicKeyPem, signingCertificatePem, apiBaseUrl } = at.portal.sandbox!;
  const profile = stored('flags');
  expect(profile.authPublicKeyPem.trim()).toBe(authPublicKeyPem.trim());
  expect(profile.signingCertificatePem.trim()).toBe(signingCertificatePem.trim());
  expect(profile.servers).toEqual([{ url: apiBaseUrl }]);
  expect(JSON.parse(out)).toMatchObject({ publicKey: expect.stringMatching(/^SHA-256 \w{64}$/) });
  // Made of nothing but flags, and yet as good as any.
  expect((await at.irp('login', '--profile', 'flags')).code).toBe(0);
  expect((await at.irpWith({ OPENIRP_PROFILE: 'flags' }, 'login')).code).toBe(0);
});

test('keeps secrets out of the file, and takes them from variables at each run', async () => {
  const { secrets, flags } = first();
  await at.irpWith(secrets, 'init', '--profile', 'bare', '--no-secrets', ...flags);
  const text = readFileSync(fileOf('bare'), 'utf8');
  for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
  const without = await at.irp('login', '--profile', 'bare');
  expect([without.code, without.err]).toEqual([1, expect.stringContaining('IRP_CLIENT_SECRET')]);
  expect((await at.irpWith(secrets, 'login', '--profile', 'bare')).code).toBe(0);
});

test('writes nothing when the portal refuses the login', async () => {
  const { secrets, flags } = first();
  const wrong = { ...secrets, IRP_PASSWORD: 'not-the-password' };
  const { code, err } = await at.irpWith(wrong, 'init', '--profile', 'wrong', ...flags);
  expect([code, existsSync(fileOf('wrong'))]).toEqual([4, false]);
  expect(err).toContain('1008  Invalid login credentials');
  const trusted = await at.irpWith(wrong, 'init', '--profile', 'wrong', '--no-login', ...flags);
  expect([trusted.code, existsSync(fileOf('wrong'))]).toEqual([0, true]);
});

test('says where a sandbox.json comes from when there is none', async () => {
  const { code, err } = await at.irp('init', '--profile', 'odd', '--from', 'nowhere.json');
  expect([code, err]).toEqual([1, expect.stringContaining('irp start')]);
});

test('names all that is missing where nobody can be asked', async () => {
  const { code, err } = await at.irp('init', '--profile', 'none', '--client-id', 'x');
  expect(code).toBe(2);
  const missing = ['--url', 'IRP_CLIENT_SECRET', '--gstin', '--user-name', 'IRP_PASSWORD'];
  for (const name of missing) expect(err).toContain(name);
  expect(err).not.toContain('--client-id');
});

test('takes keys from files for portals that serve none', async () => {
  const { secrets, flags, who } = first();
  const { authPublicKeyPem } = at.portal.sandbox!;
  const key = join(at.folder, 'key.txt');
  // As some portals hand it out: base64 without its frame.
  writeFileSync(key, authPublicKeyPem.replaceAll(/-----[^-]+-----|\s/g, ''));
  const nic = ['init', '--profile', 'nic', '--adapter', 'nic', '--auth', 'v1.03'];
  expect((await at.irpWith(secrets, ...nic, ...flags)).err).toContain('--public-key');
  const made = await at.irpWith(secrets, ...nic, ...flags, '--public-key', key);
  expect(made.code).toBe(0);
  expect(stored('nic')).toMatchObject({ adapter: { type: 'nic', auth: 'v1.03' } });
  const twins = ['--url', 'NIC1=http://127.0.0.1:1/', '--url', 'nic2=http://127.0.0.1:2'];
  const gsp = ['--adapter', 'gsp', '--base-path', '/e', '--header', 'key: 4711'];
  const names = ['--header-name', 'client_id=client-id', '--public-key', key, '--no-login'];
  const rest = ['--profile', 'gsp', ...who, ...twins, ...gsp, ...names];
  expect((await at.irpWith(secrets, 'init', ...rest)).code).toBe(0);
  expect(stored('gsp')).toMatchObject({
    servers: [
      { url: 'http://127.0.0.1:1', irp: 'NIC1' },
      { url: 'http://127.0.0.1:2', irp: 'NIC2' },
    ],
    adapter: {
      basePath: '/e',
      headers: { key: '4711' },
      headerNames: { client_id: 'client-id' },
    },
  });
});

test.each([
  [['--from', 'nowhere.json'], 2, 'cannot be used with'],
  [['--profile', '../x'], 1, 'name of a profile'],
  [['--url', 'ftp://x'], 2, 'is no address'],
  [['--url', 'http://127.0.0.1:1'], 5, 'cannot be fetched'],
  [['--url', 'http://127.0.0.1:1', '--base-path', '/x'], 2, '--adapter gsp'],
  [['--url', 'http://127.0.0.1:1', '--adapter', 'gsp', '--header', 'secret'], 2, 'NAME:VALUE'],
])('refuses %j and says why', async (args, exitCode, reason) => {
  const { secrets, who } = first();
  const { code, err } = await at.irpWith(secrets, 'init', '--profile', 'odd', ...who, ...args);
  expect([code, existsSync(fileOf('odd'))]).toEqual([exitCode, false]);
  expect(err).toContain(reason);
});

test('no secret was printed', () => {
  const { clients } = at.portal.sandbox!;
  const secrets = clients.flatMap((one) => [
    one.clientSecret,
    ...one.users.map(({ password }) => password),
  ]);
  const printed = at.printed.join('\n');
  for (const secret of [...secrets, 'not-the-password', '4711']) {
    expect(printed).not.toContain(secret);
  }
});
