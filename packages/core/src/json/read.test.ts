import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../shape/bind.ts';
import { JsonError, JsonNumber } from './json.ts';
import { endOffsets, positionAt } from './locate.ts';
import { readJson } from './read.ts';

describe('what JSON.parse takes', () => {
  test('is read to the same values', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(plain(readJson(text))).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  test('is refused by neither or by both', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.',
      'e',
      'tru',
      'true',
      ' ',
      '\\',
      '0',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const outcome = (read: (text: string) => unknown) => {
          try {
            read(text);
            return 'read';
          } catch {
            return 'refused';
          }
        };
        // A member twice is the one thing that JSON.parse lets pass and the wire does not.
        fc.pre(!/"a".*"a"/.test(text));
        expect(outcome(readJson)).toBe(outcome(JSON.parse));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('what JSON.parse loses', () => {
  test.each([
    '6000.00',
    '100.0',
    '0.00',
    '-0',
    '1e400',
    '123456789012345678901234567890',
  ])('the text of %s is kept', (lexeme) => {
    expect(readJson(`[${lexeme}]`)).toEqual([new JsonNumber(lexeme)]);
  });

  test('a member twice is refused, at its place', () => {
    expect(() => readJson('{"a":1,"a":2}')).toThrow(
      new JsonError("Duplicate property 'a' encountered", 7),
    );
  });

  test('a member called __proto__ is a member', () => {
    const tree = readJson('{"__proto__":{"admin":true}}') as Map<string, unknown>;
    expect([...tree.keys()]).toEqual(['__proto__']);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('brackets nest 64 deep and no deeper', () => {
    expect(() => readJson('['.repeat(64) + ']'.repeat(64))).not.toThrow();
    expect(() => readJson('['.repeat(65) + ']'.repeat(65))).toThrow('maximum configured depth');
    expect(() => readJson('['.repeat(100_000))).toThrow('maximum configured depth');
  });

  test('half a surrogate pair is refused, a whole one is text', () => {
    expect(() => readJson('"\\ud83d"')).toThrow('surrogate');
    expect(readJson('"\\ud83d\\ude00"')).toBe('😀');
  });
});

test('the place of a value is told in lines and bytes', () => {
  const text = '{\n "Näme": [1, "wrong"]}';
  const offset = endOffsets(text, new Set(['/näme/1'])).get('/näme/1')!;
  expect(text.slice(0, offset)).toMatch(/"wrong"$/);
  // Twenty characters, of which ä takes two bytes.
  expect(positionAt(text, offset)).toEqual({ lineNumber: 1, bytePositionInLine: 21 });
});
