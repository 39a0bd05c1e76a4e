import { expect, test } from 'vitest';
import { locate } from './locate.ts';

const text = `{
  "Name": "Näme \\"x\\"",
  "List": [
    { "Pin": 560001, "Tax": null },
    {}
  ]
}`;

/** What stands at the place of a pointer. */
const marked = (pointer: string): string => {
  const { start, end } = locate(text, [pointer]).get(pointer)!;
  return text.slice(start, end);
};

test.each([
  ['a text', '/Name', String.raw`"Näme \"x\""`],
  ['a number', '/List/0/Pin', '560001'],
  ['null', '/List/0/Tax', 'null'],
  ['a member in another letter case', '/LIST/0/pin', '560001'],
  ['the name of a list', '/List', '"List"'],
  ['the bracket of an object that has no name', '/List/1', '{'],
  ['the object that lacks a member', '/List/1/Pin', '{'],
  ['the name of the list that lacks an entry', '/List/7/Pin', '"List"'],
  ['the beginning, for the whole', '', '{'],
  ['the beginning, for what nothing holds', '/Other/Thing', '{'],
])('%s is found', (_name, pointer, words) => {
  expect(marked(pointer)).toBe(words);
});

test('of a text that is one value, the value is found', () => {
  expect(locate(' 12 ', ['/a']).get('/a')).toEqual({ start: 1, end: 3 });
});
