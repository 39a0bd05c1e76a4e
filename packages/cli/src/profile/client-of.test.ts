import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type CountingProxy, logins, startProxy } from '../../../client/test/proxy.ts';
import { type Desk, desk } from '../testing/desk.ts';
import { clientOf, loadProfile } from './index.ts';

let at: Desk;
let proxy: CountingProxy;

beforeAll(async () => {
  at = await desk();
  proxy = await startProxy(at.portal.publicUrl);
});

afterAll(async () => {
  proxy.close();
  await at.stop();
});

const profile = async () => ({
  ...(await loadProfile({ sandbox: at.sandboxFile })),
  servers: [{ url: proxy.url }],
});

test('a login serves the commands that come after it', async () => {
  const { tokens, dataFolder, gstin } = await profile();
  await clientOf(await profile()).getGstin(gstin);
  await clientOf(await profile()).getGstin(gstin);
  expect(proxy.count(logins)).toBe(1);
  expect(dataFolder).toBe(join(at.sandboxFile, '..', 'client'));
  const [file = ''] = readdirSync(tokens.folder);
  const sealed = readFileSync(join(tokens.folder, file), 'latin1');
  expect(sealed).not.toContain('authToken');
});

test('a folder that cannot be written costs a login, and is told once', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const blocked = join(at.folder, 'a-file');
  writeFileSync(blocked, '');
  const { gstin, ...rest } = await profile();
  const tokens = { folder: join(blocked, 'tokens'), keyFile: join(blocked, 'tokens.key') };
  const client = clientOf({ ...rest, gstin, tokens });
  expect((await client.getGstin(gstin)).Gstin).toBe(gstin);
  expect(told.mock.calls.map(String)).toEqual([expect.stringContaining('tokens are not kept')]);
  told.mockRestore();
});
