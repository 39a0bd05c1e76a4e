import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indentJson } from './indent-json.ts';

test('is what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(indentJson(text)).toBe(JSON.stringify(value, null, 2));
    }),
    { numRuns: 2_000 },
  );
});

test('keeps numbers and escapes as they were written', () => {
  expect(indentJson('{"a":[1800.00,-0.30],"b":"\\/\\u00e9 {,"}')).toBe(
    '{\n  "a": [\n    1800.00,\n    -0.30\n  ],\n  "b": "\\/\\u00e9 {,"\n}',
  );
});
