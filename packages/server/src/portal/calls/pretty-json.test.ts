import { expect, test } from 'vitest';
import { prettyJson } from './pretty-json.ts';

test('JSON gets a line for every member and keeps the writing of its numbers', () => {
  const text = '{"A":6000.00,"B":[ {"c":"x, {y}: \\"z\\""},[],{} ],"D":null,"E":1e400}';
  expect(prettyJson(text)).toBe(`{
  "A": 6000.00,
  "B": [
    {
      "c": "x, {y}: \\"z\\""
    },
    [],
    {}
  ],
  "D": null,
  "E": 1e400
}`);
});

test('what is no JSON stays as it is', () => {
  expect(prettyJson('{"A":1')).toBeUndefined();
  expect(prettyJson('')).toBeUndefined();
});
