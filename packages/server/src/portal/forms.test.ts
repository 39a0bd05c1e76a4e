import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import { Visitor } from '../testing/visitor.ts';
import type { Page } from './page.ts';
import { pages } from './pages/index.ts';

/* Every form of the portal against what nobody types by accident. */

let portal: DeskPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await DeskPortal.open();
  visitor = new Visitor(portal);
});
afterAll(() => portal.close());

const userName = 'API_seller_mumbai';
const forms = pages
  .filter(({ post, isForProduction }) => post !== undefined && !isForProduction)
  .map((page): [string, Page] => [page.path.replace(/:\w+/, userName), page]);

/** Every name that a form of the portal has, and some that none has. */
const names = [
  ...['text', 'file', 'userName', 'password', 'clientSecret', 'clientId', 'gstin', 'next', 'call'],
  ...['view', 'act', 'break', 'in', 'right', 'parameter.gstin', 'member/DocDtls/No', 'overlap'],
  ...['state', 'former', 'newPassword', 'sek', 'appKey', 'do', 'version', 'kept-to', 'kept.text'],
];
const filled = (value: string) => Object.fromEntries(names.map((name) => [name, value]));
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>'\u0000\u202e{{7*7}}`;

/** Signed in anew for each: some forms end sessions, and signing out is one. */
const asUser = () => visitor.beEverybody();

describe.each(forms)('%s', (path, page) => {
  test('shows what was typed as text alone', async () => {
    await asUser();
    const { status, text } = await visitor.post(path, filled(hostile));
    expect(status).toBeLessThan(500);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img src=x');
  });

  test('takes 5 MB without falling over', async () => {
    await asUser();
    const { status, text } = await visitor.post(path, { text: 'x'.repeat(5 * 1024 * 1024) });
    expect(status).toBeLessThan(500);
    expect(text.length).toBeLessThan(2 * 1024 * 1024);
  });

  test('takes bytes that are no text, and no form at all', async () => {
    await asUser();
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256);
    const binary = new File([bytes], 'a"b\r\n.bin', { type: 'application/octet-stream' });
    const sent = await visitor.post(path, {
      file: binary,
      text: Buffer.from(bytes).toString('latin1'),
    });
    expect(sent.status).toBeLessThan(500);
    const answer = await portal.call(path, {
      method: 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'text/strange',
        accept: 'text/html',
      },
      body: Buffer.from(bytes).toString('latin1'),
    });
    expect(answer.status).toBeLessThan(500);
  });

  test('has no million fields', async () => {
    await asUser();
    const { status } = await portal.call(path, {
      method: 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html',
      },
      body: 'a&'.repeat(500_000),
    });
    // They would take seconds to read, in which nobody else is answered.
    expect([400, 401, 413, 303]).toContain(status);
  });

  test('comes from this portal’s own pages', async () => {
    await asUser();
    const foreign = await visitor.post(path, filled('x'), { 'sec-fetch-site': 'cross-site' });
    if (page.takesPostsFromAnywhere) expect(foreign.status).not.toBe(403);
    else expect(foreign.status).toBe(403);
  });
});
