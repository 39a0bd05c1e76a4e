import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a page did that no page may do. */
export interface Complaints {
  /** Messages of the console, scripts that threw. */
  readonly said: string[];
  /** Addresses outside the portal that were asked for. */
  readonly asked: string[];
}

/** The browser itself tells of answers that are no 200, and of data that it was told to clear. */
const isOfBrowser = /^(Failed to load resource|Clear-Site-Data)/;

/**
 * Opens a page in a browser context of its own. Whatever its console says, and every request that
 * leaves the portal, fails the test.
 */
export async function visiting<T>(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ baseURL, ...options });
  const complaints: Complaints = { said: [], asked: [] };
  const { origin } = new URL(baseURL);
  // Listening leaves the browser its cache, which interception would take; nothing else is reached.
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:') return;
    complaints.asked.push(url.href);
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (!isOfBrowser.test(message.text())) complaints.said.push(message.text());
  });
  page.on('pageerror', (error) => complaints.said.push(error.message));
  try {
    const result = await act(page);
    expect(complaints).toEqual({ said: [], asked: [] });
    return result;
  } finally {
    await context.close();
  }
}
