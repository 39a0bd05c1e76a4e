import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileTokenStore } from './file-token-store.ts';

const parent = mkdtempSync(join(tmpdir(), 'openirp-tokens-'));
const folder = join(parent, 'of', 'irp');
afterAll(() => rmSync(parent, { recursive: true, force: true }));

test('keeps bytes by name, whole and replaced', async () => {
  const store = fileTokenStore(folder);
  expect(await store.read('one')).toBeUndefined();
  await store.write('one', Buffer.from('first'));
  await store.write('two/../x', Buffer.from('other'));
  await Promise.all(
    Array.from({ length: 20 }, (_, count) => store.write('one', Buffer.alloc(5000, count))),
  );
  const read = Buffer.from((await fileTokenStore(folder).read('one'))!);
  expect(read.equals(Buffer.alloc(5000, read[0]))).toBe(true);
  expect(Buffer.from((await store.read('two/../x'))!).toString()).toBe('other');
  expect(readdirSync(folder)).toHaveLength(2);
});

test.skipIf(process.platform === 'win32')('belongs to its owner alone', async () => {
  await fileTokenStore(folder).write('one', Buffer.from('bytes'));
  for (const name of ['.', ...readdirSync(folder)]) {
    expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
  }
});

test('tells when it cannot read', async () => {
  await expect(fileTokenStore('/dev/null').read('one')).rejects.toThrow('ENOTDIR');
});
