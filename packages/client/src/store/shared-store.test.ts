import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../test/outbox-world.ts';
import { type Postgres, startPostgres } from '../../test/postgres.ts';
import type { OutboxStore } from './outbox-store.ts';
import { postgresOutboxStore } from './postgres-outbox-store.ts';
import { sqliteOutboxStore } from './sqlite-outbox-store.ts';

let world: World;
let postgres: Postgres;
const folder = mkdtempSync(join(tmpdir(), 'openirp-outbox-'));

beforeAll(async () => {
  [world, postgres] = await Promise.all([startWorld(), startPostgres()]);
});

afterAll(async () => {
  await world.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const databases: readonly (readonly [string, () => Promise<OutboxStore>])[] = [
  ['SQLite', () => sqliteOutboxStore(join(folder, 'shared.sqlite'))],
  ['PostgreSQL', () => postgresOutboxStore(postgres.url)],
];

/** Three outboxes, each with a connection of its own and real time, as three processes have them. */
const three = (open: () => Promise<OutboxStore>) =>
  Promise.all(
    [1, 2, 3].map(async () =>
      world.open({
        store: await open(),
        concurrency: 4,
        clock: { now: () => Date.now() },
        pollMs: 20,
        backOff: { firstMs: 5, maxMs: 5 },
        sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => {}),
      }),
    ),
  );

test.for(databases)('three outboxes on one %s share the work, and double none of it', async ([
  ,
  open,
]) => {
  const all = await three(open);
  const [first, second] = all;
  const texts = Array.from({ length: 90 }, () => world.freshText());
  await Promise.all(texts.map((text) => first!.outbox.enqueue(text)));
  // Answers get lost meanwhile, and somebody submits what is written down already.
  for (const { client } of all) client.fates = ['lose answer', 'pass', 'lose request', 'pass'];
  const submitted = texts.slice(0, 10).map((text) => second!.outbox.submit(text));
  await Promise.all([...submitted, ...all.map(({ outbox }) => outbox.drain())]);

  expect(await first!.outbox.counts()).toMatchObject({ done: 90, sending: 0, unknown: 0 });
  const count = (name: string) =>
    all.flatMap(({ client }) => client.calls).filter((called) => called === name).length;
  const met = all.flatMap(({ client }) => client.met);
  expect(met).toHaveLength(6);
  // What was lost is asked about once, and only what had not arrived is sent again.
  expect(count('getByDocument')).toBe(6);
  expect(count('generate')).toBe(
    90 + met.filter((each) => each === 'generate: lose request').length,
  );
  for (const { client, store } of all) {
    expect(client.calls.length).toBeGreaterThan(5);
    await store.close();
  }
});
