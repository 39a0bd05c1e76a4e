import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openingMsMax } from './browser.ts';
import { type OpenPages, openPages, signIn } from './open-pages.ts';

/* The pages in a real browser: in both colours and languages, without scripts, on paper. */

let pages: OpenPages;

beforeAll(async () => {
  pages = await openPages();
}, openingMsMax);
afterAll(() => pages?.close());

test('pages look as their visitor wishes', () =>
  pages.visit({ colorScheme: 'light' }, async (page) => {
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.goto('/verify');
    const light = await paper();
    await page.getByRole('link', { name: 'Dark' }).click();
    expect(await paper()).not.toBe(light);
    await page.getByRole('link', { name: 'हिन्दी' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('hi');
    await page.goto('/');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.locator('h1').textContent()).toMatch(/[\u0900-\u097f]/);
  }));

describe('without scripts', () => {
  const options = { javaScriptEnabled: false };

  test('a text is verified', () =>
    pages.visit(options, async (page) => {
      await page.goto('/verify');
      await page.getByLabel('Signed invoice or text').fill(pages.registered.SignedQRCode);
      await page.getByRole('button', { name: 'Verify' }).click();
      expect(await page.locator('.notice').textContent()).toContain('The signature is good');
      expect(await page.locator('main').textContent()).toContain(pages.registered.Irn);
    }));

  test('somebody signs in, downloads an invoice as PDF, and signs out', () =>
    pages.visit(options, async (page) => {
      await signIn(page, pages.portal);
      await page.locator('tbody a').first().click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Invoice (PDF)' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`${pages.registered.Irn}.pdf`);
      expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
      expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.goto(pages.invoicePath);
      expect(new URL(page.url()).pathname).toBe('/sign-in');
    }));
});

test('the QR code on the screen verifies as a picture', () =>
  pages.visit({ storageState: pages.signedIn, deviceScaleFactor: 4 }, async (page) => {
    await page.goto(pages.invoicePath);
    const buffer = await page.locator('svg.qr').screenshot();
    await page.goto('/verify');
    const picture = { name: 'qr.png', mimeType: 'image/png', buffer };
    await page.getByLabel('Or a file').setInputFiles(picture);
    await page.getByRole('button', { name: 'Verify' }).click();
    expect(await page.locator('.notice').textContent()).toContain('The signature is good');
    expect(await page.locator('main').textContent()).toContain(pages.registered.Irn);
  }));

test('a signed text is copied with one click', () =>
  pages.visit(
    { storageState: pages.signedIn, permissions: ['clipboard-read', 'clipboard-write'] },
    async (page) => {
      await page.goto(pages.invoicePath);
      await page.getByRole('button', { name: 'Copy' }).last().click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
        pages.registered.SignedQRCode,
      );
    },
  ));

test('on paper there is the invoice and nothing to click', () =>
  pages.visit({ storageState: pages.signedIn }, async (page) => {
    await page.goto(pages.invoicePath);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link', { name: 'Verify' }).isVisible()).toBe(false);
    expect(await page.getByRole('button').first().isVisible()).toBe(false);
    expect(await page.locator('svg.qr').isVisible()).toBe(true);
    expect(await page.getByText('has no legal effect').isVisible()).toBe(true);
  }));

describe('the back button', () => {
  const goAwayAndBack = async (page: Page) => {
    await page.getByRole('link', { name: 'Docs', exact: true }).click();
    await page.waitForURL('**/docs');
    await page.goBack();
  };

  test('finds what was checked', () =>
    pages.visit({}, async (page) => {
      await page.goto('/tools/validate?sample=2172');
      await page.getByRole('main').getByRole('button', { name: 'Check' }).click();
      await page.locator('.finding').first().waitFor();
      await goAwayAndBack(page);
      await page.locator('.finding').first().waitFor();
    }));

  test('finds what the console was answered, and nothing after signing out', () =>
    pages.visit({}, async (page) => {
      await signIn(page, pages.portal);
      await page.goto('/console?call=get-gstin/v1.04');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.locator('.result').waitFor();
      await goAwayAndBack(page);
      await page.locator('.result').waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL((url) => url.pathname === '/');
      // The answer is gone, and the form is not sent again by itself.
      await expect(page.goBack()).rejects.toThrow('ERR_CACHE_MISS');
      expect(await page.locator('.result').count()).toBe(0);
    }));
});

describe('a page is light', () => {
  const main = ['/', '/docs', '/docs/api/generate-irn/v1.03', '/docs/errors', '/search?q=2150'];
  const paintMsMax = 500;
  const visitsMax = 12;
  const scriptBytesMax = 150 * 1024;

  test('and paints at once', () =>
    pages.visit({ storageState: pages.signedIn }, async (page) => {
      for (const path of [...main, '/calls', '/dashboard', '/console']) {
        const paints: number[] = [];
        // The first visit makes what is kept for all later ones; a busy machine may spoil some.
        while (paints.length < visitsMax && !paints.some((ms) => ms < paintMsMax)) {
          await page.goto(path);
          paints.push(await page.evaluate<number>(firstPaint));
        }
        expect(Math.min(...paints), path).toBeLessThan(paintMsMax);
      }
    }));

  const firstPaint = `new Promise((resolve) => {
    const told = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const ask = () => (told() === undefined ? requestAnimationFrame(ask) : resolve(told()));
    ask();
  })`;

  test('and brings little script with it', () =>
    pages.visit({ storageState: pages.signedIn }, async (page) => {
      let bytes = 0;
      page.on('response', async (response) => {
        if (response.request().resourceType() !== 'script') return;
        bytes += gzipSync(await response.body()).length;
      });
      // The JSON editor alone is heavier, and its two pages with it.
      for (const path of [...main, '/calls', '/dashboard', '/verify', '/tools/crypto']) {
        bytes = 0;
        await page.goto(path, { waitUntil: 'networkidle' });
        expect(bytes, path).toBeLessThan(scriptBytesMax);
      }
    }));
});
