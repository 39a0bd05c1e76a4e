import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core holds against a page, by all its rules or some, as `rule: element`. */
export async function violations(page: Page, ...rules: readonly string[]): Promise<string[]> {
  // Asked of the browser directly: the page's own policy forbids scripts that are put in.
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(source);
  const runOnly = rules.length === 0 ? {} : { runOnly: rules };
  // Every rule is asked of every element; what is in order, some MB for a page, is told to nobody.
  const options = { ...runOnly, resultTypes: ['violations'] };
  return page.evaluate<string[]>(`axe.run(${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
}
