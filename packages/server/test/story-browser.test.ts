import type { Running } from '@openirp/server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openingMsMax } from './browser.ts';
import { finger, type Hands, keyboard, mouse } from './hands.ts';
import { startInProcess } from './in-process.ts';
import { cleanUp } from './start-portal.ts';
import { visiting } from './visiting.ts';

/*
 * The way of a developer through the portal, in a real browser: reads, validates, calls, makes a
 * mistake and mends it, finds both in the call log, and cancels.
 */

let portal: Running;
let browser: Browser;

beforeAll(async () => {
  portal = await startInProcess();
  browser = await openBrowser();
}, openingMsMax);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await cleanUp();
});

const visit = (options: BrowserContextOptions, act: (page: Page) => Promise<void>) =>
  visiting(browser, portal.publicUrl, options, act);

async function story(page: Page, hands: Hands): Promise<void> {
  await readAndValidate(page, hands);
  await signIn(page, hands);
  await registerAndBreak(page, hands);
  const requestIds = await readLog(page, hands);
  expect(requestIds).toBeGreaterThanOrEqual(2);
  await cancel(page, hands);
}

/** A whole story, on a busy machine. */
const slow = { timeout: 240_000 };

const main = (page: Page) => page.getByRole('main');

async function readAndValidate(page: Page, hands: Hands): Promise<void> {
  await page.goto('/');
  await hands.press(menu(page, 'Docs'));
  await page.waitForURL('**/docs');
  await openShelf(page, hands);
  await hands.press(page.getByRole('link', { name: 'Generate IRN', exact: true }).first());
  await page.waitForURL('**/docs/api/generate-irn/v1.03');
  expect(await main(page).textContent()).toContain('/eicore/v1.03/Invoice');
  await hands.press(menu(page, 'Tools'));
  await page.waitForURL('**/tools');
  await hands.press(main(page).getByRole('link', { name: 'Invoice validator' }));
  await page.waitForURL('**/tools/validate');
  await hands.press(main(page).getByRole('button', { name: 'Fill in' }));
  await page.waitForURL('**sample=valid**');
  await hands.press(main(page).getByRole('button', { name: /^(Validate|Check)/ }));
  await main(page).locator('.notice.good').first().waitFor();
}

const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });

/** On a telephone the other pages of a part are folded away. */
async function openShelf(page: Page, hands: Hands): Promise<void> {
  const summary = page.locator('.shelf summary');
  if (await summary.isVisible()) await hands.press(summary);
}

async function signIn(page: Page, hands: Hands): Promise<void> {
  const { userName, password } = portal.sandbox!.clients[0]!.users[0]!;
  await hands.press(menu(page, 'Console'));
  await page.waitForURL('**/sign-in**');
  await hands.write(page.getByLabel('User name', { exact: true }), userName);
  await hands.write(page.getByLabel('Password', { exact: true }), password);
  await hands.press(main(page).getByRole('button', { name: 'Sign in', exact: true }));
  await page.waitForURL('**/console');
}

async function registerAndBreak(page: Page, hands: Hands): Promise<void> {
  await hands.choose(page.getByLabel('Break a step on purpose'), 'AES-CBC in place of ECB, zero');
  await hands.press(main(page).getByRole('button', { name: 'Send', exact: true }));
  await page.getByText('Status 0: refused').waitFor();
  expect(await page.locator('.refusals').textContent()).toContain('1020');
  await hands.press(page.getByRole('button', { name: 'Send it right' }));
  await page.getByText('Status 1: it worked').waitFor();
}

/** Opens the newest call and its refused sister; how many calls the list shows. */
async function readLog(page: Page, hands: Hands): Promise<number> {
  await hands.press(menu(page, 'Call log'));
  await page.waitForURL('**/calls');
  const rows = main(page).locator('tbody tr');
  await rows.first().waitFor();
  const refused = rows.filter({ hasText: '1020' }).first();
  expect(await refused.count()).toBe(1);
  const count = await rows.count();
  await hands.press(refused.getByRole('link').first());
  await page.waitForURL('**/calls/*');
  expect(await main(page).textContent()).toContain('1020');
  expect(await main(page).textContent()).not.toContain(portal.sandbox!.clients[0]!.clientSecret);
  return count;
}

async function cancel(page: Page, hands: Hands): Promise<void> {
  await hands.press(menu(page, 'Invoices'));
  await page.waitForURL('**/invoices');
  await hands.press(main(page).locator('tbody a').first());
  await page.waitForURL('**/invoices/*');
  const irn = page.url().split('/').at(-1)!;
  await page.goto(`/console?call=cancel-irn/v1.03&irn=${irn}`);
  await hands.press(main(page).getByRole('button', { name: 'Send', exact: true }));
  await page.getByText('Status 1: it worked').waitFor();
  await page.goto(`/invoices/${irn}`);
  expect(await page.locator('.state').first().textContent()).toBe('Cancelled');
}

describe('a developer goes all the way', () => {
  test('with a mouse', slow, () => visit({}, (page) => story(page, mouse)));

  test('with the keyboard alone', slow, () => visit({}, (page) => story(page, keyboard(page))));

  test('on a telephone', slow, () =>
    visit({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }, (page) =>
      story(page, finger),
    ),
  );
});
