import { IrpClient, IrpError } from '@openirp/client';
import { type Invoice, irnOf, istDay } from '@openirp/core';
import type { Running } from '@openirp/server';
import { afterAll, expect, test } from 'vitest';
import type { Draft } from '../src/register/draft.ts';
import { waitingMax } from '../src/register/stage.ts';
import { startInProcess } from './in-process.ts';
import { freshInvoice, freshNumber } from './invoice.ts';
import { optionsOf } from './sandbox-client.ts';
import { cleanUp } from './start-portal.ts';
import { exchange, logIn } from './wire-call.ts';

afterAll(cleanUp);

/** So many drafts of one client as may wait, on a store that has stopped to answer. */
function fill({ irp, sandbox }: Running) {
  const release = Promise.withResolvers<void>();
  irp.store.insertInvoices = async () => {
    await release.promise;
    throw new Error('the test is over');
  };
  const today = istDay(irp.clock.now());
  const { clientId, users } = sandbox!.clients[0]!;
  const draft = (): Draft => {
    const number = freshNumber('FILL');
    const invoice = freshInvoice(sandbox!, number) as Invoice;
    const gstin = invoice.SellerDtls.Gstin;
    const irn = irnOf({ gstin, day: today, type: 'INV', number }, today, '2025-06-01');
    return { invoice, irn, day: today, clientId, generatedBy: users[0]!.gstin };
  };
  const ended: Promise<unknown>[] = [];
  const add = () => ended.push(irp.register.register(draft()).catch(() => undefined));
  return { add, release: () => Promise.all([release.resolve(), ...ended]) };
}

test('who is refused since too much waits is told when to come again', async () => {
  const portal = await startInProcess('--metrics-port', '0');
  const client = new IrpClient(optionsOf(portal.sandbox!));
  await client.authenticate();
  const { add, release } = fill(portal);
  // The first group leaves the queue when its turn comes.
  for (let made = 0; made < 16; made++) add();
  while (portal.irp.register.queue.waiting > 0) await new Promise((go) => setImmediate(go));
  for (let made = 0; made < waitingMax.ofOne; made++) add();

  const refused = await client.generate(freshInvoice(portal.sandbox!)).catch((error) => error);
  expect(refused).toBeInstanceOf(IrpError);
  expect(refused.code).toBe('3043');
  expect(refused.retryAfterMs).toBeGreaterThanOrEqual(1_000);
  expect(refused.retryAfterMs).toBeLessThanOrEqual(60_000);
  // Nobody reads what it sends, let alone opens it.
  const { baseUrl, headers } = await logIn(optionsOf(portal.sandbox!));
  const call = { path: '/eicore/v1.03/Invoice', headers, body: 'no envelope' };
  expect((await exchange(baseUrl, call)).text).toContain('"3043"');
  const figures = await (await fetch(portal.metricsUrl!)).text();
  expect(figures).toContain(`openirp_signing_waiting ${waitingMax.ofOne}`);
  expect(figures).toContain('openirp_signing_refused_total 2');
  expect(figures).toContain('outcome="busy"} 2');
  await release();
  await portal.stop();
});
