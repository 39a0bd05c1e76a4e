import type { Running } from '@openirp/server';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { walkedPaths } from '../src/testing/walked-paths.ts';
import { openBrowser } from './browser.ts';
import { startInProcess } from './in-process.ts';
import { freshInvoice } from './invoice.ts';
import { clientOf } from './sandbox-client.ts';
import { cleanUp } from './start-portal.ts';
import { visiting } from './visiting.ts';

/** A portal with an invoice and a call in it, and a browser for its pages. */
export interface OpenPages {
  readonly portal: Running;
  readonly registered: { readonly Irn: string; readonly SignedQRCode: string };
  readonly invoicePath: string;
  /** Every page there is, and some that only certain addresses lead to. */
  readonly paths: readonly string[];
  /** Cookies of somebody who has signed in. */
  readonly signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
  visit<T>(options: BrowserContextOptions, act: (page: Page) => Promise<T>): Promise<T>;
  /** Goes to each of some pages as somebody who has signed in. */
  walk(paths: readonly string[], options: BrowserContextOptions, look: Look): Promise<void>;
  close(): Promise<void>;
}

type Look = (page: Page, path: string) => Promise<void>;

/** There are many pages, and each takes its time; on a busy machine all the more. */
export const ofAWalk = { timeout: 600_000 };
/** While the portal makes a page, or the browser waits for its next frame, another is looked at. */
const tabs = 3;

/** Opens a browser on a portal of its own, and signs somebody in. */
export async function openPages(): Promise<OpenPages> {
  const portal = await startInProcess();
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await portal.stop();
    await cleanUp();
  };
  try {
    const sandbox = portal.sandbox!;
    const registered = await clientOf(sandbox).generate(freshInvoice(sandbox));
    browser = await openBrowser();
    return { ...(await visitable(portal, browser, registered)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function visitable(
  portal: Running,
  browser: Browser,
  registered: OpenPages['registered'],
): Promise<Omit<OpenPages, 'close'>> {
  const visit: OpenPages['visit'] = (options, act) =>
    visiting(browser, portal.publicUrl, options, act);
  const invoicePath = `/invoices/${registered.Irn}`;
  let callPath = '';
  const signedIn = await visit({}, async (page) => {
    await signIn(page, portal);
    await page.goto('/calls');
    callPath = (await page.locator('tbody a').first().getAttribute('href'))!;
    return page.context().storageState();
  });
  const walk: OpenPages['walk'] = async (paths, options, look) => {
    const left = [...paths];
    const tab = () =>
      visit({ storageState: signedIn, ...options }, async (page) => {
        for (let path = left.shift(); path !== undefined; path = left.shift()) {
          await page.goto(path);
          await look(page, path);
        }
      });
    await Promise.all(Array.from({ length: tabs }, tab));
  };
  const more = [invoicePath, callPath, '/returns?month=x', '/tools/crypto?example=1', '/nowhere'];
  const paths = [...walkedPaths(), ...more];
  return { portal, registered, invoicePath, paths, signedIn, visit, walk };
}

/** Signs the first user of a sandbox in. */
export async function signIn(page: Page, { sandbox }: Running): Promise<void> {
  const { userName, password } = sandbox!.clients[0]!.users[0]!;
  await page.goto('/sign-in');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/invoices');
}
