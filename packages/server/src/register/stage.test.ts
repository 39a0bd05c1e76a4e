import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { TryLater } from '../try-later.ts';
import { Stage, waitingMax, weightMax } from './stage.ts';

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
  const flood = Array.from({ length: 200 }, (_, index) => stage.submit('flood', `f${index}`));
  await turn();
  const little = [stage.submit('little', 'l0'), stage.submit('other', 'o0')];
  await nextEnds();
  await nextEnds();
  expect(groups[0]).toEqual(Array.from({ length: 16 }, (_, index) => `f${index}`));
  expect(groups[1]!.slice(0, 3)).toEqual(['f16', 'l0', 'o0']);
  // Those who wait for no more of their own are answered sooner.
  expect(groups[1]).toHaveLength(8);
  expect(await Promise.all(little)).toEqual(['l0!', 'o0!']);
  while (stage.waiting > 0) await nextEnds();
  await nextEnds();
  expect(groups[2]).toHaveLength(16);
  const answers = await Promise.all(flood);
  expect(answers).toEqual(Array.from({ length: 200 }, (_, index) => `f${index}!`));
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

test('whoever is refused is told when what waits will be done, by the pace of late', async () => {
  const { stage, nextEnds } = held();
  const secondsOf = (run: () => unknown): number => {
    try {
      run();
    } catch (error) {
      return (error as TryLater).seconds;
    }
    throw new Error('it was taken');
  };
  const submit = () => stage.submit('flood', 'f').catch(() => undefined);
  for (let count = 0; count < waitingMax.ofOne; count++) submit();
  // Nobody knows yet how long anything takes.
  expect(secondsOf(() => stage.refuseIfFull('flood'))).toBe(1);
  await turn();
  const begun = performance.now();
  while (performance.now() - begun < 300) await turn();
  await nextEnds();
  // Sixteen took a third of a second; five hundred will take some ten.
  while (stage.waiting < waitingMax.ofOne) submit();
  const seconds = secondsOf(() => stage.refuseIfFull('flood'));
  expect(seconds).toBeGreaterThan(7);
  expect(seconds).toBeLessThanOrEqual(60);
  while (stage.waiting > 0) await nextEnds();
  await nextEnds();
});

test('so is whoever is pushed out', async () => {
  const { stage } = held();
  const pushedOut: unknown[] = [];
  for (let count = 0; count < waitingMax.ofAll; count++) {
    stage.submit(`party ${count % 2}`, 'x').catch((error) => pushedOut.push(error));
  }
  stage.submit('somebody new', 'x').catch(() => undefined);
  await turn();
  expect(pushedOut).toMatchObject([{ code: '3043', seconds: 1 }]);
  expect(stage.refused).toBe(1);
});

/** Submits for parties in turn, until all places are taken; tells who is refused later. */
function filled(stage: Stage<string, string>, parties: number) {
  const refused: string[] = [];
  for (let count = 0; count < waitingMax.ofAll; count++) {
    const input = `${count % parties}: ${count}`;
    stage.submit(`party ${count % parties}`, input).catch((error: Error) => {
      refused.push(`${input} ${error.message}`);
    });
  }
  return refused;
}

test('two that take all places leave room for others, but for no more of their own', async () => {
  const { stage, groups, nextEnds } = held();
  const refused = filled(stage, 2);
  expect(stage.waiting).toBe(waitingMax.ofAll);
  expect(() => stage.submit('party 0', 'x')).toThrow('3043');
  const admitted = [stage.submit('a', 'a'), stage.submit('b', 'b'), stage.submit('a', 'A')];
  expect(stage.waiting).toBe(waitingMax.ofAll);
  await turn();
  // The newest of the longest queue each time.
  expect(refused).toEqual([
    expect.stringMatching(/^0: 998 .*3043/),
    expect.stringMatching(/^1: 999 .*3043/),
    expect.stringMatching(/^0: 996 .*3043/),
  ]);
  // The first group is under way by now, and has left places.
  await nextEnds();
  await nextEnds();
  expect(groups.slice(0, 2).flat()).toEqual(expect.arrayContaining(['a', 'b', 'A']));
  expect(await Promise.all(admitted)).toEqual(['a!', 'b!', 'A!']);
});

test('all together are bounded, where nobody has more than others', () => {
  const { stage } = held();
  const refused = filled(stage, waitingMax.ofAll);
  expect(stage.waiting).toBe(waitingMax.ofAll);
  expect(() => stage.submit('somebody new', 'x')).toThrow('3043');
  expect(() => stage.submit('party 7', 'x')).toThrow('3043');
  expect(stage.waiting).toBe(waitingMax.ofAll);
  expect(refused).toEqual([]);
});

test('a group weighs no more than it may, but what is heavier goes alone', async () => {
  const groups: number[][] = [];
  const stage = new Stage<number, number>(
    async (weights) => {
      groups.push([...weights]);
      return weights;
    },
    (weight) => weight,
  );
  const sent = [weightMax - 1, 1, 1, 2 * weightMax, 2];
  expect(await Promise.all(sent.map((weight) => stage.submit('party', weight)))).toEqual(sent);
  expect(groups).toEqual([[weightMax - 1, 1], [1], [2 * weightMax], [2]]);
});
