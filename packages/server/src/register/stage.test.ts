import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Stage, waitingMax } from './stage.ts';

/** A stage whose groups end when they are told to, and the groups that it has made. */
function held() {
  const groups: string[][] = [];
  const ends: (() => void)[] = [];
  const stage = new Stage<string, string>(async (inputs) => {
    groups.push([...inputs]);
    const { promise, resolve } = Promise.withResolvers<void>();
    ends.push(resolve);
    await promise;
    return inputs.map((input) => `${input}!`);
  });
  const nextEnds = async () => {
    while (ends.length === 0) await turn();
    ends.shift()!();
    await turn();
    await turn();
  };
  return { stage, groups, nextEnds };
}

test('whoever sends little does not wait behind whoever floods', async () => {
  const { stage, groups, nextEnds } = held();
  const flood = Array.from({ length: 100 }, (_, index) => stage.submit('flood', `f${index}`));
  await turn();
  const little = [stage.submit('little', 'l0'), stage.submit('other', 'o0')];
  await nextEnds();
  await nextEnds();
  expect(groups[0]).toEqual(Array.from({ length: 16 }, (_, index) => `f${index}`));
  expect(groups[1]!.slice(0, 3)).toEqual(['f16', 'l0', 'o0']);
  expect(groups[1]).toHaveLength(16);
  expect(await Promise.all(little)).toEqual(['l0!', 'o0!']);
  while (stage.waiting > 0) await nextEnds();
  await nextEnds();
  const answers = await Promise.all(flood);
  expect(answers).toEqual(Array.from({ length: 100 }, (_, index) => `f${index}!`));
});

test('a flood is refused, and leaves room for others', async () => {
  const { stage, nextEnds } = held();
  const taken = Array.from({ length: waitingMax.ofOne }, () => stage.submit('flood', 'f'));
  expect(() => stage.submit('flood', 'f')).toThrow('3043');
  expect(() => stage.refuseIfFull('flood')).toThrow('3043');
  expect(() => stage.refuseIfFull('other')).not.toThrow();
  taken.push(stage.submit('other', 'o'));
  while (stage.waiting > 0) await nextEnds();
  await nextEnds();
  expect(new Set(await Promise.all(taken))).toEqual(new Set(['f!', 'o!']));
  expect(() => stage.refuseIfFull('flood')).not.toThrow();
});

test('all together are bounded as well', async () => {
  const { stage } = held();
  for (let count = 0; count < waitingMax.ofAll; count++) {
    stage.submit(`party ${count % 4}`, 'x').catch(() => {});
  }
  expect(stage.waiting).toBe(waitingMax.ofAll);
  expect(() => stage.submit('somebody new', 'x')).toThrow('3043');
});
