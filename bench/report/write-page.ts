import { readFileSync, writeFileSync } from 'node:fs';
import { defaultJson } from '../options.ts';
import { performancePage } from './page.ts';
import { readResults } from './results-file.ts';

const textFile = new URL('../performance-text.md', import.meta.url);
const pageFile = new URL('../../docs/performance.md', import.meta.url);

/** The page, as results and hand-written text make it. */
export const pageNow = (json = defaultJson): string =>
  performancePage(readResults(json), readFileSync(textFile, 'utf8'));

/** Writes docs/performance.md. */
export function writePage(json?: string): void {
  writeFileSync(pageFile, pageNow(json));
  console.log('docs/performance.md is written');
}
