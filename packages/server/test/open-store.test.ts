import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, inject, test } from 'vitest';
import { freshDatabase } from '../src/testing/databases.ts';
import type { Openers } from './open-at-once.ts';
import { cleanUp, dataFolder } from './start-portal.ts';

afterAll(cleanUp);

test('opens a new database that others make at the same moment', async () => {
  const folder = dataFolder();
  mkdirSync(folder);
  // Now and then is how often such collisions go wrong, so there are many.
  const server = inject('postgresUrl');
  const urls =
    server === undefined
      ? Array<string>(150).fill('')
      : await Promise.all(Array.from({ length: 10 }, () => freshDatabase(server)));
  const openers: Openers = { folder, urls, threads: 2, arrived: new SharedArrayBuffer(4) };
  const failures = Array.from({ length: openers.threads }, async () => {
    const worker = new Worker(new URL('./open-at-once.ts', import.meta.url), {
      workerData: openers,
    });
    const [message] = await once(worker, 'message');
    return message as string[];
  });
  expect((await Promise.all(failures)).flat()).toEqual([]);
});
