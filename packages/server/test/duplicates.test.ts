import { IrpError, type RegisteredInvoice } from '@openirp/client';
import { afterAll, expect, test } from 'vitest';
import { freshInvoice, freshNumber } from './invoice.ts';
import { clientOf, optionsOf } from './sandbox-client.ts';
import { cleanUp, dataFolder, type Portal, startPortal } from './start-portal.ts';
import { callWith, logIn } from './wire-call.ts';

afterAll(cleanUp);

/** Several processes start one after the other, and other tests run beside them. */
const slow = { timeout: 90_000 };

const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T>[] =>
  Array.from({ length: count }, (_, index) => make(index));

test('registers one of 64 equal documents and names it to the other 63', async () => {
  const { sandbox } = await startPortal(dataFolder());
  const client = clientOf(sandbox);
  await client.authenticate();
  const invoice = freshInvoice(sandbox);
  expectOneRegistration(await Promise.allSettled(times(64, () => client.generate(invoice))));
});

test('registers one of 64 equal documents sent to two processes', async () => {
  const { portals, clients } = await startTwo(dataFolder());
  const invoice = freshInvoice(portals[0].sandbox);
  const calls = clients.flatMap((client) => times(32, () => client.generate(invoice)));
  expectOneRegistration(await Promise.allSettled(calls));
});

test('gives no AckNo twice, whichever of two processes registers', slow, async () => {
  const { portals, clients } = await startTwo(dataFolder());
  // More than the block of numbers that one process takes at a time.
  const counts = [520, 120];
  const registered = await Promise.all(
    clients.flatMap((client, index) =>
      times(counts[index]!, () => client.generate(freshInvoice(portals[0].sandbox))),
    ),
  );
  expect(new Set(registered.map(({ AckNo }) => AckNo)).size).toBe(640);
  expect(new Set(registered.map(({ Irn }) => Irn)).size).toBe(640);
});

test('lets two processes begin at once on an empty folder', slow, async () => {
  for (const flags of [[], ['--log-level', 'debug']]) {
    const data = dataFolder();
    const [one, other] = await Promise.all([startPortal(data, ...flags), startPortal(data)]);
    expect(withoutAddresses(other)).toEqual(withoutAddresses(one));
    // Every user is there at both, as soon as both say that they serve.
    for (const [client, { users }] of one.sandbox.clients.entries()) {
      for (const user of users.keys()) {
        const options = optionsOf(one.sandbox, client, user);
        const session = await logIn(options);
        const { data: seen } = await logIn({ ...options, baseUrl: other.baseUrl });
        expect(seen.AuthToken).toBe(session.data.AuthToken);
        const atOther = { ...session, baseUrl: other.baseUrl };
        expect((await callWith(atOther, { path: nothing })).code).toBe('2148');
      }
    }
    const [first] = await Promise.all([one, other].map((portal) => portal.end('SIGTERM')));
    expect(first).toEqual({ exitCode: 0, signal: null });
  }
});

test('compares numbers in any letter case, and types apart', async () => {
  const { sandbox } = await startPortal(dataFolder());
  const client = clientOf(sandbox);
  const invoice = freshInvoice(sandbox, freshNumber('case'));
  const first = await client.generate(invoice);
  const shouted = {
    ...invoice,
    DocDtls: { ...invoice.DocDtls, No: invoice.DocDtls.No.toUpperCase() },
  };
  await expect(client.generate(shouted)).rejects.toSatisfy((error) => named(error) === first.Irn);
  const note = { ...invoice, DocDtls: { ...invoice.DocDtls, Typ: 'DBN' } };
  expect((await client.generate(note)).Irn).not.toBe(first.Irn);
});

/** Path of a read that every valid session may ask and that finds nothing. */
const nothing = `/eicore/v1.03/Invoice/irn/${'0'.repeat(64)}`;

/** Two processes on one folder, each with a client that is logged in: the calls shall meet. */
async function startTwo(data: string) {
  const one = await startPortal(data);
  const portals = [one, await startPortal(data)] as const;
  const clients = portals.map(({ sandbox }) => clientOf(sandbox));
  await Promise.all(clients.map((client) => client.authenticate()));
  return { portals, clients };
}

function withoutAddresses({ sandbox }: Portal) {
  const { apiBaseUrl, portalUrl, controlUrl, ...rest } = sandbox;
  expect([apiBaseUrl, portalUrl, controlUrl]).not.toContain(undefined);
  return rest;
}

function expectOneRegistration(results: readonly PromiseSettledResult<RegisteredInvoice>[]): void {
  const registered = results.filter((result) => result.status === 'fulfilled');
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused.filter(({ reason }) => !(reason instanceof IrpError))).toEqual([]);
  expect(registered).toHaveLength(1);
  const { AckNo, AckDt, Irn } = registered[0]!.value;
  const answers = refused.map(({ reason: { code, details, info } }) => ({
    code,
    count: details.length,
    info,
  }));
  const expected = {
    code: '2150',
    count: 1,
    info: [{ InfCd: 'DUPIRN', Desc: { AckNo, AckDt, Irn } }],
  };
  expect(answers).toEqual(Array.from({ length: results.length - 1 }, () => expected));
}

const named = (error: unknown): unknown =>
  error instanceof IrpError && (error.info?.[0]?.Desc as { Irn?: string } | undefined)?.Irn;
