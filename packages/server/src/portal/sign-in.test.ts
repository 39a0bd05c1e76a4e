import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  portalSessionHours,
  sessionsByUserMax,
  triesByAddressMax,
  triesByUserMax,
} from '../accounts/portal-sessions.ts';
import { DeskPortal } from '../testing/desk-portal.ts';
import { Visitor } from '../testing/visitor.ts';

let portal: DeskPortal;

beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

const name = 'openirp-session';
const someone = (client = 0, user = 0) => portal.clients[client]!.users[user]!;
const isSignedIn = async (visitor: Visitor) => (await visitor.get('/invoices')).status === 200;

test('leads back to the page that was wanted, and to no other site', async () => {
  const visitor = new Visitor(portal);
  const turnedAway = await visitor.get('/returns?month=2026-04');
  const location = turnedAway.headers.get('location')!;
  expect(location).toBe('/sign-in?next=%2Freturns%3Fmonth%3D2026-04');
  expect((await visitor.get(location)).text).toContain('value="/returns?month=2026-04"');
  const { userName, password } = someone();
  const sent = (next: string) => new Visitor(portal).post('/sign-in', { userName, password, next });
  expect((await sent('/returns?month=2026-04')).headers.get('location')).toBe(
    '/returns?month=2026-04',
  );
  for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/x']) {
    expect((await sent(elsewhere)).headers.get('location'), elsewhere).toBe('/invoices');
  }
});

test('keeps a token in the browser and only its hash in the store', async () => {
  const visitor = new Visitor(portal);
  await visitor.signIn();
  const token = visitor.cookie(name)!;
  expect(token).toMatch(/^[\w-]{43}$/);
  const rows = await portal.irp.store.db.selectFrom('portal_sessions').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows.some((row) => Buffer.from(row.token_hash).length === 32)).toBe(true);
});

test('says the same of a wrong password, an unknown name and a frozen user', async () => {
  // A sandbox that shows its users shows as well which of them are frozen.
  const own = await DeskPortal.open('--sandbox-credentials', 'hidden');
  const { userName, password } = own.clients[1]!.users[0]!;
  const tried = async (fields: { userName: string; password: string }) => {
    const { status, text } = await new Visitor(own).post('/sign-in', fields);
    return [status, text.replace(fields.userName, '')];
  };
  const wrong = await tried({ userName, password: 'wrong' });
  expect(wrong[0]).toBe(403);
  expect(wrong[1]).toContain('User name or password is wrong, or the user is frozen.');
  expect(await tried({ userName: 'nobody', password })).toEqual(wrong);
  await own.irp.users.setFrozen(userName, true);
  expect(await tried({ userName, password })).toEqual(wrong);
  await own.close();
});

test('never shows a password again, and escapes the name', async () => {
  const fields = { userName: '"><script>alert(1)</script>', password: 'my secret' };
  const { text } = await new Visitor(portal).post('/sign-in', fields);
  expect(text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  expect(text).not.toContain('my secret');
});

test('a frozen user is out at once, and stays out when the freeze ends', async () => {
  const visitor = new Visitor(portal);
  await visitor.signIn(1, 1);
  expect(await isSignedIn(visitor)).toBe(true);
  const { userName } = someone(1, 1);
  await portal.irp.users.setFrozen(userName, true);
  expect(await isSignedIn(visitor)).toBe(false);
  await portal.irp.users.setFrozen(userName, false);
  expect(await isSignedIn(visitor)).toBe(false);
});

test('a session ends after its hours, by the portal’s clock', async () => {
  const visitor = new Visitor(portal);
  await visitor.signIn();
  const hour = 1 / 24;
  const later = (hours: number) => portal.later(hours * hour, () => isSignedIn(visitor));
  expect(await later(portalSessionHours - 0.01)).toBe(true);
  expect(await later(portalSessionHours)).toBe(false);
});

test('signing out ends the session in the store too', async () => {
  const visitor = new Visitor(portal);
  await visitor.signIn();
  const token = visitor.cookie(name)!;
  const answer = await visitor.post('/sign-out', {});
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  expect(visitor.cookie(name)).toBeUndefined();
  visitor.keep(name, token);
  expect(await isSignedIn(visitor)).toBe(false);
});

test('signing in again ends the session before', async () => {
  const visitor = new Visitor(portal);
  await visitor.signIn();
  const before = visitor.cookie(name)!;
  await visitor.signIn();
  expect(visitor.cookie(name)).not.toBe(before);
  visitor.keep(name, before);
  expect(await isSignedIn(visitor)).toBe(false);
});

test('a user is signed in in so many browsers, the first going first', async () => {
  const visitors = Array.from({ length: sessionsByUserMax + 1 }, () => new Visitor(portal));
  for (const [index, visitor] of visitors.entries()) {
    await portal.later((index + 1) / 86_400, () => visitor.signIn(1, 2));
  }
  await portal.later(1 / 24, async () => {
    const states = await Promise.all(visitors.map(isSignedIn));
    expect(states).toEqual(visitors.map((_, index) => index > 0));
  });
});

test('a made-up token opens nothing', async () => {
  const visitor = new Visitor(portal);
  for (const token of ['A'.repeat(43), '', "' or 1=1 --", 'x'.repeat(10_000)]) {
    visitor.keep(name, token);
    expect(await isSignedIn(visitor)).toBe(false);
  }
});

test('a form from another site changes nothing', async () => {
  const visitor = new Visitor(portal);
  const { userName, password } = someone();
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
  ];
  for (const headers of foreign) {
    const { status } = await visitor.post('/sign-in', { userName, password }, headers);
    expect(status, JSON.stringify(headers)).toBe(403);
  }
  await visitor.signIn();
  const { status } = await visitor.post('/sign-out', {}, { 'sec-fetch-site': 'cross-site' });
  expect([status, await isSignedIn(visitor)]).toEqual([403, true]);
});

test('a browser that tells no Sec-Fetch-Site is judged by its Origin', async () => {
  const { userName, password } = someone();
  const sent = async (headers: Record<string, string>) => {
    const body = new URLSearchParams({ userName, password }).toString();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const all = { ...form, ...headers };
    return (await portal.call('/sign-in', { method: 'POST', headers: all, body })).status;
  };
  expect(await sent({ origin: 'http://localhost' })).toBe(303);
  expect(await sent({ origin: 'http://evil.example' })).toBe(403);
  expect(await sent({ origin: 'null' })).toBe(403);
  expect(await sent({})).toBe(403);
});

test('a form that is no form, or too large, is refused', async () => {
  const sent = async (body: string, type: string) => {
    const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' };
    return (await portal.call('/sign-in', { method: 'POST', headers, body })).status;
  };
  expect(await sent('{}', 'application/json')).toBe(400);
  expect(await sent('--x', 'multipart/form-data; boundary=y')).toBe(400);
  expect(await sent(`userName=${'x'.repeat(20_000)}`, 'application/x-www-form-urlencoded')).toBe(
    413,
  );
});

test('too many tries for one user are refused, even with the right password', async () => {
  const own = await DeskPortal.open();
  try {
    const { userName, password } = own.clients[0]!.users[0]!;
    const visitor = new Visitor(own);
    const tried = async (fields: { userName: string; password: string }) =>
      (await visitor.post('/sign-in', fields)).status;
    for (let n = 0; n < triesByUserMax; n++) {
      expect(await tried({ userName, password: 'wrong' })).toBe(403);
    }
    expect(await tried({ userName, password: 'wrong' })).toBe(429);
    expect(await tried({ userName, password })).toBe(429);
    const other = own.clients[0]!.users[1]!;
    expect(await tried({ userName: other.userName, password: other.password })).toBe(303);
  } finally {
    await own.close();
  }
});

test('too many tries from one address are refused, whoever they are for', async () => {
  const own = await DeskPortal.open();
  try {
    const visitor = new Visitor(own);
    const statuses = await Promise.all(
      Array.from({ length: triesByAddressMax + 1 }, async (_, n) => {
        const { status } = await visitor.post('/sign-in', { userName: `u${n}`, password: 'x' });
        return status;
      }),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  } finally {
    await own.close();
  }
});

describe('a form that is sent after the session has ended', () => {
  const path = '/account/users/new?lang=en';
  const typed = { gstin: '29ZZIRX"><b>', userName: 'API_new', note: 'one\r\ntwo & <three>' };
  const hiddenIn = (text: string): Record<string, string> =>
    Object.fromEntries(
      [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
        ([, key, value]) => [plain(key!), plain(value!)],
      ),
    );
  const plain = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');

  test('is kept in the page, through a wrong password too, and can be sent again', async () => {
    const visitor = new Visitor(portal);
    const asked = await visitor.post(path, typed);
    expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([
      401,
      'Form realm="OpenIRP"',
    ]);
    expect(asked.text).toContain('Your session has ended');
    expect(asked.text).not.toContain('<b>');
    const { userName, password } = someone();
    const wrong = { ...hiddenIn(asked.text), userName, password: 'wrong' };
    const again = await visitor.post('/sign-in', wrong);
    expect([again.status, hiddenIn(again.text)]).toEqual([403, hiddenIn(asked.text)]);
    const back = await visitor.post('/sign-in', { ...hiddenIn(again.text), userName, password });
    expect([back.status, hiddenIn(back.text)]).toEqual([200, typed]);
    expect(back.headers.get('cache-control')).toBe('no-store');
    expect(back.text).toContain(`<form class="form" method="post" action="${path}"`);
    expect(back.text).toContain(`</span>${userName}</a>`);
    expect(await isSignedIn(visitor)).toBe(true);
  });

  test('loses files and secrets, and says so', async () => {
    const file = new File(['{}'], 'invoice "1".json');
    const fields = { oldPassword: 'my secret', clientSecret: 'my secret', userName: 'x', file };
    const { text } = await new Visitor(portal).post('/account/password', fields);
    expect(text).not.toContain('my secret');
    expect(text).toContain('choose them again: invoice &quot;1&quot;.json');
    expect(text).toContain('Passwords and secrets are not kept');
  });

  test('holds no more than the page would take, and is nobody else’s form', async () => {
    const visitor = new Visitor(portal);
    expect((await visitor.post(path, { userName: 'x'.repeat(17_000) })).status).toBe(413);
    const foreign = await visitor.post(path, typed, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, foreign.text.includes('API_new')]).toEqual([403, false]);
  });

  test('is sent to this portal alone', async () => {
    const { userName, password } = someone();
    for (const to of ['//evil.example', 'https://evil.example/', 'javascript:alert(1)', '/\\x']) {
      const fields = { userName, password, 'kept-to': to, 'kept.note': 'typed' };
      const { status, text } = await new Visitor(portal).post('/sign-in', fields);
      expect([status, text], to).toEqual([303, '']);
    }
  });

  test('asks others than forms to sign in as well', async () => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const { status } = await portal.call(path, { method: 'POST', headers, body: '{}' });
    expect(status).toBe(401);
  });
});

describe('users that a sandbox begins with', () => {
  test('sign in with one click', async () => {
    const visitor = new Visitor(portal);
    const { text } = await visitor.get('/sign-in?next=/returns');
    expect(text).toMatch(/value="API_seller_bengaluru"[^>]*>.*taxpayer, Karnataka/);
    expect(text).not.toContain('sandbox.json');
    const fields = { next: '/returns', seeded: 'API_seller_bengaluru', userName: '', password: '' };
    const { status, headers } = await visitor.post('/sign-in', fields);
    expect([status, headers.get('location')]).toEqual([303, '/returns']);
    expect(await isSignedIn(visitor)).toBe(true);
  });

  test('are not offered, nor let in, when their credentials do not work any more', async () => {
    const own = await DeskPortal.open();
    const [changed, frozen] = own.clients[1]!.users.map((one) => one.userName) as [string, string];
    await own.irp.users.setPassword(changed, 'Another@2');
    await own.irp.users.setFrozen(frozen, true);
    const visitor = new Visitor(own);
    const { text } = await visitor.get('/sign-in');
    for (const seeded of [changed, frozen, 'nobody']) {
      expect(text).not.toContain(seeded);
      expect((await visitor.post('/sign-in', { seeded })).status).toBe(403);
    }
    await own.close();
  });

  test.each([
    [['--sandbox-credentials', 'hidden'], false],
    [['--host', '0.0.0.0'], false],
    [['--public-url', 'https://irp.example'], false],
    [['--public-url', 'http://localhost:7080'], true],
    [['--host', '0.0.0.0', '--sandbox-credentials', 'shown'], true],
    [['--environment', 'production', '--sandbox-credentials', 'shown'], false],
  ])('are shown with %j: %j', async (flags, isShown) => {
    const own = await DeskPortal.open(...flags);
    const { text } = await new Visitor(own).get('/sign-in');
    expect(text.includes('name="seeded"')).toBe(isShown);
    const posted = await new Visitor(own).post('/sign-in', { seeded: 'API_operator' });
    expect(posted.status).toBe(isShown ? 303 : 403);
    await own.close();
  });
});

describe('users that a sandbox begins with, through', () => {
  const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = 'seeded=API_operator';
  /** Whether a visitor sees the one-click users, and whether one click signs in. */
  async function tried(own: DeskPortal, host: string, more: object, env?: object) {
    const url = `http://${host}/sign-in`;
    const get = await own.call(url, { headers: { ...headers, ...more }, ...(env && { env }) });
    if (env !== undefined) return [get.text.includes('name="seeded"')];
    const all = { ...headers, ...form, ...more };
    const { status } = await own.call(url, { method: 'POST', headers: all, body });
    return [get.text.includes('name="seeded"'), status === 303];
  }

  test.each([
    ['localhost', {}, true],
    ['127.0.0.1:7080', {}, true],
    ['[::1]:7080', {}, true],
    ['abc.ngrok.app', {}, false],
    ['localhost.evil.example', {}, false],
    ['localhost', { host: 'abc.ngrok.app' }, false],
    ['localhost', { host: 'localhost:x@evil.example' }, false],
    ['localhost', { 'x-forwarded-for': '203.0.113.9' }, false],
    ['localhost', { forwarded: 'for=203.0.113.9' }, false],
    ['localhost', { 'x-forwarded-host': 'abc.ngrok.app' }, false],
  ])('%s with %j: %j', async (host, more, isShown) => {
    expect(await tried(portal, host, more)).toEqual([isShown, isShown]);
  });

  test.each([
    ['127.0.0.1', 'localhost', true],
    ['::1', 'localhost:7080', true],
    ['::ffff:127.0.0.1', '[::1]:7080', true],
    ['203.0.113.9', 'localhost', false],
    ['::ffff:203.0.113.9', 'localhost', false],
    ['127.0.0.1', 'abc.ngrok.app', false],
    ['127.0.0.1', undefined, false],
    [undefined, 'localhost', false],
  ])('a socket from %s to %s: %j', async (remoteAddress, host, isShown) => {
    const incoming = {
      ...{ url: '/sign-in', method: 'GET', rawHeaders: [], readableEnded: true },
      ...{ headers: { ...headers, host }, socket: { remoteAddress } },
    };
    expect(await tried(portal, 'localhost', {}, { incoming })).toEqual([isShown]);
  });

  test('a tunnel, show no secrets in their account and console either', async () => {
    const visitor = new Visitor(portal);
    await visitor.signIn();
    const { clientSecret } = portal.clients[0]!;
    const { password } = someone();
    for (const path of ['/account', '/console?call=generate-irn%2Fv1.03']) {
      visitor.headers = { accept: 'text/html' };
      const near = await visitor.get(path);
      visitor.headers = { accept: 'text/html', 'x-forwarded-for': '203.0.113.9' };
      const far = await visitor.get(path);
      expect([near.status, far.status], path).toEqual([200, 200]);
      expect(near.text).toContain(clientSecret);
      expect(far.text).not.toContain(clientSecret);
      expect(far.text).not.toContain(password);
    }
  });

  test('anything where the operator shows them', async () => {
    const own = await DeskPortal.open('--sandbox-credentials', 'shown');
    const more = { 'x-forwarded-for': '203.0.113.9' };
    expect(await tried(own, 'irp.example', more)).toEqual([true, true]);
    await own.close();
  });
});

test('a session that was planted before is not the one of whoever signs in', async () => {
  const attacker = new Visitor(portal);
  await attacker.signIn(1, 0);
  const planted = attacker.cookie(name)!;
  for (const token of [planted, 'A'.repeat(43)]) {
    const victim = new Visitor(portal);
    victim.keep(name, token);
    await victim.signIn();
    expect(victim.cookie(name)).not.toBe(token);
    attacker.keep(name, token);
    expect(await isSignedIn(attacker)).toBe(false);
  }
});
