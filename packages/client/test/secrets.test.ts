import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import type { Running } from '@openirp/server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startInProcess } from '../../server/test/in-process.ts';
import { freshInvoice } from '../../server/test/invoice.ts';
import { optionsOf } from '../../server/test/sandbox-client.ts';
import { cleanUp, type Sandbox } from '../../server/test/start-portal.ts';
import { logIn } from '../../server/test/wire-call.ts';
import {
  type ClientOptions,
  GoodCitizen,
  gsp,
  httpTransport,
  IrpClient,
  memoryTokenStore,
  Sessions,
} from '../src/index.ts';
import { type CountingProxy, startProxy } from './proxy.ts';

/*
 * Searches everything that could end in a log for every secret there is.
 */

const tokenKey = randomBytes(32);
const apiKey = 'provider-key-91c2';
let portal: Running;
let sandbox: Sandbox;
let proxy: CountingProxy;
/** Every secret, by its name, as it could be written. */
let secrets: Record<string, string>;
const warnings: unknown[] = [];
const onWarning = (warning: unknown) => warnings.push(warning);

beforeAll(async () => {
  process.on('warning', onWarning);
  portal = await startInProcess();
  sandbox = portal.sandbox!;
  proxy = await startProxy(portal.publicUrl);
  const options = optionsOf(sandbox);
  const { data, sekBytes } = await logIn(options);
  secrets = {
    clientSecret: options.clientSecret,
    password: options.password,
    AuthToken: data.AuthToken,
    apiKey,
    ...spellings('SEK', sekBytes),
    ...spellings('token key', tokenKey),
  };
});
afterEach(() => {
  proxy.fate = () => 'pass';
  proxy.route = (path) => path;
});
afterAll(async () => {
  process.off('warning', onWarning);
  proxy.close();
  await portal.stop();
  await cleanUp();
});

const spellings = (name: string, bytes: Buffer) =>
  Object.fromEntries(
    (['hex', 'base64', 'latin1'] as const).map((as) => [`${name} as ${as}`, bytes.toString(as)]),
  );

/** What an object shows of itself in logs of any kind. */
function shown(value: unknown): string {
  const { message, stack } = value as Partial<Error>;
  const inspected = inspect(value, { depth: null, showHidden: true, getters: true });
  return [String(value), message, stack, inspected, JSON.stringify(value)].join('\n');
}

const secretsIn = (text: string): string[] =>
  Object.keys(secrets).filter((name) => text.includes(secrets[name]!));

const clientWith = (options: Partial<ClientOptions> = {}) =>
  new IrpClient({
    ...optionsOf(sandbox),
    baseUrl: proxy.url,
    sessions: new Sessions({ store: memoryTokenStore(), key: tokenKey }),
    ...options,
  });

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome === undefined) throw new Error('no error');
  return outcome;
}

test('the search finds what is there', () => {
  expect(secretsIn(shown(optionsOf(sandbox)))).toEqual(['clientSecret', 'password']);
  expect(secretsIn(shown({ key: tokenKey.toString('hex') }))).toEqual(['token key as hex']);
});

test('objects show none', async () => {
  const sessions = new Sessions({ store: memoryTokenStore(), key: tokenKey });
  const citizen = new GoodCitizen();
  const adapter = gsp({ headers: { 'x-api-key': apiKey } });
  const client = clientWith({ sessions, citizen, adapter });
  await client.generate(freshInvoice(sandbox));
  expect(secretsIn([client, sessions, citizen].map(shown).join())).toEqual([]);
  const { clientId, userName, gstin } = optionsOf(sandbox);
  expect(client.name).toBe(`${clientId}/${userName}/${gstin}`);
  expect(inspect({ client })).toContain(client.name);
});

test.each([
  'cut before',
  'cut after',
  'cut within',
  'hang',
  'bad gateway',
] as const)('errors show none when a proxy does: %s', async (fate) => {
  const transport = httpTransport({ timeoutMs: 100 });
  const cold = clientWith({ transport });
  const warm = clientWith({ transport: httpTransport({ timeoutMs: 1_000 }) });
  await warm.authenticate();
  proxy.fate = () => fate;
  const calls = [
    cold.generate(freshInvoice(sandbox)),
    warm.generate(freshInvoice(sandbox)),
    warm.getByIrn('0'.repeat(64)),
    warm.health(),
  ];
  for (const error of await Promise.all(calls.map(errorOf))) {
    expect((error as Error).name).toBe('ConnectionError');
    expect(secretsIn(shown(error))).toEqual([]);
  }
});

test('refusals show none', async () => {
  const invoice = freshInvoice(sandbox);
  const nowhere = '0'.repeat(64);
  const citizen = new GoodCitizen({ refusalsPerGstinMax: 0 });
  const errors = await Promise.all(
    [
      clientWith({ password: 'wrong' }).authenticate(),
      clientWith({ clientSecret: 'wrong' }).authenticate(),
      clientWith().getByIrn(nowhere),
      clientWith().cancelEwb(110000000001, '1', 'None'),
      clientWith().generate({ ...invoice, ItemList: [] }),
      clientWith({ citizen }).getByIrn(nowhere),
    ].map(errorOf),
  );
  expect(secretsIn(errors.map(shown).join())).toEqual([]);
});

test('what does not open shows none', async () => {
  const client = clientWith();
  await client.authenticate();
  // A login's answer in the place of a sealed one: not sealed with this session's key.
  proxy.route = (path) => (path.includes('/irn/') ? '/eivital/v1.04/auth' : path);
  const error = await errorOf(client.getByIrn('0'.repeat(64)));
  expect(secretsIn(shown(error))).toEqual([]);
});

test("a stranger's transport cannot make it show any", async () => {
  const transport = async ({ headers }: { headers: object }) => {
    throw Object.assign(new Error(`failed with ${JSON.stringify(headers)}`), { headers });
  };
  const error = await errorOf(clientWith({ transport }).authenticate());
  expect((error as Error).name).toBe('ConnectionError');
  expect(secretsIn(shown(error))).toEqual([]);
});

test('impossible options show none', async () => {
  const { password, clientSecret } = optionsOf(sandbox);
  const impossible = [
    { password: `${password}\n` },
    { clientSecret: `${clientSecret}é` },
    { baseUrl: `https://user:${password}@irp.example` },
    { authPublicKeyPem: password },
  ];
  const authenticate = async (options: object) => clientWith(options).authenticate();
  const errors = await Promise.all(impossible.map((options) => errorOf(authenticate(options))));
  expect(secretsIn(errors.map(shown).join())).toEqual([]);
});

test('a failing store warns without any', async () => {
  const failing = { read: async () => undefined, write: () => Promise.reject(new Error('full')) };
  const before = warnings.length;
  await clientWith({ sessions: new Sessions({ store: failing, key: tokenKey }) }).authenticate();
  await new Promise(setImmediate);
  expect(warnings.length).toBe(before + 1);
  expect(secretsIn(warnings.map(shown).join())).toEqual([]);
});
