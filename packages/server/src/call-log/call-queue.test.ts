import { expect, test } from 'vitest';
import { CallQueue, queueMax } from './call-queue.ts';
import type { RecordedCall } from './recorded-call.ts';

const plain: RecordedCall = {
  ...{ id: 'x', at: 0, method: 'POST', path: '/', target: '/', headers: [], endpoint: undefined },
  ...{ isLogin: false, isConsole: false, clientId: 'client', isClientProven: true },
  ...{ userName: 'user', gstin: 'gstin', isUserProven: true, secrets: [], body: undefined },
  ...{ text: undefined, answer: undefined, reply: '', status: 200, refused: undefined },
  ...{ durationMs: 1, stages: {} },
};

test('a call is worked at after its answer is on the way, and in order', async () => {
  const done: string[] = [];
  const queue = new CallQueue(({ id }) => done.push(id));
  const ids = Array.from({ length: 500 }, (_, index) => String(index));
  for (const id of ids) expect(queue.add({ ...plain, id })).toBe(true);
  await Promise.resolve();
  expect(done).toEqual([]);
  await queue.emptied();
  expect(done).toEqual(ids);
  queue.add({ ...plain, id: 'later' });
  await queue.emptied();
  expect(done.at(-1)).toBe('later');
});

test('so many calls and bytes wait, and strangers leave room', async () => {
  const queue = new CallQueue(() => undefined);
  const taken = (call: RecordedCall) => {
    let count = 0;
    while (count < 5_000 && queue.add(call)) count++;
    return count;
  };
  const stranger = { ...plain, isClientProven: false };
  expect(taken(stranger)).toBe(queueMax.calls / 10);
  expect(taken(plain)).toBe((queueMax.calls * 9) / 10);
  await queue.emptied();
  const count = taken({ ...plain, body: Buffer.alloc(1024 * 1024), reply: 'x'.repeat(512 * 1024) });
  expect(count).toBe(15);
  await queue.emptied();
  expect(taken(plain)).toBe(queueMax.calls);
});
