import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { type Invoice, irnOf, istDay } from '@openirp/core';
import type { Running } from '@openirp/server';
import { afterAll, expect, test } from 'vitest';
import type { Draft } from '../src/register/draft.ts';
import { startInProcess } from './in-process.ts';
import { freshInvoice, freshNumber } from './invoice.ts';
import { headOf, rawSocket } from './raw-socket.ts';
import { cleanUp } from './start-portal.ts';

afterAll(cleanUp);

const heartbeat = `${headOf('GET /eivital/v1.04/heartbeat/ping HTTP/1.1', { Host: '127.0.0.1' })}\r\n`;

test('a thousand that connect in the same moment are all let in, and answered', async () => {
  const { publicUrl, stop } = await startInProcess();
  const { port } = new URL(publicUrl);
  let connected = 0;
  const sockets: Socket[] = [];
  for (let count = 0; count < 1_000; count++) {
    const socket = connect(Number(port), '127.0.0.1', () => connected++);
    socket.end(heartbeat);
    sockets.push(socket);
  }
  // What finds no place is tried again by its kernel, a second later at the soonest.
  for (let turns = 0; turns < 10; turns++) await turn();
  expect(connected).toBe(1_000);
  const heads = sockets.map(async (socket) => String((await once(socket, 'data'))[0]).slice(0, 15));
  expect(new Set(await Promise.all(heads))).toEqual(new Set(['HTTP/1.1 200 OK']));
  await stop();
});

test('whoever needs no signature is answered before a group has been signed', async () => {
  const portal = await startInProcess();
  const socket = await rawSocket(portal.publicUrl);
  socket.write(heartbeat);
  await socket.answers(1);
  const answered: string[] = [];
  const registered = Array.from({ length: 16 }, () => portal.irp.register.register(draft(portal)));
  socket.write(heartbeat);
  await Promise.all([
    Promise.all(registered).then(() => answered.push('group')),
    socket.answers(2).then(() => answered.push('heartbeat')),
  ]);
  expect(answered).toEqual(['heartbeat', 'group']);
  socket.destroy();
  await portal.stop();
});

function draft({ irp, sandbox }: Running): Draft {
  const today = istDay(irp.clock.now());
  const { clientId, users } = sandbox!.clients[0]!;
  const number = freshNumber('GROUP');
  const invoice = freshInvoice(sandbox!, number) as Invoice;
  const gstin = invoice.SellerDtls.Gstin;
  const irn = irnOf({ gstin, day: today, type: 'INV', number }, today, '2025-06-01');
  return { invoice, irn, day: today, clientId, generatedBy: users[0]!.gstin };
}
