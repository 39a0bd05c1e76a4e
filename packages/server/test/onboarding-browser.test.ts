import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClientOptions, IrpClient, IrpError } from '@openirp/client';
import type { Running } from '@openirp/server';
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxTaxpayers } from '../src/control/world.ts';
import { openBrowser, openingMsMax } from './browser.ts';
import { type AddressProxy, fromAddress } from './from-address.ts';
import { startInProcess } from './in-process.ts';
import { freshInvoice, freshNumber } from './invoice.ts';
import { type Addressee, PostOffice } from './post-office.ts';
import { runPlanBySdk } from './run-plan.ts';
import { cleanUp, dataFolder } from './start-portal.ts';
import { visiting } from './visiting.ts';

/*
 * From registration to production, in a real browser, with a real mail server and gateway of short
 * messages: a service provider, taxpayers above and below the turnover threshold, a sister concern.
 */

interface Organisation extends Addressee {
  readonly pan: string;
  readonly gstin: string;
}

/** The address of a taxpayer's or provider's own machine in production, and of somebody else's. */
const own = '103.21.58.7';
const strange = '103.21.59.7';
const password = 'Monsoon@2026';

let office: PostOffice;
let sandbox: Running;
let production: Running;
let browser: Browser;
let proxies: Readonly<Record<'own' | 'strange', AddressProxy>>;

const organisation = (name: string, place = 0): Organisation => {
  const found = sandboxTaxpayers(0).filter(({ legal_name }) => legal_name.startsWith(name))[place]!;
  const { pan, gstin, mobile, email } = found;
  return { pan, gstin, mobile: mobile!, email: email! };
};
const provider = organisation('Regular');
/** 150 crore. */
const small = organisation('Large seller');
const group = organisation('Group');
const sister = organisation('Seller', 1);

beforeAll(async () => {
  office = await PostOffice.open();
  sandbox = await startInProcess(...office.flags);
  const folder = dataFolder();
  const certificates = `${folder}.pem`;
  await writeFile(certificates, sandbox.irp.keys.certificates.join('\n'));
  production = await startInProcess(
    ...office.flags,
    ...['--environment', 'production', '--data', folder, '--report-certificates', certificates],
    ...['--trusted-proxies', '127.0.0.1'],
  );
  await production.irp.taxpayers.add(sandboxTaxpayers(production.irp.clock.now()));
  const [at, elsewhere] = await Promise.all(
    [own, strange].map((address) => fromAddress(production.publicUrl, address)),
  );
  proxies = { own: at!, strange: elsewhere! };
  browser = await openBrowser();
}, openingMsMax);
afterAll(async () => {
  await browser?.close();
  for (const proxy of Object.values(proxies ?? {})) proxy.close();
  await Promise.all([sandbox?.stop(), production?.stop()]);
  await office?.close();
  await cleanUp();
});

const at = <T>(portal: Running, act: (page: Page) => Promise<T>) =>
  visiting(browser, portal.publicUrl, {}, act);
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name }).first().click();
const write = (page: Page, label: string | RegExp, text: string) =>
  page.getByRole('main').getByLabel(label).first().fill(text);
const choose = (page: Page, label: string, value: string) =>
  page.getByRole('main').getByLabel(label, { exact: true }).selectOption(value);

/** Types in who somebody is, and the codes that came for it. */
async function proveToBe(page: Page, who: Organisation): Promise<void> {
  await write(page, 'PAN or GSTIN', who.gstin);
  await write(page, 'Registered mobile number', who.mobile);
  await write(page, 'Registered e-mail address', who.email);
  await press(page, 'Send the codes');
  await typeCodes(page, who);
}

async function typeCodes(page: Page, who: Organisation): Promise<void> {
  const codes = await office.codes(who);
  await write(page, 'Code from the short message', codes.mobile);
  await write(page, 'Code from the e-mail', codes.email);
  await press(page, 'Continue');
}

/** Registers in the sandbox; the client's id and secret, as the page shows them. */
async function register(page: Page, who: Organisation, category: string) {
  await page.goto('/register');
  await page.getByRole('radio', { name: new RegExp(`^${category}:`) }).check();
  await proveToBe(page, who);
  await page.getByRole('heading', { name: 'You are registered' }).waitFor();
  const [clientId, clientSecret] = await page.locator('.copyable code').allTextContents();
  // The registered mobile has them too.
  expect(await office.next(who.mobile, new RegExp(clientId!))).toContain(clientSecret);
  return { clientId: clientId!, clientSecret: clientSecret! };
}

/** Makes an API user on the organisation's pages; in production with codes once more. */
async function makeUser(
  page: Page,
  who: Organisation,
  { gstin, userName, through }: { gstin: string; userName: string; through: RegExp },
): Promise<void> {
  await page.goto('/organisation/users/new');
  await choose(page, 'GSTIN', gstin);
  const clients = page.getByLabel('Through whom', { exact: true });
  const label = (await clients.locator('option').allTextContents()).find((one) =>
    through.test(one),
  );
  await clients.selectOption({ label: label! });
  await write(page, 'User name', userName);
  await write(page, /^New password$/, password);
  await write(page, /^New password again$/, password);
  await press(page, /^(Make the user|Send the codes)$/);
  if (page.url().endsWith('/codes')) await typeCodes(page, who);
  await page.getByText('The API user is made.').waitFor();
}

async function signIn(page: Page, who: Organisation, next: string): Promise<void> {
  await page.goto(`/organisation/sign-in?${new URLSearchParams({ next })}`);
  await proveToBe(page, who);
  await page.waitForURL(`**${next}`);
}

const optionsAt = (baseUrl: string, portal: Running, user: object): ClientOptions =>
  ({
    baseUrl,
    authPublicKeyPem: portal.irp.keys.authPublicKeyPem,
    signingCertificatePem: portal.irp.keys.certificates[0]!,
    ...user,
  }) as ClientOptions;

/** The code with which a portal refuses; undefined when it does not. */
async function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (error instanceof IrpError) return error.code;
    throw error;
  }
}

/** An officer who has set up the second factor; hands out one code after the other. */
async function setUpOfficer(name: string): Promise<() => string> {
  const once = await production.irp.officers.add(name, `${name}@openirp.example`, 'operator');
  return at(production, async (page) => {
    await page.goto('/desk/sign-in');
    await write(page, 'Officer name', name);
    await write(page, 'Password', once);
    await press(page, 'Sign in');
    const secret = (await page.locator('.copyable code').first().textContent())!;
    const totp = new TOTP({ secret: secret.replaceAll(' ', '') });
    // Each code is taken once; the ones before and after the present one are taken too.
    let step = 0;
    const nextCode = () => {
      step = Math.max(step + 1, Math.floor(Date.now() / 30_000) - 1);
      return totp.generate({ timestamp: step * 30_000 });
    };
    await write(page, 'Code that the app shows now', nextCode());
    await write(page, /^New password$/, password);
    await write(page, /^New password again$/, password);
    await press(page, 'Confirm');
    await page.getByText('Second factor and password are set up.').waitFor();
    return nextCode;
  });
}

/**
 * Runs an officer's acts on the application of an organisation. Each time by another officer: of one, only
 * three codes are taken within half a minute.
 */
async function decide(
  officer: string,
  pan: string,
  acts: readonly (readonly [act: string, reason?: string])[],
): Promise<void> {
  const officerCode = await setUpOfficer(officer);
  await at(production, async (page) => {
    await page.goto('/desk/applications');
    await write(page, 'Officer name', officer);
    await write(page, 'Password', password);
    await write(page, 'Code of your authenticator app', officerCode());
    await press(page, 'Sign in');
    await page.waitForURL('**/desk/applications');
    await page.getByRole('row', { name: pan }).getByRole('link').first().click();
    for (const [act, reason] of acts) {
      if (reason !== undefined) await write(page, 'Reason', reason);
      await press(page, act);
      await page.getByText('Done: the application').waitFor();
    }
  });
}

/** Fills an application in and submits it, with a signed report. */
async function apply(page: Page, category: string, report: string): Promise<void> {
  await page.goto('/applications');
  await choose(page, 'Category', category);
  await press(page, 'Begin the application');
  await page.waitForURL('**/applications/*');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  for (const person of ['Project manager', 'Technical SPOC']) {
    const about = page.getByRole('group', { name: person });
    await about.getByLabel('Name').fill('Asha Rao');
    await about.getByLabel('E-mail').fill('asha@provider.example');
    await about.getByLabel('Mobile number').fill('9999999999');
  }
  await write(page, 'Address 1', own);
  await write(page, 'or text', report);
  await press(page, 'Submit');
  await page.getByText('Expect an answer by').waitFor();
}

/** Has the secret of an approved client shown; the client's credentials. */
async function credentials(page: Page) {
  await page.goto('/applications');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^[A-Z\d]{6,}$/i })
    .first()
    .click();
  await press(page, 'Show the client secret');
  const clientId = (await page.locator('dd code').first().textContent())!;
  const clientSecret = (await page.locator('.copyable code').first().textContent())!;
  return { clientId, clientSecret };
}

/** The report of a client whose program has made all calls of the plan. */
async function signedReport(page: Page, user: object): Promise<string> {
  await runPlanBySdk(optionsAt(sandbox.publicUrl, sandbox, user), sandbox.sandbox!);
  await page.goto('/report');
  await page.getByText('The tests are complete.').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Signed report/ }).click(),
  ]);
  const file = join(dataFolder(), '..', 'report.jws');
  await download.saveAs(file);
  return (await readFile(file, 'utf8')).trim();
}

const story = { timeout: 300_000 };

/** Of the provider, in production. */
let providerClient: { clientId: string; clientSecret: string };

test('a service provider goes from registration to production', story, async () => {
  const report = await at(sandbox, async (page) => {
    const client = await register(page, provider, 'GSP');
    await page.goto('/organisation/gstins');
    const gstins: string[] = [];
    for (const state of ['29', '33']) {
      await choose(page, 'State', state);
      await press(page, 'Make it');
      await page.getByText('The dummy GSTIN is in the taxpayer register.').waitFor();
      gstins.push(
        (await page
          .getByRole('row', { name: new RegExp(`^${state}`) })
          .first()
          .locator('code')
          .first()
          .textContent())!,
      );
    }
    expect(gstins.map((gstin) => gstin.slice(0, 12))).toEqual([
      `29${provider.pan}`,
      `33${provider.pan}`,
    ]);
    const through = /your own client|GSP/i;
    await makeUser(page, provider, { gstin: gstins[0]!, userName: 'API_karnataka', through });
    await makeUser(page, provider, { gstin: gstins[1]!, userName: 'API_tamilnadu', through });
    const user = { ...client, userName: 'API_karnataka', password, gstin: gstins[0]! };
    return signedReport(page, user);
  });

  await at(production, async (page) => {
    await signIn(page, provider, '/applications');
    await apply(page, 'GSP', report);
  });
  await decide('asha', provider.pan, [
    ['Take up'],
    ['Return', 'Name the address of your second data centre, too.'],
  ]);
  expect(await office.next(provider.email, /second data centre/)).toBeTruthy();
  await at(production, async (page) => {
    await signIn(page, provider, '/applications');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^[A-Z\d]{6,}$/i })
      .first()
      .click();
    await page.getByText('second data centre').first().waitFor();
    await write(page, 'Address 2', '103.21.60.7');
    await press(page, 'Submit');
    await page.getByText('Expect an answer by').waitFor();
  });
  await decide('bina', provider.pan, [['Take up'], ['Approve', 'All in order.']]);
  providerClient = await at(production, async (page) => {
    await signIn(page, provider, '/applications');
    return credentials(page);
  });
  expect(providerClient.clientId).toMatch(new RegExp(`^${provider.pan.slice(0, 5)}\\d\\dGSP`));
});

test('a taxpayer below the threshold calls through that provider', story, async () => {
  const userName = 'API_seller_own';
  // In the sandbox it may call for itself, whatever its turnover.
  await at(sandbox, async (page) => {
    const client = await register(page, small, 'Taxpayer');
    await makeUser(page, small, {
      gstin: small.gstin,
      userName,
      through: /own client|Large seller/i,
    });
    const user = { ...client, userName, password, gstin: small.gstin };
    const { Irn } = await new IrpClient(optionsAt(sandbox.publicUrl, sandbox, user)).generate(
      invoiceOf(small),
    );
    expect(Irn).toHaveLength(64);
  });
  await at(production, async (page) => {
    await signIn(page, small, '/organisation/access');
    const direct = page.getByRole('row', { name: /^Direct access/ });
    expect(await direct.textContent()).toContain('below the threshold');
    expect(await page.getByRole('row', { name: 'Through a GSP' }).textContent()).toContain('Yes');
    await page.goto('/applications');
    await choose(page, 'Category', 'TXP');
    await press(page, 'Begin the application');
    await page.getByText('below what direct access to the API needs').waitFor();
    await makeUser(page, small, { gstin: small.gstin, userName, through: /Regular/ });
  });
  const user = { ...providerClient, userName, password, gstin: small.gstin };
  const client = new IrpClient(optionsAt(proxies.own.baseUrl, production, user));
  const { Irn } = await client.generate(invoiceOf(small));
  expect(Irn).toHaveLength(64);
  const stranger = new IrpClient(optionsAt(proxies.strange.baseUrl, production, user));
  expect(await codeOf(stranger.generate(invoiceOf(small)))).toBe('3059');

  // The provider never sees the names of its customers.
  await at(production, async (page) => {
    await signIn(page, provider, '/organisation/users');
    expect(await page.getByRole('main').textContent()).not.toContain(userName);
  });
  await at(production, async (page) => {
    await signIn(page, small, '/organisation/providers');
    await press(page, /^Freeze all users/);
    await press(page, 'Freeze them all');
    await page.getByText('All your users of this provider are frozen.').waitFor();
  });
  const held = await codeOf(client.getByIrn(Irn));
  expect(['1005', '1014']).toContain(held);
  const again = new IrpClient(optionsAt(proxies.own.baseUrl, production, user));
  expect(await codeOf(again.generate(invoiceOf(small)))).toBe('1014');
});

test('a taxpayer above it calls directly, and a sister concern through it', story, async () => {
  const report = await at(sandbox, async (page) => {
    const client = await register(page, group, 'Taxpayer');
    const { gstin } = group;
    const userName = 'API_group_test';
    await makeUser(page, group, { gstin, userName, through: /own client|Group/i });
    return signedReport(page, { ...client, userName, password, gstin });
  });
  await at(production, async (page) => {
    await signIn(page, group, '/organisation/access');
    const direct = page.getByRole('row', { name: /^Direct access/ });
    expect(await direct.textContent()).toContain('reaches the threshold');
    await apply(page, 'TXP', report);
  });
  await decide('chitra', group.pan, [['Take up'], ['Approve', 'All in order.']]);
  const client = await at(production, async (page) => {
    await signIn(page, group, '/applications');
    const made = await credentials(page);
    const { gstin } = group;
    await makeUser(page, group, { gstin, userName: 'API_group', through: /own client|Group/i });
    await page.goto('/organisation/sister-concerns');
    await write(page, 'PAN', sister.pan);
    await press(page, /List/);
    await page.getByText('The PAN is listed.').waitFor();
    return made;
  });
  const userName = 'API_sister';
  await at(production, async (page) => {
    await signIn(page, sister, '/organisation/access');
    const way = page.getByRole('row', { name: 'Through a company with direct access' });
    expect(await way.textContent()).toContain('has listed your PAN');
    await makeUser(page, sister, { gstin: sister.gstin, userName, through: /Group/ });
  });
  const direct = { ...client, userName: 'API_group', password, gstin: group.gstin };
  const fellow = { ...client, userName, password, gstin: sister.gstin };
  for (const user of [direct, fellow]) {
    const sdk = new IrpClient(optionsAt(proxies.own.baseUrl, production, user));
    const { Irn } = await sdk.generate(invoiceOf(user));
    expect(Irn).toHaveLength(64);
    const stranger = new IrpClient(optionsAt(proxies.strange.baseUrl, production, user));
    expect(await codeOf(stranger.generate(invoiceOf(user)))).toBe('3059');
  }
  await at(production, async (page) => {
    await signIn(page, group, '/organisation/sister-concerns');
    await press(page, `Remove ${sister.pan}`);
    await press(page, 'Remove and freeze');
    await page.getByText('The PAN is off the list.').waitFor();
  });
  const cutOff = new IrpClient(optionsAt(proxies.own.baseUrl, production, fellow));
  expect(await codeOf(cutOff.generate(invoiceOf(fellow)))).toBe('1014');
});

/** An invoice of a seller to somebody else. */
function invoiceOf({ gstin }: Pick<Organisation, 'gstin'>): string {
  return JSON.stringify(freshInvoice(sandbox.sandbox!, freshNumber(), gstin));
}
