import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('however the program is started, Node is asked for the same', () => {
  const [firstLine] = textOf('../src/main.ts').split('\n');
  const flags = /^#!\/usr\/bin\/env -S node (--.+)$/.exec(firstLine!)?.[1];
  const { scripts } = JSON.parse(textOf('../../../package.json'));
  expect(scripts.start).toBe(`node ${flags} packages/cli/src/main.ts start`);
  expect(scripts.irp).toBe(`node ${flags} packages/cli/src/main.ts`);
});
