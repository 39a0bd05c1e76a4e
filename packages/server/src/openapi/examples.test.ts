import { expect, test } from 'vitest';
import { generateEwb } from '../endpoints/generate-ewb.ts';
import { exampleOf } from './examples.ts';

test('what somebody fills into an example is shown to nobody else', () => {
  const example = () => exampleOf('GenerateEwbRequest', generateEwb.request!) as { Irn: string };
  const { Irn } = example();
  example().Irn = 'a'.repeat(64);
  expect(example().Irn).toBe(Irn);
});
