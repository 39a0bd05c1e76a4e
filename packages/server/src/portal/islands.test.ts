import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import { readIslands } from './islands.ts';

let portal: DeskPortal;
const folder = mkdtempSync(join(tmpdir(), 'openirp-islands-'));

beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true });
});

const editor = (cache: string) => readIslands(cache).find(({ name }) => name === 'editor.js')!;

test('an island is bundled once, and found by the next start', async () => {
  const cache = join(folder, 'kept', 'deep');
  const first = editor(cache);
  const [one, other] = await Promise.all([first.bytes(), first.bytes()]);
  expect(one).toBe(other);
  expect(one.bytes.toString()).toContain('cm-content');
  expect(one.gzipped.length).toBeLessThan(150 * 1024);
  const [file] = readdirSync(cache);
  expect(file).toBe(`editor.${first.hash}.js`);
  writeFileSync(join(cache, file!), '// kept');
  expect((await editor(cache).bytes()).bytes.toString()).toBe('// kept');
  expect(statSync(join(cache, file!)).size).toBe(7);
});

test('where nothing can be kept, it is bundled all the same', async () => {
  // A folder cannot be made below a file, whoever tries.
  writeFileSync(join(folder, 'file'), '');
  const { bytes } = await editor(join(folder, 'file', 'below')).bytes();
  expect(bytes.length).toBeGreaterThan(10_000);
});

test('pages name it by its hash, and browsers keep it', async () => {
  const { text } = await portal.call('/tools/validate', { headers: { accept: 'text/html' } });
  const [url] = /\/assets\/editor\.[0-9a-f]{10}\.js/.exec(text)!;
  const { status, headers } = await portal.call(url, {});
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(headers.get('cache-control')).toContain('immutable');
});
