import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freshInvoice } from './invoice.ts';
import { clientOf, optionsOf } from './sandbox-client.ts';
import { cleanUp, dataFolder, type Sandbox, startPortal } from './start-portal.ts';
import { askToLogIn, callWith, logIn } from './wire-call.ts';

afterAll(cleanUp);

test('writes no secret in clear to the database or the log', async () => {
  const data = dataFolder();
  const portal = await startPortal(data, '--log-level', 'debug');
  const options = optionsOf(portal.sandbox);
  const { Irn } = await clientOf(portal.sandbox).generate(freshInvoice(portal.sandbox));
  const appKey = randomBytes(32);
  const session = await logIn(options, { appKey });
  const guess = `guessed-${randomBytes(8).toString('hex')}`;
  await askToLogIn({ ...options, password: guess });
  await askToLogIn({ ...options, clientSecret: guess });
  const payload = JSON.stringify({ token: session.data.AuthToken, Password: guess });
  await callWith(session, { path: '/eicore/v1.03/Invoice', payload });

  const needles = {
    ...namedSecrets(portal.sandbox),
    token: session.data.AuthToken,
    guess,
    ...spellings('SEK', session.sekBytes),
    ...spellings('AppKey', appKey),
    ...spellings('master key', masterKeyOf(data)),
  };
  // Killed, so that the write-ahead log is looked at as well; then closed properly.
  await portal.end('SIGKILL');
  const again = await startPortal(data, '--log-level', 'debug');
  const killed = database(data);
  await again.end('SIGTERM');
  for (const bytes of [killed, database(data)]) {
    expect(bytes.includes(Irn)).toBe(true);
    expect(foundIn(bytes, needles)).toEqual([]);
  }
  expect(foundIn(Buffer.from(portal.output() + again.output()), needles)).toEqual([]);
  // The search does find what is there.
  const handOver = readFileSync(join(data, 'sandbox.json'));
  expect(foundIn(handOver, needles)).toEqual(Object.keys(namedSecrets(portal.sandbox)));
});

test.skipIf(process.platform === 'win32')('keeps its files from other users', async () => {
  const data = dataFolder();
  await startPortal(data);
  for (const file of ['.', 'master.key', 'sandbox.json']) {
    expect([file, statSync(join(data, file)).mode & 0o077]).toEqual([file, 0]);
  }
});

/** Every secret of the hand-over, by the name of its owner. */
const namedSecrets = ({ clients }: Sandbox): Record<string, string> =>
  Object.fromEntries(
    clients.flatMap(({ clientId, clientSecret, users }) => [
      [`secret of ${clientId}`, clientSecret],
      ...users.map(({ userName, password }) => [`password of ${userName}`, password]),
    ]),
  );

/** A key as its bytes and in every way it might be written. */
function spellings(name: string, bytes: Buffer): Record<string, string | Buffer> {
  const encodings = ['hex', 'base64', 'base64url'] as const;
  const texts = encodings.map((encoding) => [`${name} in ${encoding}`, bytes.toString(encoding)]);
  return { [name]: bytes, ...Object.fromEntries(texts) };
}

function foundIn(bytes: Buffer, needles: Readonly<Record<string, string | Buffer>>): string[] {
  return Object.keys(needles).filter((name) => bytes.includes(needles[name]!));
}

/** All files of a data folder but the two that hold secrets by design, one after the other. */
function database(data: string): Buffer {
  const files = readdirSync(data).filter((file) => !['master.key', 'sandbox.json'].includes(file));
  expect(files).toContain('irp.sqlite');
  return Buffer.concat(files.map((file) => readFileSync(join(data, file))));
}

const masterKeyOf = (data: string): Buffer =>
  Buffer.from(readFileSync(join(data, 'master.key'), 'utf8').trim(), 'hex');
