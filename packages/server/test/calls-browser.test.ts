import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { openBrowser, openingMsMax } from './browser.ts';
import { freshInvoice, freshNumber } from './invoice.ts';
import { clientOf } from './sandbox-client.ts';
import { cleanUp, dataFolder, type Portal, startPortal } from './start-portal.ts';
import { visiting } from './visiting.ts';

/*
 * The call log in a real browser, at one of two processes that share a data folder: calls appear
 * without a reload, whichever process answers them.
 */

let here: Portal;
let there: Portal;
let browser: Browser;

beforeAll(async () => {
  const data = dataFolder();
  here = await startPortal(data);
  there = await startPortal(data);
  browser = await openBrowser();
}, openingMsMax);
afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

const slow = { timeout: 90_000 };

/** The call log of the first user, open in a browser. */
const withCallLog = (path: string, act: (page: Page, context: BrowserContext) => unknown) =>
  visiting(browser, here.baseUrl, {}, async (page) => {
    const { userName, password } = here.sandbox.clients[0]!.users[0]!;
    await page.goto('/sign-in');
    await page.getByLabel('User name').fill(userName);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/invoices');
    await page.goto(path);
    await page.getByText('New calls appear by themselves.').waitFor();
    await act(page, page.context());
  });

/** Registers an invoice at a portal; the text by which its row is known. */
async function register(portal: Portal): Promise<string> {
  const number = freshNumber('live');
  await clientOf(portal.sandbox).generate(freshInvoice(portal.sandbox, number));
  return number;
}

test('a call appears without a reload, and the first one takes the place of the advice', slow, () =>
  withCallLog('/calls', async (page) => {
    await page.getByText('No call yet.').waitFor();
    const number = await register(here);
    await page.getByRole('row').filter({ hasText: number }).waitFor();
    expect(await page.getByText('No call yet.').count()).toBe(0);
    // The login and the registration.
    expect(await page.locator('tbody tr').count()).toBe(2);
    await page.getByText(/^[12] new calls?$/).waitFor();
    await page.getByRole('row').filter({ hasText: number }).getByRole('link').click();
    await page.getByRole('heading', { name: 'Generate IRN, call' }).waitFor();
  }),
);

test('a call that another process answers appears as well', slow, () =>
  withCallLog('/calls', async (page) => {
    const number = await register(there);
    await page.getByRole('row').filter({ hasText: number }).waitFor();
  }),
);

test('a call and the dashboard are accessible with all that is folded away', slow, () =>
  withCallLog('/calls', async (page) => {
    const address = await page.locator('tbody a').first().getAttribute('href');
    for (const path of [address!, '/dashboard?range=week', '/calls?from=x']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(path);
        await page.evaluate(
          'for (const one of document.querySelectorAll("details")) one.open = true',
        );
        expect(await violations(page), `${path} ${colorScheme}`).toEqual([]);
        const tooWide = 'document.body.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(tooWide), path).toBeLessThanOrEqual(0);
      }
    }
  }),
);

test('only what is looked for appears, and nothing while it is paused', slow, () =>
  withCallLog('/calls?endpoint=generate-irn', async (page) => {
    const before = await page.locator('tbody tr').count();
    await page.getByRole('button', { name: 'Pause' }).click();
    const number = await register(here);
    await page.getByText('1 new calls wait').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(before);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('row').filter({ hasText: number }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(before + 1);
    expect(await page.locator('tbody').textContent()).not.toContain('Authenticate');
  }),
);

test('a page that is open does not hold up a stop', slow, () =>
  withCallLog('/calls', async (page, context) => {
    const started = performance.now();
    expect(await here.end('SIGTERM')).toEqual({ exitCode: 0, signal: null });
    // It would be fifteen seconds, if the stop waited for what never ends.
    expect(performance.now() - started).toBeLessThan(10_000);
    await context.setOffline(true);
    page.removeAllListeners('console');
  }),
);
