import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectionError, IrpClient } from '@openirp/client';
import { documentDate, exampleInvoice, istDay } from '@openirp/core';
import type { SandboxFile } from '@openirp/server';
import { afterAll, expect, test } from 'vitest';
import { irp } from '../src/testing/irp.ts';
import { startWorkers, twoWorkers } from '../src/testing/start-workers.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-workers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Several portals start, one after the other. */
const slow = { timeout: 180_000 };

const raise = (error: unknown): never => {
  throw error;
};

/** The processes that a process has started. */
const childrenOf = (pid: number): number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .split('\n')
    .map(Number)
    .filter((child) => child > 0);

test('several processes serve one port, and one that is killed is replaced', slow, async () => {
  const data = join(folder, 'data');
  const { child, ended, says, times } = startWorkers(data);
  await says(/"msg":"serving"/, 2);
  await says(/Stop it with Ctrl-C/);
  const sandbox: SandboxFile = JSON.parse(readFileSync(join(data, 'sandbox.json'), 'utf8'));
  const { clientId, clientSecret, users } = sandbox.clients[0]!;
  const fresh = () =>
    new IrpClient({
      ...{ baseUrl: sandbox.apiBaseUrl, clientId, clientSecret, ...users[0]! },
      authPublicKeyPem: sandbox.authPublicKeyPem,
      signingCertificatePem: sandbox.signingCertificatePem,
    });
  let client = fresh();
  let made = 0;
  const register = async () => {
    const Dt = documentDate(istDay(Date.now()));
    const DocDtls = { Typ: 'INV', No: `WORK/${++made}`, Dt };
    const invoice = JSON.stringify({ ...exampleInvoice, DocDtls });
    return client.generate(invoice);
  };
  const before = await Promise.all(Array.from({ length: 12 }, register));

  const workers = childrenOf(child.pid!);
  expect(workers).toHaveLength(2);
  process.kill(workers[0]!, 'SIGKILL');
  // Its connections were to the process that is no more, and it would rest for a while.
  client = fresh();
  // Whoever still reached it hears at once that the connection broke, and reaches another then.
  const registerAgain = () =>
    register().catch((error) => (error instanceof ConnectionError ? register() : raise(error)));
  const during = await Promise.all(Array.from({ length: 12 }, registerAgain));
  await says(/ended \(SIGKILL\); another follows/);
  await says(/"msg":"serving"/, 3);
  expect(childrenOf(child.pid!)).toHaveLength(2);
  const after = await Promise.all(Array.from({ length: 12 }, register));
  const ackNos = [...before, ...during, ...after].map(({ AckNo }) => AckNo);
  expect(new Set(ackNos).size).toBe(36);

  child.kill('SIGTERM');
  const { code } = await ended;
  expect(code).toBe(0);
  expect(times(/"msg":"stopped"/)).toBe(2);
});

test('stopped while all processes are down, it ends at once and well', slow, async () => {
  const { child, ended, says, times } = startWorkers(join(folder, 'down'));
  await says(/"msg":"serving"/, 2);
  await says(/Stop it with Ctrl-C/, 1);
  for (const worker of childrenOf(child.pid!)) process.kill(worker, 'SIGKILL');
  await says(/another follows in/, 2);
  child.kill('SIGTERM');
  const { code } = await ended;
  expect([code, times(/"msg":"serving"/)]).toEqual([0, 2]);
});

test('a port on which other processes serve is taken, though they share it', slow, async () => {
  const { says } = startWorkers(join(folder, 'first'));
  await says(/"msg":"serving"/, 2);
  await says(/Stop it with Ctrl-C/);
  const { apiBaseUrl } = JSON.parse(readFileSync(join(folder, 'first', 'sandbox.json'), 'utf8'));
  const { port } = new URL(apiBaseUrl);
  const second = ['--data', join(folder, 'second'), ...twoWorkers, '--port', port];
  const { code, err } = await irp('start', ...second);
  expect(code).toBe(1);
  expect(err).toContain(`port ${port} is taken`);
});

test('settings with which nobody can serve end the program, with the reason', slow, async () => {
  const data = join(folder, 'wrong');
  const { code, err } = await irp(
    'start',
    '--data',
    data,
    ...twoWorkers,
    '--twins',
    'NIC2=http://x',
  );
  expect(code).toBe(1);
  expect(err).toContain('OPENIRP_TWIN_SECRET');
});
