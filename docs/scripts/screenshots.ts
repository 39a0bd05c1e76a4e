import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig, start } from '@openirp/server';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../packages/server/test/browser.ts';
import { freshInvoice } from '../../packages/server/test/invoice.ts';
import { clientOf } from '../../packages/server/test/sandbox-client.ts';

/* Takes the pictures of the portal that README and docs show: `npm run screenshots`. */

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'openirp-pictures-'));
const ports = ['--port', '0', '--control-port', '0', '--log-level', 'error'];
const portal = await start(readConfig(['--data', data, ...ports], {}));
const browser = await openBrowser();

/** What is in a picture: how one comes there, and how it looks. */
interface Picture {
  readonly name: string;
  readonly path: string;
  readonly isDark?: true;
  /** The width of a telephone. */
  readonly isNarrow?: true;
  readonly act?: (page: Page) => Promise<unknown>;
}

const send = async (page: Page) => {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('.result').waitFor();
};

const pictures: readonly Picture[] = [
  { name: 'home', path: '/' },
  { name: 'endpoint', path: '/docs/api/generate-irn/v1.03' },
  {
    name: 'validator',
    path: '/tools/validate?sample=2172',
    act: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Check' }).click();
      await page.locator('.finding').first().waitFor();
    },
  },
  { name: 'console', path: '/console', act: send },
  { name: 'console-broken', path: '/console?break=cbc-zero-iv', isDark: true, act: send },
  { name: 'call-log', path: '/calls' },
  {
    name: 'call',
    path: '/calls?code=1020',
    act: async (page) => {
      await page.locator('tbody a').first().click();
      await page.waitForURL('**/calls/*');
    },
  },
  { name: 'dashboard', path: '/dashboard' },
  { name: 'telephone', path: '/docs/interfacing?lang=hi', isNarrow: true },
];

try {
  mkdirSync(folder, { recursive: true });
  await makeTraffic();
  for (const picture of pictures) await take(picture);
} finally {
  await browser.close();
  await portal.stop();
  rmSync(data, { recursive: true, force: true });
}

/** Some calls of a program, good ones and bad ones, for log and dashboard to show. */
async function makeTraffic(): Promise<void> {
  const client = clientOf(portal.sandbox!);
  for (let count = 0; count < 24; count++) {
    await client.generate(freshInvoice(portal.sandbox!));
  }
  await client.getGstin(portal.sandbox!.counterparties.regular[0]!);
  const wrong = freshInvoice(portal.sandbox!);
  const ValDtls = { ...wrong.ValDtls, TotInvVal: 1 };
  // Refused on purpose: the pictures show refusals, too.
  await client.generate({ ...wrong, ValDtls }).catch(() => undefined);
}

async function take({ name, path, isDark, isNarrow, act }: Picture): Promise<void> {
  const context = await browser.newContext({
    baseURL: portal.publicUrl,
    viewport: isNarrow ? { width: 360, height: 720 } : { width: 1200, height: 800 },
    colorScheme: isDark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const { userName, password } = portal.sandbox!.clients[0]!.users[0]!;
  await page.goto('/sign-in');
  await page.getByLabel('User name', { exact: true }).fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/invoices');
  await page.goto(path);
  await act?.(page);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
  await context.close();
}
