import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { adapterOf } from './adapter-of.ts';
import { type Environment, environment } from './environment.ts';
import { loadProfile, profileFile } from './load-profile.ts';
import { writePrivate } from './private-file.ts';
import { ProfileError } from './profile.ts';
import { tokenKey } from './token-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-profile-'));
const env: Environment = environment({ XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = {
  servers: [{ url: 'https://one.example', irp: 'NIC1' }],
  adapter: { type: 'openirp' },
  clientId: 'AAAAA29TXPBBBBB',
  gstin: '29ZZIRX0001Z1ZK',
  userName: 'API_user',
  authPublicKeyPem: 'PEM',
  clientSecret: 'kept-secret',
  password: 'kept-password',
};

const store = (name: string, profile: object | string) =>
  writePrivate(
    profileFile(name, env),
    typeof profile === 'string' ? profile : JSON.stringify(profile),
  );

test('stands where the system keeps settings and data', () => {
  const unix = environment({ XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: 'relative' }, 'linux');
  expect(unix.configFolder).toBe(join('/c', 'openirp'));
  // Relative folders are to be ignored.
  expect(unix.dataFolder).toMatch(/\.local.share.openirp$/);
  const windows = environment({ APPDATA: '/roaming', LOCALAPPDATA: '/local' }, 'win32');
  expect([windows.configFolder, windows.dataFolder]).toEqual([
    join('/roaming', 'openirp'),
    join('/local', 'openirp'),
  ]);
});

test('is chosen by flag, by variable, or is the default', async () => {
  for (const name of ['default', 'one', 'two']) store(name, { ...content, userName: name });
  const user = async (profile: object, variables: Partial<Environment> = {}) =>
    (await loadProfile(profile, { ...env, ...variables })).userName;
  expect(await user({})).toBe('default');
  expect(await user({}, { profile: 'one' })).toBe('one');
  expect(await user({ profile: 'two' }, { profile: 'one' })).toBe('two');
});

test('takes secrets from variables before those of the file', async () => {
  const { clientSecret, password } = await loadProfile({}, { ...env, password: 'new-password' });
  expect([clientSecret, password]).toEqual(['kept-secret', 'new-password']);
});

test('keeps data and tokens of each profile apart', async () => {
  const [one, two] = [
    await loadProfile({ profile: 'one' }, env),
    await loadProfile({ profile: 'two' }, env),
  ];
  expect(one.dataFolder).toBe(join(folder, 'openirp', 'one'));
  expect(one.tokens.folder).not.toBe(two.tokens.folder);
  expect(one.tokens.keyFile).not.toBe(two.tokens.keyFile);
});

test('is not read when others may read it as well', async () => {
  store('open', content);
  chmodSync(profileFile('open', env), 0o604);
  await expect(loadProfile({ profile: 'open' }, env)).rejects.toThrow(/mode 604.*chmod 600/);
});

test.each([
  ['{"clientSecret": "kept-secret', 'it is no JSON'],
  [{ ...content, servers: [] }, 'servers must be a list'],
  [{ ...content, password: 12345 }, 'password must be a text'],
  [{ ...content, adapter: { type: 'soap' } }, 'adapter.type must be'],
  [{ ...content, adapter: { type: 'nic', auth: 'v1.05' } }, 'adapter.auth must be'],
  [{ ...content, gstin: undefined }, 'gstin must be a text'],
])('tells what is wrong in it, and no value of it: %#', async (profile, reason) => {
  store('broken', profile);
  const error = await loadProfile({ profile: 'broken' }, env).catch((one) => one);
  expect(error).toBeInstanceOf(ProfileError);
  expect(error.message).toContain(reason);
  expect(error.message).toContain('irp init --force');
  expect(error.message).not.toMatch(/kept-|12345/);
});

test('names those that there are when another one is asked for', async () => {
  await expect(loadProfile({ profile: 'three' }, env)).rejects.toThrow(
    /there are: .*default, one.*irp init --profile three/,
  );
});

test('gives a provider its headers by the names that it wants', async () => {
  const { path, headers } = adapterOf({
    type: 'gsp',
    auth: 'v1.04',
    basePath: '/e/',
    headers: { subscription: '4711' },
    headerNames: { CLIENT_ID: 'client-id' },
  });
  expect(path('/eicore/v1.03/Invoice')).toBe('/e/eicore/v1.03/Invoice');
  expect(await headers({ client_id: 'x', Gstin: 'y' })).toEqual({
    'client-id': 'x',
    Gstin: 'y',
    subscription: '4711',
  });
});

test('seals tokens with a key of its own, made once', () => {
  const file = join(folder, 'keys', 'one.key');
  const key = tokenKey(file);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(tokenKey(file)).toBe(key);
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  writeFileSync(file, 'damaged');
  expect(() => tokenKey(file)).toThrow(/Delete it/);
});

test('is replaced as a whole, and leaves no draft behind', () => {
  const file = join(folder, 'whole', 'profile.json');
  writePrivate(file, 'first');
  writePrivate(file, 'second');
  expect(readFileSync(file, 'utf8')).toBe('second');
  expect(existsSync(`${file}.${process.pid}.tmp`)).toBe(false);
});
