import { expect, test } from 'vitest';
import { PageRefusal } from './refusal.ts';
import { Turns } from './turns.ts';

/** A job that ends when it is told to. */
function job() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { run: () => promise, end: resolve };
}

test('runs so many at once, the others in turn, and refuses what would wait too long', async () => {
  const turns = new Turns({ atOnce: 1, waitingMax: 1 });
  const first = job();
  const done: string[] = [];
  const running = turns.take(first.run).then(() => done.push('first'));
  const waiting = turns.take(async () => done.push('second'));
  await expect(turns.take(async () => done.push('third'))).rejects.toThrow(PageRefusal);
  expect(done).toEqual([]);
  first.end();
  await Promise.all([running, waiting]);
  expect(done.toSorted()).toEqual(['first', 'second']);
  expect(await turns.take(async () => 'free again')).toBe('free again');
});

test('a job that fails lets the next one run', async () => {
  const turns = new Turns({ atOnce: 1, waitingMax: 1 });
  const failing = turns.take(() => Promise.reject(new Error('broken')));
  const next = turns.take(async () => 'ran');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('ran');
});
