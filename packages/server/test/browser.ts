import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

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
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: foundBrowser() ?? (await installedBrowser()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const foundBrowser = (): string | undefined => places.find((place) => existsSync(place));

/** Debian's Chromium, where it may be installed; everybody else is told what to install. */
async function installedBrowser(): Promise<string> {
  if (isDebian() && process.getuid?.() === 0) {
    const install = 'apt-get install -y --no-install-recommends chromium';
    const script = `apt-get update && DEBIAN_FRONTEND=noninteractive ${install}`;
    await once(spawn('sh', ['-c', script], { stdio: 'ignore' }), 'close');
  }
  const found = foundBrowser();
  if (found === undefined) {
    throw new Error(
      'The tests of the pages need Chromium. Install it (Debian, as root: apt-get install ' +
        `chromium), so that it is at one of: ${places.join(', ')}`,
    );
  }
  return found;
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
