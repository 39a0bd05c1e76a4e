import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { openingMsMax } from './browser.ts';
import { type OpenPages, ofAWalk, openPages } from './open-pages.ts';

/* Every page in a real browser, as axe-core sees it, in both colours and languages, on a telephone. */

let pages: OpenPages;

beforeAll(async () => {
  pages = await openPages();
}, openingMsMax);
afterAll(() => pages?.close());

const pixelsTooWide = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const telephone = { width: 320, height: 640 };
const desk = { width: 1280, height: 800 };

describe('every page', () => {
  test('is accessible in light and dark, and no wider than a telephone', ofAWalk, () =>
    pages.walk(pages.paths, {}, expectAccessible),
  );

  test('is accessible in what it answers', ofAWalk, () =>
    pages.visit({ storageState: pages.signedIn }, async (page) => {
      await page.goto('/verify');
      await page.locator('textarea').fill(pages.registered.SignedQRCode);
      await page.getByRole('button', { name: 'Verify', exact: true }).click();
      await page.locator('.notice.good').waitFor();
      await expectAccessible(page, 'a verification');
      for (const view of ['json', 'form']) {
        await page.goto(`/console?view=${view}&break=cbc-zero-iv`);
        await page.getByRole('button', { name: 'Send', exact: true }).click();
        await page.locator('.result').waitFor();
        await expectAccessible(page, `a call of the console, ${view}`);
      }
      await page.goto('/tools/validate?sample=2172');
      await page.getByRole('main').getByRole('button', { name: 'Check' }).click();
      await page.locator('.finding').first().waitFor();
      await expectAccessible(page, 'a validation');
    }),
  );

  async function expectAccessible(page: Page, what: string): Promise<void> {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(desk);
    expect(await violations(page), what).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'color-contrast'), `${what}, dark`).toEqual([]);
    await page.setViewportSize(telephone);
    expect(await pixelsTooWide(page), what).toBeLessThanOrEqual(0);
  }

  test('is no wider than a telephone in Hindi', ofAWalk, async () => {
    const options = { locale: 'hi-IN', viewport: telephone };
    await pages.walk(pages.paths, options, async (page, path) => {
      expect(await page.locator('html').getAttribute('lang')).toBe('hi');
      expect(await pixelsTooWide(page), path).toBeLessThanOrEqual(0);
      if (path === pages.invoicePath) expect(await violations(page)).toEqual([]);
    });
    expect(pages.paths).toContain(pages.invoicePath);
  });
});
