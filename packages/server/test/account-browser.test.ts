import type { Running } from '@openirp/server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openingMsMax } from './browser.ts';
import { startInProcess } from './in-process.ts';
import { optionsOf } from './sandbox-client.ts';
import { cleanUp } from './start-portal.ts';
import { visiting } from './visiting.ts';
import { askToLogIn, callWith, logIn } from './wire-call.ts';

/* Sign-in and account in a real browser, and what comes of it at the API. */

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

const visit = (act: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  visiting(browser, portal.publicUrl, options, act);

const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });

async function signIn(page: Page, client = 0, user = 0): Promise<void> {
  const { userName } = portal.sandbox!.clients[client]!.users[user]!;
  await page.goto('/sign-in?next=/account');
  await button(page, userName).click();
  await page.waitForURL('**/account');
}

async function becomeOwner(page: Page, client = 0): Promise<void> {
  await page.getByLabel('Client secret').fill(portal.sandbox!.clients[client]!.clientSecret);
  await button(page, 'The client is mine').click();
  await page.waitForURL('**/account?done=proven');
}

/** Ends the session of a browser behind its back. */
async function endSession(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  const { value } = cookies.find(({ name }) => name.endsWith('openirp-session'))!;
  await portal.irp.portalSessions.end(value);
}

test('a session that ends in the middle of a form loses nothing that was typed', () =>
  visit(
    async (page) => {
      await signIn(page);
      await becomeOwner(page);
      await page.goto('/account/users/new');
      await page.getByLabel('GSTIN').fill('29zzirx');
      await page.getByLabel('User name').fill('API_कुमार "&"');
      await page.getByLabel('New password', { exact: true }).fill('Example@1');
      await page.getByLabel('New password again').fill('Example@1');
      await endSession(page);
      await button(page, 'Make the user').click();
      expect(await page.getByRole('alert').textContent()).toContain('Your session has ended');
      expect(await page.getByRole('status').textContent()).toContain('type them again');
      const { userName, password } = portal.sandbox!.clients[0]!.users[0]!;
      await page.getByLabel('User name').fill(userName);
      await page.getByLabel('Password').fill(password);
      await button(page, 'Sign in').click();
      expect(await page.locator('h1').textContent()).toBe('You are signed in again');
      await button(page, 'Send it').click();
      // The new session has not shown yet that the client is its visitor's.
      await page.getByLabel('Client secret').fill(portal.sandbox!.clients[0]!.clientSecret);
      await button(page, 'The client is mine').click();
      await button(page, 'Send it').click();
      expect(await page.locator('h1').textContent()).toBe('Make an API user');
      expect(await page.getByLabel('GSTIN').inputValue()).toBe('29ZZIRX');
      expect(await page.getByLabel('User name').inputValue()).toBe('API_कुमार "&"');
      expect(await page.getByLabel('New password', { exact: true }).inputValue()).toBe('');
    },
    { javaScriptEnabled: false },
  ));

test('somebody signs in as a seeded user by keyboard alone', () =>
  visit(async (page) => {
    await page.goto('/account');
    await page.getByLabel('Password').focus();
    const { userName } = portal.sandbox!.clients[1]!.users[0]!;
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    for (let tabs = 0; tabs < 10 && (await focused()) !== userName; tabs++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/account');
    expect(await page.getByRole('banner').textContent()).toContain(userName);
  }));

test('a new secret and the one before both work at the API', () =>
  visit(
    async (page) => {
      const options = optionsOf(portal.sandbox!, 1, 0);
      await signIn(page, 1, 0);
      await becomeOwner(page, 1);
      await page.getByRole('link', { name: 'Change the client secret' }).click();
      await page.getByLabel('One hour').check();
      await button(page, 'Make a new secret').click();
      const clientSecret = (await page.locator('#new-secret').textContent())!;
      expect(clientSecret).toMatch(/^[A-Za-z0-9]{20}$/);
      expect(page.url()).not.toContain(clientSecret);
      await button(page, 'Copy').click();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(clientSecret);
      for (const secret of [clientSecret, options.clientSecret]) {
        expect((await askToLogIn({ ...options, clientSecret: secret })).envelope.Status).toBe(1);
      }
      page.on('dialog', (dialog) => void dialog.accept());
      await page.reload();
      expect(await page.locator('h1').textContent()).toBe('The secret was changed already');
      expect((await askToLogIn({ ...options, clientSecret })).envelope.Status).toBe(1);
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ));

test('a user that is frozen on its page is out at the API', () =>
  visit(async (page) => {
    const options = optionsOf(portal.sandbox!, 0, 1);
    const session = await logIn(options);
    const probe = () => callWith(session, { path: `/eicore/v1.03/Invoice/irn/${'0'.repeat(64)}` });
    expect((await probe()).code).toBe('2148');
    await signIn(page);
    await becomeOwner(page);
    await page.getByRole('link', { name: 'API users' }).click();
    await page.getByRole('link', { name: options.userName }).click();
    await button(page, 'Freeze the user').click();
    await page.getByText('The user is frozen.').waitFor();
    await expect.poll(async () => (await probe()).code, { timeout: 1_500 }).toBe('1005');
    expect((await askToLogIn(options)).code).toBe('1014');
    await button(page, 'Unfreeze the user').click();
    await page.getByText('The user can log in again.').waitFor();
    expect((await askToLogIn(options)).envelope.Status).toBe(1);
  }));

test('passwords are set without a complaint of the browser', () =>
  visit(async (page) => {
    await signIn(page);
    await becomeOwner(page);
    await page.goto('/account/users/new');
    await page.getByLabel('GSTIN').fill(portal.sandbox!.clients[0]!.users[1]!.gstin);
    await page.getByLabel('User name').fill('API_browser');
    await page.getByLabel('New password', { exact: true }).fill('Example@1');
    await page.getByLabel('New password again').fill('Example@1');
    await button(page, 'Make the user').click();
    await page.getByRole('link', { name: 'API_browser' }).click();
    await page.getByLabel('New password', { exact: true }).fill('Another@2');
    await page.getByLabel('New password again').fill('Another@2');
    await button(page, 'Set the password').click();
    await page.getByText('The password is changed.').waitFor();
    await page.goto('/account/password');
  }));
