import { type AddressInfo, createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf } from '../src/testing/html-faults.ts';
import type { Visitor } from '../src/testing/visitor.ts';
import { completeData, fieldsOf, Offices, pdfFile } from './applicants.ts';
import { violations } from './axe.ts';
import { openBrowser, openingMsMax } from './browser.ts';
import { visiting } from './visiting.ts';

/* Applications and their desk in a real browser: without scripts, on a telephone, in both languages. */

let offices: Offices;
let browser: Browser;
let server: ReturnType<typeof serve>;
let applicant: Visitor;
let officer: Visitor;
/** A draft, one at the desk, and one whose secret is still to be shown. */
let ids: Readonly<Record<'draft' | 'open' | 'approved', string>>;

beforeAll(async () => {
  offices = await Offices.open();
  browser = await openBrowser();
  const port = await freePort();
  server = serve({ fetch: offices.production.app.fetch, port, hostname: '127.0.0.1' });
  applicant = await offices.applicant(offices.group);
  officer = await offices.officer();
  const data = { ...completeData, addresses: ['103.21.58.1', '8.8.8.8'] };
  const open = await offices.begin(applicant, 'TXP');
  const sent = { ...fieldsOf(data), signed: offices.report(), pdf: pdfFile('/Type /ObjStm') };
  await applicant.post(`/applications/${open}`, { ...sent, revision: '1', act: 'submit' });
  await offices.decide(officer, open, 'take up');
  const approved = await offices.begin(applicant, 'ERP');
  const other = { ...fieldsOf(completeData), pdf: pdfFile(), revision: '1', act: 'submit' };
  await applicant.post(`/applications/${approved}`, other);
  await offices.decide(officer, approved, 'take up');
  await offices.decide(officer, approved, 'approve');
  ids = { draft: await offices.begin(applicant, 'GSP'), open, approved };
}, openingMsMax);
afterAll(async () => {
  await browser?.close();
  server?.close();
  await offices?.close();
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

function visit(options: BrowserContextOptions, act: (page: Page) => Promise<void>) {
  const { port } = server.address() as AddressInfo;
  const cookie = (name: string, visitor: Visitor) => ({
    ...{ name, value: visitor.cookie(name)!, domain: '127.0.0.1', path: '/', expires: -1 },
    ...{ httpOnly: true, secure: false, sameSite: 'Lax' as const },
  });
  const cookies = [cookie('openirp-organisation', applicant), cookie('openirp-officer', officer)];
  const storageState = { cookies, origins: [] };
  return visiting(browser, `http://127.0.0.1:${port}`, { storageState, ...options }, act);
}

const paths = () => [
  ...['/applications', `/applications/${ids.draft}`, `/applications/${ids.open}`],
  ...[`/applications/${ids.approved}`, '/desk/applications?state=every'],
  `/desk/applications/${ids.open}`,
];

test(
  'every page is valid HTML, accessible in both colours, and no wider than a telephone',
  () =>
    visit({}, async (page) => {
      for (const language of ['en', 'hi']) {
        for (const path of paths()) {
          const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
          const response = await page.goto(address);
          expect(await faultsOf(await response!.text()), address).toEqual([]);
          await page.emulateMedia({ colorScheme: 'light' });
          await page.setViewportSize({ width: 1280, height: 800 });
          expect(await violations(page), address).toEqual([]);
          await page.emulateMedia({ colorScheme: 'dark' });
          expect(await violations(page, 'color-contrast'), `${address}, dark`).toEqual([]);
          await page.setViewportSize({ width: 320, height: 640 });
          const width =
            'document.documentElement.scrollWidth - document.documentElement.clientWidth';
          expect(await page.evaluate(width), `${address}, 320`).toBe(0);
        }
      }
    }),
  300_000,
);

test('a draft is filled in, told what is wrong with it, and submitted without scripts', () =>
  visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`/applications/${ids.draft}`);
    const main = page.getByRole('main');
    for (const box of await main.getByRole('checkbox').all()) await box.check();
    for (const who of ['Project manager', 'Technical SPOC']) {
      const group = main.getByRole('group', { name: who, exact: true });
      await group.getByLabel('Name').fill('Asha Rao');
      await group.getByLabel('E-mail').fill('asha@example.in');
      await group.getByLabel('Mobile number').fill('+91 98765 43210');
    }
    await main.getByLabel('Address 1').fill('192.168.0.1');
    const name = 'report.pdf';
    const buffer = Buffer.from(await pdfFile().arrayBuffer());
    const files = { name, mimeType: 'application/pdf', buffer };
    await main.locator('#pdf').setInputFiles(files);
    await main.getByRole('button', { name: 'Submit' }).click();
    // The address is told beside its field; the file, which no page could fill in again, is kept.
    const address = main.getByLabel('Address 1');
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    expect(await main.getByLabel('Name').first().inputValue()).toBe('Asha Rao');
    expect(await main.getByRole('link', { name }).count()).toBe(1);
    await address.fill('103.21.58.4');
    await main.getByRole('button', { name: 'Submit' }).click();
    await main.getByText('Expect an answer by').waitFor();
  }));
