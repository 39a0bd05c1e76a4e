import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Running } from '@openirp/server';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { walkedPaths } from '../src/testing/walked-paths.ts';
import { violations } from './axe.ts';
import { openBrowser, openingMsMax } from './browser.ts';
import { startInProcess } from './in-process.ts';
import { freshInvoice } from './invoice.ts';
import { clientOf } from './sandbox-client.ts';
import { cleanUp } from './start-portal.ts';
import { visiting } from './visiting.ts';

/*
 * The pages in a real browser: by keyboard, without scripts, on a telephone, in both colours and
 * languages, and as axe-core sees them.
 */

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

let portal: Running;
let browser: Browser;
/** Cookies of somebody who has signed in. */
let signedIn: StorageState;
/** Of a call in the call log. */
let callPath: string;
let registered: { readonly Irn: string; readonly SignedQRCode: string };

beforeAll(async () => {
  portal = await startInProcess();
  const sandbox = portal.sandbox!;
  registered = await clientOf(sandbox).generate(freshInvoice(sandbox));
  browser = await openBrowser();
  signedIn = await visit({}, async (page) => {
    await signIn(page);
    await page.goto('/calls');
    callPath = (await page.locator('tbody a').first().getAttribute('href'))!;
    return page.context().storageState();
  });
}, openingMsMax);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await cleanUp();
});

const invoicePath = () => `/invoices/${registered.Irn}`;
/** Every page there is, and some that only certain addresses lead to. */
const paths = () => [
  ...walkedPaths(),
  ...[invoicePath(), callPath, '/returns?month=x', '/tools/crypto?example=1', '/nowhere'],
];
/** There are many pages, and axe takes its time with each; on a busy machine all the more. */
const walk = { timeout: 600_000 };

const visit = <T>(options: BrowserContextOptions, act: (page: Page) => Promise<T>) =>
  visiting(browser, portal.publicUrl, options, act);

async function signIn(page: Page): Promise<void> {
  const { userName, password } = portal.sandbox!.clients[0]!.users[0]!;
  await page.goto('/sign-in');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/invoices');
}

const pixelsTooWide = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const telephone = { width: 320, height: 640 };
const desk = { width: 1280, height: 800 };

describe('every page', () => {
  test('is accessible in light and dark, and no wider than a telephone', walk, () =>
    visit({ storageState: signedIn }, async (page) => {
      for (const path of paths()) {
        await page.goto(path);
        await expectAccessible(page, path);
      }
    }),
  );

  test('is accessible in what it answers', walk, () =>
    visit({ storageState: signedIn }, async (page) => {
      await page.goto('/verify');
      await page.locator('textarea').fill(registered.SignedQRCode);
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

  test('is no wider than a telephone in Hindi', walk, () =>
    visit({ storageState: signedIn, locale: 'hi-IN', viewport: telephone }, async (page) => {
      for (const path of paths()) {
        await page.goto(path);
        expect(await page.locator('html').getAttribute('lang')).toBe('hi');
        expect(await pixelsTooWide(page), path).toBeLessThanOrEqual(0);
      }
      await page.goto(invoicePath());
      expect(await violations(page)).toEqual([]);
    }),
  );
});

test('pages look as their visitor wishes', () =>
  visit({ colorScheme: 'light' }, async (page) => {
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

describe('by keyboard alone', () => {
  /** What has the focus, how that is shown, and whether it had it before. */
  const focus = (page: Page) =>
    page.evaluate<{ name: string; outline: string; isKnown: boolean }>(`(() => {
      const element = document.activeElement;
      const isKnown = element.dataset.reached !== undefined;
      element.dataset.reached = '';
      // An editor has it inside, and shows it around the whole.
      const inner = element.shadowRoot?.activeElement;
      if (inner) inner.dataset.reached = '';
      const name = element.getAttribute('href') ?? (element.id || element.tagName);
      return { name, outline: getComputedStyle(element).outlineStyle, isKnown };
    })()`);

  test('the skip link comes first and leads past the menu', () =>
    visit({}, async (page) => {
      await page.goto('/verify');
      await page.keyboard.press('Tab');
      expect(await focus(page)).toMatchObject({ name: '#content', outline: 'solid' });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await focus(page)).toMatchObject({ name: 'text', outline: 'solid' });
    }));

  /**
   * One endpoint stands for all; and what has hundreds of links in a table, and nothing else, for
   * nobody: the walk would take minutes.
   */
  const walked = () =>
    paths().filter(
      (path) => !/^\/docs\/(api\/(?!generate-irn\/)|rules$|errors$|schema$)/.test(path),
    );

  test('everything is reached, is seen to be, and lets go again', walk, () =>
    visit({ storageState: signedIn }, async (page) => {
      for (const path of walked()) {
        await page.goto(path);
        // An editor that comes while somebody walks takes the place of the field that has the focus.
        const fields = await page.locator('textarea[data-editor]').count();
        if (fields > 0) await page.locator('.editor').first().waitFor();
        const things = page.locator('a, button, input, textarea, summary, [tabindex="0"]');
        const unreached = things.and(page.locator(':visible:not([data-reached])'));
        const tabsMax = (await things.count()) + 50;
        for (let tabs = 0; tabs < tabsMax; tabs++) {
          await page.keyboard.press('Tab');
          const { name, outline, isKnown } = await focus(page);
          // Out of the page, or at its beginning again. A month is one field with several stops.
          if (name === 'BODY' || (isKnown && name === '#content')) break;
          expect(outline, `${path} ${name}`).not.toBe('none');
        }
        const left = await unreached.evaluateAll((all) => all.map((one) => one.outerHTML));
        expect(left, path).toEqual([]);
      }
    }),
  );

  test('somebody signs in and opens an invoice', () =>
    visit({}, async (page) => {
      const { userName, password } = portal.sandbox!.clients[0]!.users[0]!;
      await page.goto('/invoices');
      await page.getByLabel('User name').focus();
      await page.keyboard.type(userName);
      await page.keyboard.press('Tab');
      await page.keyboard.type(password);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/invoices');
      await page.locator('tbody a').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${invoicePath()}`);
    }));
});

describe('without scripts', () => {
  const options = { javaScriptEnabled: false };

  test('a text is verified', () =>
    visit(options, async (page) => {
      await page.goto('/verify');
      await page.getByLabel('Signed invoice or text').fill(registered.SignedQRCode);
      await page.getByRole('button', { name: 'Verify' }).click();
      expect(await page.locator('.notice').textContent()).toContain('The signature is good');
      expect(await page.locator('main').textContent()).toContain(registered.Irn);
    }));

  test('somebody signs in, downloads an invoice as PDF, and signs out', () =>
    visit(options, async (page) => {
      await signIn(page);
      await page.locator('tbody a').first().click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Invoice (PDF)' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`${registered.Irn}.pdf`);
      expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
      expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.goto(invoicePath());
      expect(new URL(page.url()).pathname).toBe('/sign-in');
    }));
});

test('the QR code on the screen verifies as a picture', () =>
  visit({ storageState: signedIn, deviceScaleFactor: 4 }, async (page) => {
    await page.goto(invoicePath());
    const buffer = await page.locator('svg.qr').screenshot();
    await page.goto('/verify');
    const picture = { name: 'qr.png', mimeType: 'image/png', buffer };
    await page.getByLabel('Or a file').setInputFiles(picture);
    await page.getByRole('button', { name: 'Verify' }).click();
    expect(await page.locator('.notice').textContent()).toContain('The signature is good');
    expect(await page.locator('main').textContent()).toContain(registered.Irn);
  }));

test('a signed text is copied with one click', () =>
  visit(
    { storageState: signedIn, permissions: ['clipboard-read', 'clipboard-write'] },
    async (page) => {
      await page.goto(invoicePath());
      await page.getByRole('button', { name: 'Copy' }).last().click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(registered.SignedQRCode);
    },
  ));

test('on paper there is the invoice and nothing to click', () =>
  visit({ storageState: signedIn }, async (page) => {
    await page.goto(invoicePath());
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
    visit({}, async (page) => {
      await page.goto('/tools/validate?sample=2172');
      await page.getByRole('main').getByRole('button', { name: 'Check' }).click();
      await page.locator('.finding').first().waitFor();
      await goAwayAndBack(page);
      await page.locator('.finding').first().waitFor();
    }));

  test('finds what the console was answered, and nothing after signing out', () =>
    visit({}, async (page) => {
      await signIn(page);
      await page.goto('/console?call=get-gstin/v1.04');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.locator('.result').waitFor();
      await goAwayAndBack(page);
      await page.locator('.result').waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL((url) => url.pathname === '/');
      await page.goBack();
      expect(await page.locator('.result').count()).toBe(0);
    }));
});

describe('a page is light', () => {
  const main = ['/', '/docs', '/docs/api/generate-irn/v1.03', '/docs/errors', '/search?q=2150'];
  const paintMsMax = 500;
  const scriptBytesMax = 150 * 1024;

  test('and paints at once', () =>
    visit({ storageState: signedIn }, async (page) => {
      for (const path of [...main, '/calls', '/dashboard', '/console']) {
        const paints: number[] = [];
        // The first visit makes what is kept for all later ones; a busy machine may spoil one.
        for (let visits = 0; visits < 4; visits++) {
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
    visit({ storageState: signedIn }, async (page) => {
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
