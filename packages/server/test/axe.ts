import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** What axe-core holds against a page, by all its rules or some, as `rule: element`. */
export async function violations(page: Page, ...rules: readonly string[]): Promise<string[]> {
  // Asked of the browser directly: the page's own policy forbids scripts that are put in.
  await page.evaluate(source);
  const options = rules.length === 0 ? {} : { runOnly: rules };
  const results = await page.evaluate(`axe.run(${JSON.stringify(options)})`);
  const { violations: found } = results as AxeResults;
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
