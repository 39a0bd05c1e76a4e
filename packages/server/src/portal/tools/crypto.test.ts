import { randomBytes } from 'node:crypto';
import { aesKey, open, openAsServer, seal } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { Visitor } from '../../testing/visitor.ts';

let portal: DeskPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await DeskPortal.open();
  visitor = new Visitor(portal);
});
afterAll(() => portal.close());

const appKey = randomBytes(32);
const sek = randomBytes(32);
const login = {
  userName: 'API_anita',
  password: 'Rehearse#2024',
  appKey: appKey.toString('base64'),
};
const path = (deed: string) => `/tools/crypto?do=${deed}`;

/** Texts of the boxes of a page, entities undone. */
const boxes = (text: string): string[] =>
  [...text.matchAll(/<pre id="[^"]*" tabindex="0"><code>([^<]*)<\/code>/g)].map(([, box]) =>
    box!.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  );

test.each([
  'login',
  'sek',
  'seal',
  'open',
])('%s shows its steps with made-up values', async (deed) => {
  const { status, text } = await visitor.get(`${path(deed)}&example=1`);
  expect(status).toBe(200);
  expect(text).toContain('Step by step');
  expect(text).not.toContain('It ends here');
  expect(boxes(text).length).toBeGreaterThan(3);
});

test.each(['v1.04', 'v1.03'])('a login by %s opens at the portal', async (version) => {
  const { text } = await visitor.post(path('login'), { ...login, version });
  const body = JSON.parse(boxes(text).at(-1)!);
  const key = portal.irp.keys.authPrivateKey;
  if (version === 'v1.04') {
    const json = Buffer.from(openAsServer(key, body.Data).toString(), 'base64').toString();
    expect(JSON.parse(json)).toMatchObject({ UserName: 'API_anita', AppKey: login.appKey });
  } else expect(openAsServer(key, body.data.AppKey)).toEqual(appKey);
});

test('a Sek opens with its AppKey, and leads on to a payload', async () => {
  const sealedSek = seal(aesKey(appKey), sek);
  const { text } = await visitor.post(path('sek'), { appKey: login.appKey, sealedSek });
  expect(boxes(text)).toContain(sek.toString('base64'));
  expect(text).toContain('Seal a payload with this Sek');
  const next = await visitor.post(path('seal'), { sek: sek.toString('base64'), act: 'fill' });
  expect(next.text).toContain(`value="${sek.toString('base64').replaceAll('&', '&amp;')}"`);
  expect(next.status).toBe(200);
});

test('a payload is sealed as the wire wants it, and opens again', async () => {
  const key = sek.toString('base64');
  const payload = '{"Irn":"<b>&"}';
  const { text } = await visitor.post(path('seal'), { sek: key, payload });
  expect(text).not.toContain('<b>');
  const body = boxes(text).at(-1)!;
  expect(open(aesKey(sek), JSON.parse(body).Data).toString()).toBe(payload);
  const { Data } = JSON.parse(body);
  for (const sent of [body, Data]) {
    const opened = await visitor.post(path('open'), { sek: key, body: sent });
    expect(boxes(opened.text).at(-1)!.replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toBe(
      payload,
    );
  }
});

test('line ends are sealed as they were typed', async () => {
  const sent = { sek: sek.toString('base64'), payload: '{\r\n}' };
  const { text } = await visitor.post(path('seal'), sent);
  expect(open(aesKey(sek), JSON.parse(boxes(text).at(-1)!).Data).toString()).toBe('{\n}');
});

test('a mistake on purpose is marked where it is made', async () => {
  const sent = { sek: sek.toString('base64'), payload: '{}', breakage: 'cbc-zero-iv' };
  const { text } = await visitor.post(path('seal'), sent);
  expect(text).toContain('Done wrongly here, on purpose');
});

test('an AppKey is made up, and what was typed stays', async () => {
  const { text } = await visitor.post(path('login'), { userName: 'API_anita', act: 'make' });
  expect(text).toContain('value="API_anita"');
  expect(text).toMatch(/name="appKey"[^>]* value="[A-Za-z0-9+/]{43}="/);
  expect(text).not.toContain('Step by step');
});

describe('a form', () => {
  test('with nothing in it says so beside every field', async () => {
    const { status, text } = await visitor.post(path('login'), {});
    expect(status).toBe(422);
    expect(text.match(/aria-invalid="true"/g)).toHaveLength(3);
    expect(text).toContain('aria-describedby="userName-error"');
  });

  test('with a key that is none says so, and shows no steps', async () => {
    const { status, text } = await visitor.post(path('seal'), { sek: 'AAAA', payload: '{}' });
    expect(status).toBe(422);
    expect(text).toContain('no base64 of the right number of bytes');
    expect(text).not.toContain('Step by step');
  });

  test('with another key ends where it does not open', async () => {
    const sealedSek = seal(aesKey(randomBytes(32)), sek);
    const { text } = await visitor.post(path('sek'), { appKey: login.appKey, sealedSek });
    expect(text).toContain('It ends here');
  });

  test('that is too large is refused', async () => {
    const payload = 'x'.repeat(300 * 1024);
    const sent = await visitor.post(path('seal'), { sek: sek.toString('base64'), payload });
    expect(sent.status).toBe(422);
    const huge = await visitor.post(path('seal'), { payload: 'x'.repeat(2 * 1024 * 1024) });
    expect(huge.status).toBe(413);
  });
});

test('speaks Hindi', async () => {
  const hindi = new Visitor(portal);
  hindi.headers = { accept: 'text/html', 'accept-language': 'hi' };
  const { text } = await hindi.get(`${path('login')}&example=1`);
  expect(text).toContain('चरण-दर-चरण');
});

test('an answer of brackets in brackets is told to be no JSON', async () => {
  for (const depth of [100, 3_000, 60_000]) {
    const answer = `{"Status":0,"ErrorDetails":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const fields = { sek: sek.toString('base64'), body: answer, data: answer, text: answer };
    const { status, text } = await visitor.post(path('open'), fields);
    expect(status, String(depth)).toBeLessThan(500);
    expect(text.length).toBeLessThan(1024 * 1024);
  }
});
