import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Running } from '@openirp/server';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openingMsMax } from './browser.ts';
import { startInProcess } from './in-process.ts';
import { freshInvoice } from './invoice.ts';
import { cleanUp } from './start-portal.ts';
import { visiting } from './visiting.ts';

/* What moves on the pages of the tools, in a real browser. */

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

const content = (page: Page) => page.locator('.cm-content');
const inTextarea = (page: Page) => page.locator('#text').inputValue();
const status = (page: Page) => page.locator('.editor').getByRole('status');

const eventually = { timeout: 15_000 };
/** As people type: suggestions that have only just appeared take no key. */
const atEase = { delay: 120 };

/** The editor with a text in it. */
async function opened(page: Page, text = ''): Promise<void> {
  await page.goto('/tools/validate');
  await page.locator('.editor').waitFor();
  if (text !== '') await setText(page, text);
}

async function setText(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const textarea = document.getElementById('text');
    textarea.value = ${JSON.stringify(text)};
    textarea.dispatchEvent(new Event('input'));
  }`);
}

describe('the editor', () => {
  test('says what is wrong with a value, at its place, and that nothing is', () =>
    visit(async (page) => {
      const invoice = freshInvoice(portal.sandbox!);
      const wrong = { ...invoice, Version: '9.9' };
      await opened(page, JSON.stringify(wrong, null, 2));
      await page.locator('.cm-lintRange-error').waitFor();
      expect(await page.locator('.cm-lintRange-error').textContent()).toBe('"9.9"');
      expect(await status(page).textContent()).toContain('Found: 1');
      await content(page).focus();
      await page.keyboard.press('F8');
      await page.locator('.cm-diagnostic').waitFor();
      expect(await page.locator('.cm-diagnostic').textContent()).toContain('Version');
      await setText(page, JSON.stringify(invoice, null, 2));
      await page.getByText('Nothing is wrong with it.').waitFor();
      expect(await page.locator('.cm-lintRange-error').count()).toBe(0);
    }));

  test('says where a text stops being JSON', () =>
    visit(async (page) => {
      await opened(page, '{ "Version": }');
      await page.locator('.cm-lint-marker-error').waitFor();
      await page.getByText('Found: 1').waitFor();
    }));

  test('completes names and codes by keyboard, and lets go of it', () =>
    visit(async (page) => {
      await opened(page);
      await content(page).focus();
      await page.keyboard.type('{ "Tran', atEase);
      await page.locator('.cm-tooltip-autocomplete').getByText('TranDtls').waitFor();
      await page.keyboard.press('Tab');
      await expect.poll(() => inTextarea(page), eventually).toContain('"TranDtls": {');
      await page.keyboard.type('"Sup', atEase);
      await page.locator('.cm-tooltip-autocomplete').getByText('SupTyp').waitFor();
      await page.keyboard.press('Enter');
      // The codes that the masters list come by themselves.
      await page.locator('.cm-tooltip-autocomplete').getByText('SEZWOP').waitFor();
      await page.keyboard.type('SEZWO', atEase);
      await page.keyboard.press('Tab');
      await expect.poll(() => inTextarea(page), eventually).toContain('SEZWOP');
      expect(JSON.parse(await inTextarea(page))).toEqual({ TranDtls: { SupTyp: 'SEZWOP' } });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.id')).toBe('file');
    }));
});

describe('the editor on a form', () => {
  test('sends its text with the form', () =>
    visit(async (page) => {
      await opened(page);
      await page.getByText('Invoice as JSON').click();
      await page.keyboard.insertText('{ "Version": "1.1" }');
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await page.locator('.finding').first().waitFor();
      expect(await page.locator('.lines').textContent()).toContain('{ "Version": "1.1" }');
      expect(await inTextarea(page)).toBe('{ "Version": "1.1" }');
      await page.locator('.summary a').first().click();
      expect(await page.evaluate('location.hash')).toBe('#line-1');
      expect(await page.evaluate('document.activeElement.id')).toBe('line-1');
    }));

  test('is named and described as its field, in light and dark', () =>
    visit(async (page) => {
      // So long that it scrolls.
      await opened(page, `{ "Version": "9.9", "Note": [${'\n0,'.repeat(60)} 0] }`);
      await page.getByRole('textbox', { name: 'Invoice as JSON' }).waitFor();
      await page.locator('.cm-lintRange-error').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page)).toEqual([]);
    }));

  test('asks the register where its box is ticked', () =>
    visit(async (page) => {
      const { BuyerDtls, ...rest } = freshInvoice(portal.sandbox!);
      const Gstin = '27ZZIRX0099Z1ZY';
      const buyer = { ...BuyerDtls, Gstin, Pos: '27', Stcd: '27', Pin: 400001 };
      await opened(page, JSON.stringify({ ...rest, BuyerDtls: buyer }));
      await page.locator('.cm-lintRange-error', { hasText: Gstin }).waitFor();
      await page.getByLabel('Check GSTINs').uncheck();
      await page.locator('.cm-lintRange-error', { hasText: Gstin }).waitFor({ state: 'detached' });
      await page.getByText('Nothing is wrong with it.').waitFor();
    }));
});

test('a file dropped onto the text fills it, with and without the editor', () =>
  visit(async (page) => {
    await page.goto('/tools/validate');
    await page.locator('.cm-content').waitFor();
    const drop = (target: string, content: string) =>
      page.evaluate(`{
        const transfer = new DataTransfer();
        transfer.items.add(new File([${content}], 'invoice.json'));
        const event = { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true };
        (${target}).dispatchEvent(new DragEvent('drop', event));
      }`);
    const editor = `document.querySelector('.editor').shadowRoot.querySelector('.cm-content')`;
    await drop(editor, `'{ "Version": "1.1" }'`);
    await expect.poll(() => inTextarea(page), eventually).toBe('{ "Version": "1.1" }');
    expect(await page.locator('.cm-content').textContent()).toBe('{ "Version": "1.1" }');
    // What is no text goes where files go; the server says what is wrong with it.
    await drop(editor, 'new Uint8Array([0xff, 0xfe, 0])');
    const files = () => page.evaluate(`document.getElementById('file').files.length`);
    await expect.poll(files, eventually).toBe(1);
  }));

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** What axe-core holds against a page, as `rule: element`. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations: found } = (await page.evaluate('axe.run()')) as AxeResults;
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
