import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { installOnDebian } from './debian.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** How long an opening may take in milliseconds: it may have to fetch and install the browser first. */
export const openingMsMax = 600_000;

/** A browser without a screen, that talks to nobody but the pages it is sent to. */
export async function openBrowser(...flags: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: foundBrowser() ?? (await installedBrowser()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...flags,
    ],
  });
}

const foundBrowser = (): string | undefined => places.find((place) => existsSync(place));

/** Debian's Chromium, where it may be installed; everybody else is told what to install. */
async function installedBrowser(): Promise<string> {
  await installOnDebian('chromium');
  const found = foundBrowser();
  if (found === undefined) {
    throw new Error(
      'The tests of the pages need Chromium. Install it (Debian, as root: apt-get install ' +
        `chromium), so that it is at one of: ${places.join(', ')}`,
    );
  }
  return found;
}
