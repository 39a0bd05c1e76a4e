import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../test/outbox-world.ts';
import { ConnectionError } from '../connection-error.ts';
import { IrpError } from '../irp-error.ts';
import { sqliteOutboxStore } from '../store/sqlite-outbox-store.ts';
import type { OutboxProgress } from './progress.ts';

let world: World;
const folder = mkdtempSync(join(tmpdir(), 'openirp-outbox-'));

beforeAll(async () => {
  world = await startWorld();
});

afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const texts = (count: number) => Array.from({ length: count }, () => world.freshText());
const down = new ConnectionError('refused', { outcome: 'not sent' });

test('works through what was written down, some at a time, and tells how far it is', async () => {
  const { outbox, client } = await world.open({ concurrency: 4 });
  for (const text of texts(30)) await outbox.enqueue(text);
  expect((await outbox.counts()).pending).toBe(30);
  expect(client.calls).toEqual([]);
  let most = 0;
  client.beforeCall = () => {
    most = Math.max(most, client.busy);
  };
  const told: OutboxProgress[] = [];
  await outbox.drain({ onProgress: (progress) => void told.push(progress) });
  expect(most).toBe(4);
  expect(told.at(-1)).toMatchObject({ finished: 30, counts: { done: 30, pending: 0 } });
  expect(told.at(-1)?.perSecond).toBeGreaterThan(0);
  const listed = await Array.fromAsync(outbox.list({ state: 'done' }));
  expect(listed).toHaveLength(30);
  const lines = await Array.fromAsync(outbox.export());
  expect(lines.map((line) => JSON.parse(line))).toEqual(listed);
});

test('bounds how many are submitted at once, with their intents in the store at once', async () => {
  const { outbox, client } = await world.open({ concurrency: 3 });
  let most = 0;
  client.beforeCall = () => {
    most = Math.max(most, client.busy);
  };
  const entries = await Promise.all(texts(20).map((text) => outbox.submit(text)));
  expect(entries.every(({ state }) => state === 'done')).toBe(true);
  expect(most).toBe(3);
});

test('takes up what is written down while it runs, until it is told to stop', async () => {
  const { outbox } = await world.open();
  const stop = new AbortController();
  const running = outbox.run({ signal: stop.signal });
  const { id } = await outbox.enqueue(world.freshText());
  await expect.poll(async () => (await outbox.show(id))?.state).toBe('done');
  stop.abort();
  await running;
  const later = await outbox.enqueue(world.freshText());
  expect(await outbox.show(later.id)).toMatchObject({ state: 'pending' });
});

test('finishes what is under way when it is stopped, and begins nothing', async () => {
  const { outbox, client } = await world.open({ concurrency: 2 });
  for (const text of texts(10)) await outbox.enqueue(text);
  const stop = new AbortController();
  client.beforeCall = () => stop.abort();
  await outbox.drain({ signal: stop.signal });
  const { done, pending, sending } = await outbox.counts();
  expect({ done, pending, sending }).toEqual({ done: 2, pending: 8, sending: 0 });
});

test('leaves the portal alone when nobody answers, then lets one request try', async () => {
  const breaker = { failures: 3, firstMs: 60_000, maxMs: 600_000 };
  const { outbox, client, clock } = await world.open({ breaker, concurrency: 2 });
  for (const text of texts(10)) await outbox.enqueue(text);
  client.fates = Array(5).fill(down);
  const calls: { readonly time: number; readonly busy: number }[] = [];
  client.beforeCall = () => void calls.push({ time: clock.time, busy: client.busy });
  await outbox.drain();
  expect((await outbox.counts()).done).toBe(10);
  // Three or four at first; then one in a minute, one in two minutes, and one more that succeeds.
  const rests = calls.slice(1).map(({ time }, at) => time - calls[at]!.time);
  const long = rests.filter((ms) => ms >= 30_000);
  expect(long).toHaveLength(2);
  expect(long[1]).toBeGreaterThan(long[0]!);
  const probe = calls[rests.indexOf(long[0]!) + 1];
  expect(probe?.busy).toBe(1);
});

test('asks about what a process held that has died, and sends no entry from two', async () => {
  const file = join(folder, 'two.sqlite');
  const stores = [await sqliteOutboxStore(file), await sqliteOutboxStore(file)];
  const [dead, alive] = await Promise.all(stores.map((store) => world.open({ store })));
  // The first process gets stuck in its call, as if it had been killed: it renews nothing.
  dead!.client.beforeCall = () => new Promise(() => {});
  const text = world.freshText();
  void dead!.outbox.submit(text);
  await expect.poll(() => dead!.client.calls).toEqual(['generate']);
  const held = await alive!.outbox.submit(text);
  expect(held).toMatchObject({ state: 'sending' });
  expect(alive!.client.calls).toEqual([]);
  alive!.clock.time += 40_000;
  expect(await alive!.outbox.submit(text)).toMatchObject({ state: 'done', attempts: 2 });
  expect(alive!.client.calls).toEqual(['getByDocument', 'generate']);
  for (const store of stores) await store.close();
});

test('believes the process that took an entry over, not the one that lost it', async () => {
  const file = join(folder, 'lost.sqlite');
  const stores = [await sqliteOutboxStore(file), await sqliteOutboxStore(file)];
  const [slow, quick] = await Promise.all(stores.map((store) => world.open({ store })));
  const text = world.freshText();
  let goOn = () => {};
  slow!.client.beforeCall = () => new Promise<void>((resolve) => (goOn = resolve));
  slow!.client.fates = [new IrpError([{ code: '2176', message: 'late' }])];
  const late = slow!.outbox.submit(text);
  await expect.poll(() => slow!.client.calls).toEqual(['generate']);
  quick!.clock.time += 40_000;
  const entry = await quick!.outbox.submit(text);
  goOn();
  expect(await late).toEqual(entry);
  expect(entry).toMatchObject({ state: 'done' });
  for (const store of stores) await store.close();
});

test('stops for the day after too many refusals, also after a restart', async () => {
  const file = join(folder, 'limits.sqlite');
  const errorLimits = { perGstin: 3, perClient: 10 };
  const refused = new IrpError([{ code: '2176', message: 'HSN code(s)-1 is invalid' }]);
  const first = await world.open({ store: await sqliteOutboxStore(file), errorLimits });
  first.client.fates = Array(3).fill(refused);
  for (const text of texts(3)) await first.outbox.submit(text);
  const held = await first.outbox.submit(world.freshText());
  expect(held).toMatchObject({ state: 'waiting', attempts: 1 });
  expect(held.problem?.text).toMatch('nothing more is sent until tomorrow');
  expect(first.client.calls).toHaveLength(3);
  await first.store.close();

  const second = await world.open({ store: await sqliteOutboxStore(file), errorLimits });
  expect(await second.outbox.submit(world.freshText())).toMatchObject({ state: 'waiting' });
  expect(second.client.calls).toEqual([]);
  const before = second.clock.time;
  await second.outbox.drain();
  expect(second.client.calls).toEqual(['generate', 'generate']);
  expect(second.clock.time).toBeGreaterThan(before);
  await second.store.close();
});

test('gives up a document 30 days after its date, which nobody has registered', async () => {
  const { outbox, client, clock } = await world.open({ backOff: { firstMs: 1e6, maxMs: 9e7 } });
  client.fates = Array(300).fill(down);
  const { id, deadline } = await outbox.submit(world.freshText());
  await outbox.drain();
  expect(await outbox.show(id)).toMatchObject({ state: 'expired', dueAt: null, answer: null });
  expect(clock.time).toBeGreaterThan(deadline);
  expect(deadline - Date.now()).toBeGreaterThan(29 * 86_400_000);
  // A person wants it tried all the same: the portal has the last word.
  client.fates = [];
  await outbox.retry(id);
  await outbox.drain();
  expect(await outbox.show(id)).toMatchObject({ state: 'done' });
});

test('keeps the entries of two users apart in one store', async () => {
  const store = await sqliteOutboxStore(':memory:');
  const one = await world.open({ store, account: 'one' });
  const other = await world.open({ store, account: 'other' });
  const text = world.freshText();
  await one.outbox.enqueue(text);
  await other.outbox.drain();
  expect(other.client.calls).toEqual([]);
  await other.outbox.enqueue(text);
  expect([await one.outbox.counts(), await other.outbox.counts()]).toMatchObject([
    { pending: 1 },
    { pending: 1 },
  ]);
  await store.close();
});

test('closes when what is under way is stored', async () => {
  const { outbox, client } = await world.open({ concurrency: 2 });
  for (const text of texts(5)) await outbox.enqueue(text);
  let closing: Promise<void> | undefined;
  client.beforeCall = () => {
    closing ??= outbox.close();
  };
  await outbox.run();
  await closing;
  expect(await outbox.counts()).toMatchObject({ done: 2, sending: 0, pending: 3 });
});
