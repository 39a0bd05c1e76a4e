import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageNow } from '../bench/report/write-page.ts';

const page = readFileSync(new URL('performance.md', import.meta.url), 'utf8');

test('docs/performance.md is what the results make', () => {
  const made = pageNow();
  const firstChange = made.split('\n').find((line, index) => line !== page.split('\n')[index]);
  expect(page === made ? 'yes' : `no, run \`npm run bench -- report\`: ${firstChange}`).toBe('yes');
});

test('says nothing about what is not there', () => {
  expect(page).not.toMatch(/\bundefined\b|\[object|\bNaN\b/);
});
