import { afterAll, beforeAll, expect, test } from 'vitest';
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

/** The stream of new calls, read piece by piece. */
async function openStream(path: string, headers: Readonly<Record<string, string>> = {}) {
  const cookie = `openirp-session=${user.cookie('openirp-session')}`;
  const response = await portal.app.request(path, { headers: { cookie, ...headers } });
  const reader = response.body!.getReader();
  let text = '';
  const next = async () => {
    const { value, done } = await reader.read();
    text += done ? '' : Buffer.from(value).toString();
    return done;
  };
  return {
    headers: response.headers,
    /** All that came, as soon as it holds something. */
    until: async (wanted: string) => {
      while (!text.includes(wanted)) if (await next()) throw new Error(`ended: ${text}`);
      return text;
    },
    untilEnd: async () => {
      while (!(await next()));
      return text;
    },
    close: () => reader.cancel(),
  };
}

async function register(): Promise<string> {
  const invoice = portal.freshInvoice();
  await portal.register(invoice, await portal.seat());
  return invoice.DocDtls.No;
}

test('sends every new call of the user as a row, once', async () => {
  await register();
  const stream = await openStream('/calls/events?since=0');
  expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(stream.headers.get('cache-control')).toBe('no-store');
  await portal.post('/eicore/v1.03/Invoice', portal.freshInvoice(), await portal.seat(0, 1));
  const later = await register();
  const text = await stream.until(later);
  // A login, the first registration and the second; another user's are not among them.
  const ids = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  expect(ids).toHaveLength(3);
  expect(ids).toEqual([...new Set(ids)].toSorted((one, other) => one - other));
  expect(text).toMatch(/^data: <tr><th scope="row"><a href="\/calls\/[0-9a-f-]{36}">/m);
  await stream.close();
  const again = await openStream('/calls/events?since=0', { 'last-event-id': String(ids[1]) });
  const missed = await again.until(later);
  expect(missed.match(/^id: /gm)).toHaveLength(1);
  await again.close();
});

test('sends nothing more when the session has ended', async () => {
  const stream = await openStream('/calls/events');
  await stream.until('retry');
  await user.post('/sign-out', {});
  const number = await register();
  expect(await stream.untilEnd()).not.toContain(number);
  await user.signIn();
});

test('is no page for strangers, and keeps nothing open for a HEAD', async () => {
  expect((await new Visitor(portal).get('/calls/events')).status).toBe(303);
  const cookie = `openirp-session=${user.cookie('openirp-session')}`;
  for (let count = 0; count < 8; count++) {
    const init = { method: 'HEAD', headers: { cookie } };
    expect((await portal.app.request('/calls/events', init)).status).toBe(200);
  }
});
