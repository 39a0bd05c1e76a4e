import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitDocuments } from './split-documents.ts';

const texts = (text: string) =>
  splitDocuments(text).map((found) => ('text' in found ? [found.place, found.text] : found));

describe('the documents of a text', () => {
  test.each<[string, string, unknown[]]>([
    ['one object', '{"a":1}\n', [['', '{"a":1}\n']]],
    ['with a byte order mark', '\uFEFF{"a":1}', [['', '{"a":1}']]],
    ['a number', '7', [['', '7']]],
    ['an empty list', ' [ ] ', []],
    [
      'a list, each entry as it was written',
      '[ {"a" : [1.00, {"b":"],["}]} ,\n[2], 3.50,"x" ]',
      [
        ['[0]', '{"a" : [1.00, {"b":"],["}]}'],
        ['[1]', '[2]'],
        ['[2]', '3.50'],
        ['[3]', '"x"'],
      ],
    ],
    [
      'one in each line',
      '{"a":1}\n\n[2]\r\n',
      [
        [':1', '{"a":1}'],
        [':3', '[2]'],
      ],
    ],
  ])('%s', (_name, text, documents) => {
    expect(texts(text)).toEqual(documents);
  });

  test('any list, however it is written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue({ maxDepth: 3 })),
        fc.constantFrom(0, 2),
        (list, indent) => {
          const found = splitDocuments(JSON.stringify(list, null, indent));
          expect(found.map((one) => ('text' in one ? JSON.parse(one.text) : one))).toEqual(
            JSON.parse(JSON.stringify(list)),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test('what is no JSON is told with its line', () => {
  expect(splitDocuments('')).toEqual([{ place: '', reason: 'it is empty' }]);
  expect(splitDocuments('{"a":')).toEqual([{ place: '', reason: expect.stringContaining('JSON') }]);
  expect(splitDocuments('{"a":1}\n{"b"\n')).toEqual([
    { place: ':1', text: '{"a":1}' },
    { place: ':2', reason: expect.stringContaining('JSON') },
  ]);
  // An object over several lines that breaks off is one document, not many.
  expect(splitDocuments('{\n  "a": 1,\n')).toHaveLength(1);
});
