import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { Visitor } from '../../testing/visitor.ts';

let portal: DeskPortal;
let user: Visitor;

beforeAll(async () => {
  portal = await DeskPortal.open();
  user = new Visitor(portal);
  await user.signIn();
});
afterAll(() => portal.close());

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

async function expectValid(text: string): Promise<void> {
  const { results } = await validator.validateString(text);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
}

/** The address of the newest call in the list. */
async function newestCall(of = user): Promise<string> {
  const { text } = await of.get('/calls');
  return /href="(\/calls\/[0-9a-f-]{36})"/.exec(text)![1]!;
}

test('with nothing to show, list and dashboard say what to do', async () => {
  for (const path of ['/calls', '/dashboard', '/dashboard?range=month']) {
    const { text } = await user.get(path);
    expect(text).toContain('<a href="/console">Open the console</a>');
    await expectValid(text);
  }
});

describe('the list', () => {
  test('shows calls newest first and finds them', async () => {
    const seat = await portal.seat();
    const invoice = portal.freshInvoice();
    await portal.register(invoice, seat);
    await portal.post('/eicore/v1.03/Invoice', invoice, seat);
    const { text } = await user.get('/calls');
    const numbers = [...text.matchAll(/<code>(\d{4})<\/code>/g)].map(([, code]) => code);
    expect(numbers).toEqual(['2150']);
    expect(text.indexOf('2150')).toBeLessThan(text.indexOf('Success'));
    await expectValid(text);
    const rows = async (query: string) =>
      (await user.get(`/calls?${query}`)).text.split('<th scope="row"').length - 1;
    expect(await rows('')).toBe(3);
    expect(await rows('outcome=refused')).toBe(1);
    expect(await rows('code=2150')).toBe(1);
    expect(await rows(`doc=${encodeURIComponent(invoice.DocDtls.No)}`)).toBe(2);
    expect(await rows('endpoint=auth')).toBe(1);
    expect(await rows('by=console')).toBe(0);
    expect(await rows('from=2100-01-01T00:00')).toBe(0);
    expect(await rows('to=2100-01-01T00:00&from=2020-01-01T00:00:00')).toBe(3);
  });

  test('tells what is no search beside its field', async () => {
    const { status, text } = await user.get('/calls?from=yesterday&code=%3Cb%3E&irn=12');
    expect(status).toBe(422);
    for (const name of ['from', 'code', 'irn']) {
      expect(text).toContain(`aria-describedby="${name}-error" aria-invalid="true"`);
    }
    expect(text).not.toContain('<b>');
    await expectValid(text);
  });

  test('goes on to older calls', async () => {
    const seat = await portal.seat();
    for (let count = 0; count < 55; count++) {
      const path = `/eicore/v1.03/Invoice/irn/${'0'.repeat(64)}`;
      await portal.call(path, { headers: seat.headers });
    }
    const first = await user.get('/calls?code=2148');
    const next = /href="(\/calls\?[^"]+)" rel="next"/
      .exec(first.text)![1]!
      .replaceAll('&amp;', '&');
    const second = await user.get(next);
    const ids = ({ text }: { text: string }) =>
      [...text.matchAll(/href="\/calls\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
    expect(ids(first)).toHaveLength(50);
    expect(ids(second)).toHaveLength(5);
    expect(new Set([...ids(first), ...ids(second)]).size).toBe(55);
    expect(second.text).not.toContain('rel="next"');
  });
});

describe('a call', () => {
  test('that only claims to be of the client says so, in the list and on its page', async () => {
    const { client_secret: _, ...headers } = (await portal.seat()).headers;
    await portal.call('/eicore/v1.03/Invoice/planted', { method: 'POST', headers, body: 'x' });
    const path = await newestCall();
    expect((await user.get('/calls')).text).toContain('client not proven</span>');
    const { text } = await user.get(path);
    expect(text).toContain('<p class="strong">client not proven</p>');
    await expectValid(text);
    expect((await user.get(`${path}?lang=hi`)).text).toContain('क्लाइंट प्रमाणित नहीं');
    await user.get('/?lang=en');
    await portal.register(portal.freshInvoice(), await portal.seat());
    expect((await user.get(await newestCall())).text).not.toContain('client not proven');
  });

  test('is shown with what was sent, why it was refused and how to make it again', async () => {
    const invoice = portal.freshInvoice();
    const broken = { ...invoice, ValDtls: { ...invoice.ValDtls, TotInvVal: 1 } };
    await portal.post('/eicore/v1.03/Invoice', broken, await portal.seat());
    const path = await newestCall();
    const { text } = await user.get(path);
    expect(text).toContain('<a href="/docs/errors/2189">2189</a>');
    expect(text).toContain('<a href="/docs/rules/totals/invoice-value">');
    expect(text).toContain('<code class="long">/ValDtls/TotInvVal</code>');
    expect(text).toContain('&quot;TotInvVal&quot;: 1');
    expect(text).toContain(`/console?from=${path.slice('/calls/'.length)}`);
    expect(text).toContain('client_secret: &#39;&quot;$CLIENT_SECRET&quot;');
    expect(text).toContain('client.generate(`{');
    expect(text).not.toContain(portal.clients[0]!.clientSecret);
    await expectValid(text);
    await expectValid((await user.get(`${path}?lang=hi`)).text);
    await user.get('/?lang=en');
  });

  test('shows a script in any field of an invoice as text', async () => {
    const script = '"><script>alert(1)</script><img src=x onerror=alert(2)>${`\'';
    const hostile = (value: unknown): unknown => {
      if (typeof value === 'string') return script;
      if (Array.isArray(value)) return value.map(hostile);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, hostile(inner)]),
      );
    };
    const seat = await portal.seat();
    const headers = { ...seat.headers, 'x-odd': script, 'user-agent': script };
    const payload = hostile(portal.freshInvoice());
    await portal.post(`/eicore/v1.03/Invoice?q=${script}`, payload, { ...seat, headers });
    const path = await newestCall();
    for (const address of [path, '/calls', '/dashboard']) {
      const { text } = await user.get(address);
      expect(text).not.toMatch(/<script>|<img|onerror=alert\(2\)>/);
      await expectValid(text);
    }
    expect((await user.get(path)).text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('of another user, and one that never was, are not found', async () => {
    await portal.register(portal.freshInvoice(), await portal.seat());
    const path = await newestCall();
    const others: [number, number][] = [
      [0, 1],
      [1, 0],
    ];
    for (const [client, number] of others) {
      const other = new Visitor(portal);
      await other.signIn(client, number);
      expect((await other.get(path)).status).toBe(404);
      expect((await other.get('/calls')).text).not.toContain(path);
    }
    expect((await user.get(`/calls/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await new Visitor(portal).get(path)).status).toBe(303);
  });
});

test('a call of every operation is a page with the program that makes it', async () => {
  const seat = await portal.seat();
  const irn = await portal.register(portal.freshInvoice(), seat);
  const get = (path: string) => portal.call(path, { headers: seat.headers });
  const expectProgram = async (call: Promise<unknown>, program: string) => {
    await call;
    const { text } = await user.get(await newestCall());
    expect(text).toContain(program);
    await expectValid(text);
  };
  await expectProgram(get(`/eicore/v1.03/Invoice/irn/${irn}`), 'getByIrn(');
  const document = 'doctype=INV&docnum=D/1&docdate=01/04/2026';
  await expectProgram(
    get(`/eicore/v1.03/Invoice/irnbydocdetails?${document}`),
    'getByDocument(&#39;INV&#39;, &#39;D/1&#39;, &#39;01/04/2026&#39;)',
  );
  const payload = { Irn: irn, CnlRsn: '2', CnlRem: 'Wrong' };
  await expectProgram(
    portal.post('/eicore/v1.03/Invoice/Cancel', payload, seat),
    '&#39;2&#39;, &#39;Wrong&#39;)',
  );
  await expectProgram(portal.cancelBill(123456789012, seat), 'cancelEwb(123456789012,');
  await expectProgram(get(`/eivital/v1.04/Master/gstin/${seat.gstin}`), 'getGstin(');
  await expectProgram(
    portal.call('/eicore/v1.03/Invoice', { method: 'POST', headers: seat.headers, body: 'x' }),
    'The payload was not opened',
  );
});

test('the dashboard tells how the API is used, and how it should be', async () => {
  const own = await DeskPortal.open();
  try {
    const visitor = new Visitor(own);
    await visitor.signIn();
    const seat = await own.seat();
    const invoice = own.freshInvoice();
    for (let count = 0; count < 4; count++) {
      await own.post('/eicore/v1.03/Invoice', invoice, seat);
    }
    const { text } = await visitor.get('/dashboard?range=week');
    expect(text).toContain('5 calls, 3 of them refused.');
    expect(text).toContain('One login serves 4 calls.');
    expect(text).toContain('Tokens are used again, as they should be.');
    expect(text).toContain('3 of 20,000');
    expect(text).toContain('1 of 5');
    const document = invoice.DocDtls.No.replace('/', '\\/');
    expect(text).toMatch(new RegExp(`${document}</th>.*2150.*<td class="number">3</td>`));
    await expectValid(text);
    for (let count = 0; count < 6; count++) {
      own.leaveSeats();
      await own.seat();
    }
    const after = (await visitor.get('/dashboard')).text;
    expect(after).toContain('There were 7 logins where 1 would have been enough.');
    expect(after).toContain('7 of 5');
    // Now sees everything a day later.
    await own.later(2, async () => {
      await visitor.signIn();
      expect((await visitor.get('/dashboard')).text).toContain('No call in this period.');
      expect((await visitor.get('/dashboard?range=week')).text).toContain('11 calls');
    });
  } finally {
    await own.close();
  }
});

test('production has no such pages, and a sandbox without a log says so', async () => {
  const production = await DeskPortal.open('--environment', 'production');
  try {
    const visitor = new Visitor(production);
    for (const path of ['/calls', '/calls/events', `/calls/${crypto.randomUUID()}`, '/dashboard']) {
      expect((await visitor.get(path)).status, path).toBe(404);
    }
  } finally {
    await production.close();
  }
  const silent = await DeskPortal.open('--call-log-days', '0');
  try {
    const visitor = new Visitor(silent);
    await visitor.signIn();
    for (const path of ['/calls', '/dashboard']) {
      expect((await visitor.get(path)).text).toContain('This portal keeps no call log.');
    }
    expect((await visitor.get('/calls/events')).status).toBe(404);
  } finally {
    await silent.close();
  }
});
