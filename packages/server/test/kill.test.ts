import { setImmediate as turn } from 'node:timers/promises';
import { type Invoice, type IrpClient, IrpError, type RegisteredInvoice } from '@openirp/client';
import { afterAll, expect, inject, test } from 'vitest';
import { freshInvoice } from './invoice.ts';
import { sendUntilItStops } from './load.ts';
import { ackNosIn, askDatabase } from './register-rows.ts';
import { clientOf, optionsOf } from './sandbox-client.ts';
import { seededRandom } from './seeded-random.ts';
import { cleanUp, dataFolder, type Portal, startPortal } from './start-portal.ts';
import { logIn } from './wire-call.ts';

afterAll(cleanUp);

/** A PostgreSQL has a test of its own for its own end; here it is portals that are killed. */
const rounds = inject('postgresUrl') === undefined ? 20 : 3;
const submitters = 16;
const seed = 20261122;
/** Invoices of earlier rounds that are read back after each restart. */
const sampleSize = 20;

test(`keeps every acknowledged invoice through ${rounds} kills`, { timeout: 480_000 }, async () => {
  const random = seededRandom(seed);
  const data = dataFolder();
  const acknowledged: RegisteredInvoice[] = [];
  let portal = await startPortal(data);
  for (let round = 1; round <= rounds; round++) {
    const ackNoBefore = Math.max(0, ...acknowledged.map(({ AckNo }) => AckNo));
    const { ofRound, unanswered } = await killUnderLoad(portal, random);
    expect(Math.min(...ofRound.map(({ AckNo }) => AckNo))).toBeGreaterThan(ackNoBefore);

    portal = await startPortal(data);
    const client = clientOf(portal.sandbox);
    const sample = Array.from(
      { length: Math.min(sampleSize, acknowledged.length) },
      () => acknowledged[Math.floor(random() * acknowledged.length)]!,
    );
    await expectSameBytes(client, [...ofRound, ...sample]);
    // A sender without an answer asks again, and ends with the one registration either way.
    const settled = await Promise.all(unanswered.map((invoice) => sendAgain(client, invoice)));
    acknowledged.push(...ofRound, ...settled);
  }
  expect(await portal.end('SIGTERM')).toEqual({ exitCode: 0, signal: null });
  const ackNos = await ackNosIn(data);
  expect(ackNos.size).toBe(acknowledged.length);
  for (const { Irn, AckNo } of acknowledged) expect(ackNos.get(Irn)).toBe(AckNo);
});

test('goes on in two processes while others are killed', { timeout: 180_000 }, async () => {
  const random = seededRandom(seed);
  const data = dataFolder();
  const survivors = [await startPortal(data), await startPortal(data)];
  // Starting takes seconds, in which those that go on are busy; one that starts beside them is enough.
  const waiting = [await startPortal(data), await startPortal(data)];
  let going = true;
  const acknowledged: RegisteredInvoice[] = [];
  const submit = async ({ sandbox }: Portal) => {
    const client = clientOf(sandbox);
    // No call of theirs may fail: this rejects if one does.
    while (going) acknowledged.push(await client.generate(freshInvoice(sandbox)));
  };
  const load = Promise.all([...survivors, ...survivors].map(submit));
  for (let kills = 0; kills < 3; kills++) {
    const { ofRound } = await killUnderLoad(waiting.pop() ?? (await startPortal(data)), random);
    acknowledged.push(...ofRound);
  }
  going = false;
  await load;
  const ackNos = await ackNosIn(data);
  for (const { Irn, AckNo } of acknowledged) expect(ackNos.get(Irn)).toBe(AckNo);
});

test('completes a sandbox whose first start was killed half-way', async () => {
  const data = dataFolder();
  await (await startPortal(data)).end('SIGKILL');
  // What such a start leaves: clients, and not yet their users.
  await askDatabase(data, 'delete from users');
  const { sandbox } = await startPortal(data);
  for (const [client, { users }] of sandbox.clients.entries()) {
    for (const user of users.keys()) await logIn(optionsOf(sandbox, client, user));
  }
});

/** Loads a portal, and kills it some acknowledgements and some turns of the event loop later. */
async function killUnderLoad(portal: Portal, random: () => number) {
  const { sandbox } = portal;
  const killAfter = 16 + Math.floor(random() * 48);
  const turns = Math.floor(random() * 40);
  let killed: Promise<unknown> | undefined;
  const kill = async () => {
    for (let left = turns; left > 0; left--) await turn();
    await portal.end('SIGKILL');
  };
  const { acknowledged, refused, unanswered } = await sendUntilItStops({
    ...{ sandbox, client: clientOf(sandbox), submitters },
    onAcknowledged: (count) => {
      if (count === killAfter) killed = kill();
    },
  });
  await killed;
  expect(refused).toEqual([]);
  expect(unanswered).toHaveLength(submitters);
  expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);
  return { ofRound: acknowledged, unanswered };
}

/** Everything that was acknowledged reads back the same; AckDt alone is rounded in reads. */
async function expectSameBytes(client: IrpClient, acknowledged: readonly RegisteredInvoice[]) {
  const now = await Promise.all(acknowledged.map(({ Irn }) => client.getByIrn(Irn)));
  expect(now.map(withoutAckDt)).toEqual(acknowledged.map(withoutAckDt));
}

const withoutAckDt = ({ AckDt: _, ...rest }: RegisteredInvoice) => rest;

async function sendAgain(client: IrpClient, invoice: Invoice): Promise<RegisteredInvoice> {
  try {
    return await client.generate(invoice);
  } catch (error) {
    if (!(error instanceof IrpError && error.code === '2150')) throw error;
    return client.getByIrn((error.info![0]!.Desc as { Irn: string }).Irn);
  }
}
