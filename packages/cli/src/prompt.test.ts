import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ask, askHidden } from './prompt.ts';

test('an answer is taken without the blanks around it', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.write('  yes \n');
  expect(await ask('Sure? ', { input, output })).toBe('yes');
});

test('a secret is taken as it is, and not shown while it is typed', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.write(' pass word\r');
  expect(await askHidden('Password: ', { input, output })).toBe(' pass word');
  output.end();
  expect(await text(output)).toBe('Password: \n');
});

test('the end of the input is no answer', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end();
  await expect(ask('Sure? ', { input, output })).rejects.toThrow('the input ended');
});
