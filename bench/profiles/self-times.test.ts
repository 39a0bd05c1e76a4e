import { expect, test } from 'vitest';
import { selfTimesOf } from './self-times.ts';

const node = (id: number, functionName: string, url: string, children: number[] = []) => ({
  id,
  children,
  callFrame: { functionName, url, scriptId: '0', lineNumber: 9, columnNumber: 0 },
});

test('a function’s own time is told by its name, and by the room or package it stands in', () => {
  const nodes = [
    node(1, '(root)', '', [2, 3, 5]),
    node(2, '(idle)', ''),
    node(3, 'sign', new URL('../../packages/core/src/signed/jws.ts', import.meta.url).href, [4]),
    node(4, 'run', ''),
    node(5, 'query', new URL('../../node_modules/pg/lib/client.js', import.meta.url).href),
  ];
  const samples = [2, 3, 4, 4, 5];
  const timeDeltas = [0, 1000, 10, 20, 30, 5];
  const { byFunction, byPlace } = selfTimesOf({
    nodes,
    samples,
    timeDeltas,
    startTime: 0,
    endTime: 0,
  });
  expect(byFunction).toEqual([
    ['run of sign packages/core/src/signed/jws.ts:10', 50],
    ['sign packages/core/src/signed/jws.ts:10', 10],
    ['query pg/lib/client.js:10', 5],
  ]);
  expect(byPlace).toEqual([
    ['core/signed, native', 50],
    ['core/signed', 10],
    ['pg', 5],
  ]);
});
