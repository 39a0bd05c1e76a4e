import { expect, test } from 'vitest';
import { plainError } from './log.ts';

const caught = (run: () => unknown): Error => {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
};

test('an error is told by name, words, code and place', () => {
  const error = Object.assign(new TypeError('the disk is gone'), { code: 'EIO' });
  expect(plainError(error)).toEqual({
    type: 'TypeError',
    message: 'the disk is gone',
    code: 'EIO',
    stack: expect.stringMatching(/^ {4}at .*log\.test\.ts/),
  });
});

test('what libraries hang on it stays behind, also on what it came of', () => {
  const detail = 'Failing row contains (AAAA, hash of a password, a whole invoice).';
  const cause = Object.assign(new Error('null value in column "iss"'), { code: '23502', detail });
  const told = JSON.stringify(plainError(new Error('not inserted', { cause })));
  expect(told).toContain('23502');
  expect(told).toContain('null value in column');
  expect(told).not.toContain('Failing row');
});

test('a text that could not be read is not quoted', () => {
  const told = JSON.stringify(plainError(caught(() => JSON.parse('{"Password":secret}'))));
  expect(told).toContain('SyntaxError');
  expect(told).not.toContain('secret');
});

test('causes without end are told to some depth', () => {
  const error = new Error('round and round');
  error.cause = error;
  expect(JSON.stringify(plainError(error)).match(/round and round/g)!.length).toBeLessThan(10);
});

test('what is no error is not told at all: it may be anything', () => {
  expect(plainError('a secret')).toEqual({ type: 'string' });
});
