import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Running } from '@openirp/server';
import type { Browser, Page } from 'playwright-core';
import { encode } from 'uqr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openingMsMax } from './browser.ts';
import { startInProcess } from './in-process.ts';
import { freshInvoice } from './invoice.ts';
import { clientOf } from './sandbox-client.ts';
import { cleanUp } from './start-portal.ts';

/* The camera of the page that verifies, with films in place of what it would see. */

const width = 1280;
const height = 960;
const folder = mkdtempSync(join(tmpdir(), 'openirp-camera-'));
const browsers: Browser[] = [];
let portal: Running;
let registered: { readonly Irn: string; readonly SignedQRCode: string };

beforeAll(async () => {
  portal = await startInProcess();
  registered = await clientOf(portal.sandbox!).generate(freshInvoice(portal.sandbox!));
}, openingMsMax);
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await portal?.stop();
  rmSync(folder, { recursive: true });
  await cleanUp();
});

/** A film of a QR code that lies there, in the plainest of formats. */
function film(name: string, text: string): string {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const scale = Math.floor(height / size);
  const luma = Buffer.alloc(width * height, 0xeb);
  for (let y = 0; y < size * scale; y++) {
    for (let x = 0; x < size * scale; x++) {
      if (data[Math.floor(y / scale)]![Math.floor(x / scale)]) luma[y * width + x] = 0x10;
    }
  }
  const chroma = Buffer.alloc((width * height) / 2, 0x80);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420mpeg2\n`);
  const file = join(folder, name);
  writeFileSync(file, Buffer.concat([head, Buffer.from('FRAME\n'), luma, chroma]));
  return file;
}

/** The page that verifies, in a browser with such a camera; its console has nothing to say. */
async function opened(act: (page: Page) => Promise<void>, ...flags: string[]): Promise<void> {
  const browser = await openBrowser(...flags);
  browsers.push(browser);
  const page = await browser.newPage({ baseURL: portal.publicUrl });
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The browser itself tells of every answer that is no 200: a picture without a code has one.
    if (!message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/verify');
  await act(page);
  expect(complaints).toEqual([]);
}

const seeing = (file: string) => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];
const useCamera = (page: Page) => page.getByRole('button', { name: 'Use the camera' });
const focused = (page: Page) => page.evaluate('document.activeElement.textContent');

test('a signed QR code in front of the camera is verified', () =>
  opened(
    async (page) => {
      await page.getByLabel('Signed invoice or text').fill('something else');
      await useCamera(page).click();
      await page.locator('.notice').waitFor();
      expect(await page.locator('.notice').textContent()).toContain('The signature is good');
      expect(await page.locator('main').textContent()).toContain(registered.Irn);
    },
    ...seeing(film('signed.y4m', registered.SignedQRCode)),
  ));

test('another code is told to be another, one picture after the other, until it is stopped', () =>
  opened(
    async (page) => {
      let underWay = 0;
      let sent = 0;
      let most = 0;
      const isPicture = (method: string, url: string) =>
        method === 'POST' && url.endsWith('/verify');
      page.on('request', (request) => {
        if (!isPicture(request.method(), request.url())) return;
        sent++;
        most = Math.max(most, ++underWay);
      });
      page.on('requestfinished', (request) => {
        if (isPicture(request.method(), request.url())) underWay--;
      });
      await useCamera(page).press('Enter');
      await page.getByText('This is another code').waitFor();
      expect(await focused(page)).toBe('Stop the camera');
      await expect.poll(() => sent, { timeout: 20_000 }).toBeGreaterThan(2);
      expect(most).toBe(1);
      await page.keyboard.press('Enter');
      await useCamera(page).waitFor();
      expect(await focused(page)).toBe('Use the camera');
      expect(await page.evaluate(`document.querySelector('video').srcObject`)).toBe(null);
      expect(new URL(page.url()).pathname).toBe('/verify');
    },
    ...seeing(film('payment.y4m', 'upi://pay?pa=someone@bank&am=10.00')),
  ));

test('whoever may not use a camera is told so', () =>
  opened(
    async (page) => {
      await useCamera(page).click();
      await page.getByText('does not let this page use the camera').waitFor();
      expect(await useCamera(page).isVisible()).toBe(true);
    },
    '--use-fake-device-for-media-stream',
    '--deny-permission-prompts',
  ));

test('whoever has no camera is told so', () =>
  opened(
    async (page) => {
      await useCamera(page).click();
      await page.getByText('There is no camera').waitFor();
    },
    '--use-fake-device-for-media-stream=device-count=0',
    '--use-fake-ui-for-media-stream',
  ));
