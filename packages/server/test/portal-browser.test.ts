import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Running } from '@openirp/server';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from '../src/portal/pages/index.ts';
import { openBrowser, openingMsMax } from './browser.ts';
import { startInProcess } from './in-process.ts';
import { freshInvoice } from './invoice.ts';
import { clientOf } from './sandbox-client.ts';
import { cleanUp } from './start-portal.ts';

/*
 * The pages in a real browser: by keyboard, without scripts, on a telephone, in both colours and
 * languages, and as axe-core sees them.
 */

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

let portal: Running;
let browser: Browser;
/** Cookies of somebody who has signed in. */
let signedIn: StorageState;
let registered: { readonly Irn: string; readonly SignedQRCode: string };
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

beforeAll(async () => {
  portal = await startInProcess();
  const sandbox = portal.sandbox!;
  registered = await clientOf(sandbox).generate(freshInvoice(sandbox));
  browser = await openBrowser();
  signedIn = await visit({}, async (page) => {
    await signIn(page);
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
  ...pages
    .filter(({ get, path }) => get !== undefined && !/[:.]/.test(path))
    .map((one) => one.path),
  ...[invoicePath(), '/returns?month=x', '/nowhere'],
];

/** A page of a browser of its own; whatever its console says fails the test that closes it. */
async function visit<T>(options: BrowserContextOptions, act: (page: Page) => Promise<T>) {
  const context = await browser.newContext({ baseURL: portal.publicUrl, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The browser itself tells of every answer that is no 200; some pages are meant to be none.
    if (!message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  try {
    const result = await act(page);
    expect(complaints).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

async function signIn(page: Page): Promise<void> {
  const { userName, password } = portal.sandbox!.clients[0]!.users[0]!;
  await page.goto('/sign-in');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/invoices');
}

/** What axe-core holds against a page, by all its rules or some, as `rule: element`. */
async function violations(page: Page, ...rules: readonly string[]): Promise<string[]> {
  // Asked of the browser directly: the page's own policy forbids scripts that are put in.
  await page.evaluate(axeSource);
  const options = rules.length === 0 ? {} : { runOnly: rules };
  const results = await page.evaluate(`axe.run(${JSON.stringify(options)})`);
  const { violations: found } = results as AxeResults;
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const pixelsTooWide = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const telephone = { width: 320, height: 640 };
const desk = { width: 1280, height: 800 };

describe('every page', () => {
  test('is accessible in light and dark, and no wider than a telephone', () =>
    visit({ storageState: signedIn }, async (page) => {
      for (const path of paths()) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize(desk);
        await page.goto(path);
        await expectAccessible(page, path);
      }
      await page.goto('/verify');
      await page.locator('textarea').fill(registered.SignedQRCode);
      await page.locator('main button').click();
      await expectAccessible(page, 'a verification');
    }));

  async function expectAccessible(page: Page, what: string): Promise<void> {
    expect(await violations(page), what).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'color-contrast'), `${what}, dark`).toEqual([]);
    await page.setViewportSize(telephone);
    expect(await pixelsTooWide(page), what).toBeLessThanOrEqual(0);
  }

  test('is no wider than a telephone in Hindi', () =>
    visit({ storageState: signedIn, locale: 'hi-IN', viewport: telephone }, async (page) => {
      for (const path of paths()) {
        await page.goto(path);
        expect(await page.locator('html').getAttribute('lang')).toBe('hi');
        expect(await pixelsTooWide(page), path).toBeLessThanOrEqual(0);
      }
      await page.goto(invoicePath());
      expect(await violations(page)).toEqual([]);
    }));
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

  test('everything is reached, is seen to be, and lets go again', () =>
    visit({ storageState: signedIn }, async (page) => {
      for (const path of paths()) {
        await page.goto(path);
        const things = page.locator('a, button, input, textarea, summary, [tabindex="0"]');
        const unreached = things.and(page.locator(':visible:not([data-reached])'));
        for (let tabs = 0; tabs < 200; tabs++) {
          await page.keyboard.press('Tab');
          const { name, outline, isKnown } = await focus(page);
          // Out of the page, or at its beginning again. A month is one field with several stops.
          if (name === 'BODY' || (isKnown && name === '#content')) break;
          expect(outline, `${path} ${name}`).not.toBe('none');
        }
        const left = await unreached.evaluateAll((all) => all.map((one) => one.outerHTML));
        expect(left, path).toEqual([]);
      }
    }));

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
