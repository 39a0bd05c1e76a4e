import { type IrpClient, IrpError, type RegisteredInvoice } from '@openirp/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../../../client/test/postgres.ts';
import { ask } from '../../src/testing/databases.ts';
import { freshInvoice } from '../invoice.ts';
import { ackNosOf } from '../register-rows.ts';
import { clientOf } from '../sandbox-client.ts';
import { cleanUp, dataFolder, type Portal, startPortal } from '../start-portal.ts';

/** A server of its own: it is stopped and started. */
let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await cleanUp();
  await postgres.stop();
});

const submitters = 8;
/** Registrations between two ends of the database. */
const between = 40;

test('loses and doubles nothing when the database restarts', { timeout: 180_000 }, async () => {
  const portal = await startPortal(dataFolder(), '--database-url', postgres.url);
  const load = startLoad(portal);
  await load.reaches(between);
  for (const how of ['fast', 'immediate', 'fast'] as const) {
    const before = load.refusals.length;
    await postgres.halt(how);
    await expect.poll(() => load.refusals.length, { timeout: 30_000 }).toBeGreaterThan(before);
    await postgres.resume();
    await load.reaches(load.acknowledged.length + between);
  }
  await load.end();
  // A refusal with 3043 has registered nothing; with 5001 nobody knew, and the next call told.
  expect(load.broken).toEqual([]);
  expect(new Set(load.refusals).size).toBeGreaterThan(0);
  for (const code of load.refusals) expect(['3043', '5001']).toContain(code);
  const ackNos = ackNosOf(await ask(postgres.url, 'select irn, ack_no from invoices'));
  expect(ackNos.size).toBe(load.acknowledged.length);
  for (const { Irn, AckNo } of load.acknowledged) expect(ackNos.get(Irn)).toBe(AckNo);

  expect(portal.output()).toContain('the database is away');
  expect(portal.output()).toContain('the database is back');
  expect(portal.output()).not.toContain('outbox:outbox');
  expect(await portal.end('SIGTERM')).toEqual({ exitCode: 0, signal: null });
});

/** Submitters that never give an invoice up: each is sent until it is known to be registered. */
function startLoad({ sandbox }: Portal) {
  const acknowledged: RegisteredInvoice[] = [];
  const refusals: string[] = [];
  const broken: string[] = [];
  let going = true;
  const submit = async () => {
    const client = clientOf(sandbox);
    while (going) {
      const invoice = freshInvoice(sandbox);
      let before: string | undefined;
      for (let registered: RegisteredInvoice | undefined; registered === undefined; ) {
        try {
          registered = await client.generate(invoice);
        } catch (error) {
          if (!(error instanceof IrpError)) throw error;
          if (error.code === '2150') {
            if (before !== '5001') broken.push(`2150 after ${before}`);
            registered = await readUntilThere(client, error);
          } else {
            before = error.code;
            refusals.push(before);
          }
        }
        if (registered !== undefined) acknowledged.push(registered);
      }
    }
  };
  const all = Promise.all(Array.from({ length: submitters }, submit));
  // Somebody waits for it in the end; until then a failure must not end the test's process.
  all.catch(() => {});
  return {
    ...{ acknowledged, refusals, broken },
    reaches: (count: number) =>
      expect
        .poll(() => acknowledged.length, { timeout: 60_000, interval: 20 })
        .toBeGreaterThanOrEqual(count),
    end: async () => {
      going = false;
      await all;
    },
  };
}

/** The registration that a refused duplicate names. */
async function readUntilThere(client: IrpClient, refused: IrpError): Promise<RegisteredInvoice> {
  const { Irn } = refused.info![0]!.Desc as { Irn: string };
  while (true) {
    try {
      return await client.getByIrn(Irn);
    } catch (error) {
      if (!(error instanceof IrpError && error.code === '3043')) throw error;
    }
  }
}
