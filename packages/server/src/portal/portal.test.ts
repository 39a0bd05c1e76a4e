import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicApp } from '../app.ts';
import { DeskPortal } from '../testing/desk-portal.ts';
import { Visitor } from '../testing/visitor.ts';
import { languages } from './messages/index.ts';
import { pages } from './pages/index.ts';

let portal: DeskPortal;
let stranger: Visitor;
let user: Visitor;
let irn: string;

beforeAll(async () => {
  portal = await DeskPortal.open();
  irn = await portal.register(portal.freshInvoice(), await portal.seat());
  stranger = new Visitor(portal);
  user = new Visitor(portal);
  await user.beEverybody();
});
afterAll(() => portal.close());

/** Every page whose address is known beforehand. */
const paths = pages
  .filter(
    ({ get, path, isForProduction }) =>
      get !== undefined && !/[:.]/.test(path) && isForProduction !== true,
  )
  .map(({ path }) => path);
const ofSomebody =
  /^\/(invoices|returns|calls|dashboard|console|account|organisation|report|desk)(\/|$)(?!sign-in)/;
const publicPaths = paths.filter((path) => !ofSomebody.test(path));
const titleOf = (text: string) => /<h1>([^<]+)<\/h1>/.exec(text)?.[1];

describe.each(languages)('in %s', (language) => {
  test.each(paths)('%s is a page of its own', async (path) => {
    const visitor = publicPaths.includes(path) ? stranger : user;
    const { status, text, headers } = await visitor.get(`${path}?lang=${language}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text).toContain(`<html lang="${language}"`);
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(titleOf(text)).toMatch(language === 'hi' ? /[\u0900-\u097f]/ : /^[\w :,-]+$/);
    // A text that is missing, or an object put in for one.
    expect(text).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
    expect(text).toContain(language === 'hi' ? 'कानूनी प्रभाव' : 'has no legal effect');
  });
});

test('an invoice is a page in both languages', async () => {
  const english = await user.get(`/invoices/${irn}?lang=en`);
  expect(english.text).toContain('Place of supply');
  expect(english.text).toContain('₹11,800.00');
  const hindi = await user.get(`/invoices/${irn}?lang=hi`);
  expect(hindi.text).toContain('आपूर्ति का स्थान');
  expect(hindi.text).toContain('₹11,800.00');
});

describe('language and colours', () => {
  test('go by the query, then the cookie, then the browser', async () => {
    const visitor = new Visitor(portal);
    const languageOf = async (path: string) =>
      /<html lang="(\w+)"/.exec((await visitor.get(path)).text)?.[1];
    visitor.headers = { accept: 'text/html', 'accept-language': 'ta, en;q=0.4, hi-IN;q=0.9' };
    expect(await languageOf('/verify')).toBe('hi');
    expect(await languageOf('/verify?lang=en')).toBe('en');
    expect(await languageOf('/verify')).toBe('en');
    expect(await languageOf('/verify?lang=xx')).toBe('en');
  });

  test('are kept in cookies that no script reads', async () => {
    const visitor = new Visitor(portal);
    const { headers } = await visitor.get('/?lang=hi&theme=dark');
    expect(headers.getSetCookie()).toEqual([
      'openirp-language=hi; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax',
      'openirp-theme=dark; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax',
    ]);
    expect((await visitor.get('/')).text).toContain('<html lang="hi" data-theme="dark">');
  });

  test('switch without leaving the page that is asked for', async () => {
    const { text } = await user.get('/returns?month=2026-04&lang=en');
    expect(text).toContain('href="?month=2026-04&amp;lang=hi"');
    expect(text).toContain('href="?month=2026-04&amp;theme=dark"');
  });
});

describe('headers', () => {
  test('let a page load its own files, be in no frame and send forms home', async () => {
    for (const path of ['/', '/verify', '/nowhere', `/invoices/${irn}.jws`]) {
      const { headers } = await user.get(path);
      expect(headers.get('content-security-policy'), path).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; " +
          "connect-src 'self'; " +
          "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('same-origin');
      const camera = path === '/verify' ? 'camera=(self)' : 'camera=()';
      expect(headers.get('permissions-policy'), path).toContain(camera);
      expect(headers.get('cache-control'), path).toBe('no-store');
    }
  });

  test('let files be kept, under a name that changes with them', async () => {
    const { text } = await stranger.get('/');
    const paths = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
    expect(paths).toHaveLength(3);
    for (const path of paths) {
      expect(path).toMatch(/\.[0-9a-f]{10}\.(css|js|svg)$/);
      const { status, headers } = await stranger.get(path);
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await stranger.get(paths[0]!.replace(/[0-9a-f]{10}/, '0000000000'))).status).toBe(404);
  });

  test('no page asks for anything from elsewhere, nor carries styles or scripts in itself', async () => {
    for (const path of [...paths, `/invoices/${irn}`]) {
      const { text } = await user.get(path);
      expect(text, path).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
      expect(text, path).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?! src="\/assets)/);
    }
  });

  test('speak of TLS where the portal is reached by it', async () => {
    const tls = await DeskPortal.open('--public-url', 'https://irp.example');
    try {
      const visitor = new Visitor(tls);
      const { headers } = await visitor.get('/?lang=hi');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect(headers.getSetCookie()).toEqual([
        '__Host-openirp-language=hi; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
      ]);
      const signedIn = await visitor.signIn();
      expect(signedIn.headers.getSetCookie()[0]).toMatch(
        /^__Host-openirp-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect((await visitor.get('/invoices')).status).toBe(200);
    } finally {
      await tls.close();
    }
  });
});

describe('paths that lead nowhere', () => {
  test('are a page for browsers, NIC’s envelope for everybody else', async () => {
    const page = await new Visitor(portal).get('/nowhere');
    expect(page.status).toBe(404);
    expect(titleOf(page.text)).toBe('Not found');
    for (const accept of ['*/*', 'application/json', 'application/json, text/html;q=0.5']) {
      const answer = await portal.call('/nowhere', { headers: { accept } });
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.text).ErrorDetails[0].ErrorCode).toBe('3005');
    }
    const posted = await stranger.post('/nowhere', {});
    expect(JSON.parse(posted.text).ErrorDetails[0].ErrorCode).toBe('3005');
  });

  test('within the portal have a problem document for programs', async () => {
    const { status, text, headers } = await portal.call('/sign-out', {
      headers: { accept: 'application/json' },
    });
    expect(status).toBe(405);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(JSON.parse(text)).toMatchObject({ title: 'Not possible here', status: 405 });
  });

  test('at the root, programs still get a word of welcome', async () => {
    const { text, headers } = await portal.call('/', { headers: { accept: '*/*' } });
    expect(headers.get('content-type')).toMatch(/^text\/plain/i);
    expect(text).toMatch(/^OpenIRP, an open Invoice Registration Portal \(sandbox\)/);
  });
});

test('a fault is a page that tells nothing but its number', async () => {
  const broken = publicApp({
    ...portal.irp,
    archive: { list: () => Promise.reject(new Error('secret detail')) } as never,
  });
  const cookie = `openirp-session=${user.cookie('openirp-session')}`;
  const headers = { accept: 'text/html', cookie };
  const { status, text } = await portal.call('/invoices', { app: broken, headers });
  expect(status).toBe(500);
  expect(titleOf(text)).toBe('Something went wrong here');
  expect(text).toMatch(/<code>[0-9a-f-]{36}<\/code>/);
  expect(text).not.toContain('secret');
});

test('a HEAD request gets the head alone', async () => {
  const { status, text } = await portal.call('/verify', { method: 'HEAD' });
  expect([status, text]).toEqual([200, '']);
});
