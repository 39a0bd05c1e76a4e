import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { LongWork } from './long-work.ts';

const megabyte = 1024 * 1024;

test('what is short begins at once', () => {
  expect(new LongWork().turnFor(6000)).toBeUndefined();
});

test('long steps begin one in a turn, in their order, and others come in between', async () => {
  const work = new LongWork();
  const seen: string[] = [];
  let isDone = false;
  const other = () => {
    seen.push('other');
    if (!isDone) setImmediate(other);
  };
  setImmediate(other);
  await Promise.all(
    ['a', 'b', 'c'].map(async (name) => {
      await work.turnFor(megabyte);
      seen.push(name);
    }),
  );
  isDone = true;
  expect(seen.filter((name) => name !== 'other')).toEqual(['a', 'b', 'c']);
  expect(seen.join(' ')).toMatch(/a( other)+ b( other)+ c/);
});

test('several of the connections that wait are taken in before the next step, but not all', async () => {
  const work = new LongWork();
  let accepted = 0;
  const server = createServer(() => {
    accepted++;
    work.connected();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sockets = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'));
  const between: number[] = [];
  for (let step = 0; step < 20; step++) {
    const before = accepted;
    await work.turn();
    between.push(accepted - before);
  }
  expect(Math.max(...between)).toBeGreaterThanOrEqual(16);
  expect(Math.max(...between)).toBeLessThanOrEqual(18);
  for (const socket of sockets) socket.destroy();
  server.close();
});
