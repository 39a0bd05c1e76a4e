import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import { maskedText } from './mask.ts';
import { isSecretName } from './secret-names.ts';

const secret = 'hunter2hunter';

describe('a secret is masked', () => {
  test.each([
    '{"UserPassword":"@"}',
    '{"client secret":"@"}',
    String.raw`{"\u0050assword":"@"}`,
    '{"Password":["@"]}',
    '{"Password":{"v":[{"w":"@"}]}}',
    '{"Password":{"v":1},"token":"@"}',
    '{"api_key":"@"}',
    '{"userSek":"@"}',
    '{"a":{"b":[{"APPKEY":"@"}]}}',
    JSON.stringify({ note: JSON.stringify({ Password: '@' }) }),
    JSON.stringify([JSON.stringify({ note: JSON.stringify({ 'x-token': '@' }) })]),
    '{"note":"user_password=@&x=1"}',
    "{'Password':'@'}",
    String.raw`\\\"Password\\\":\\\"@\\\"`,
    '{"Password":"@',
    '{"Password":["a","@"',
    '{"Password":"a","Password":"@"}',
    String.raw`{"\u0050assword":"a","\u0050assword":"@"}`,
    '<Password>@</Password>',
    'user_password=@',
    'pass%77ord=@&x=1',
    'client+secret=@',
    'token="@"',
  ])('in %s', (text) => {
    expect(maskedText(text.replaceAll('@', secret))).not.toContain(secret);
  });

  test('as a number, and by its length', () => {
    expect(maskedText('{ "Sek": 12345.00, "Qty": 1.500 }')).toBe(
      '{ "Sek": "•••• 8 characters", "Qty": 1.500 }',
    );
    expect(maskedText('a=1&appkey=12345&b=2')).toBe('a=1&appkey=•••• 5 characters&b=2');
  });

  test('once', () => {
    const once = maskedText('{"Password":"hunter2hunter"}');
    expect(maskedText(once)).toBe(once);
  });
});

describe('what is no secret', () => {
  test.each([
    '{ "Qty" : 1.500,\n "Val":6000.00, "Rmk":"Sekret, pass on", "TokenExpiry":"2026-08-14 10:00:00" }',
    '{"ForceRefreshAccessToken":true,"Password":null}',
    '{"Data":"QUJDSek=="}',
    '{"PrdDesc":"USB Token: 5 pieces, key \\u0020"}',
    'broken { "Sek',
  ])('stays as it was written: %s', (text) => {
    expect(maskedText(text)).toBe(text);
  });

  test('takes little time to leave alone', () => {
    const count = 256 * 1024;
    const hostile = [
      `"sek"${' '.repeat(count)}`,
      '"sek":"\\\n'.repeat(count / 10),
      '\\"sek\\":\\"\n'.repeat(count / 11),
      'sek='.repeat(count / 4),
      'sek'.repeat(count / 3),
      `"sek":"${'\\\\'.repeat(count / 2)}`,
      `sek${'\\'.repeat(count)}`,
      '%70'.repeat(count / 3),
      '<'.repeat(count),
      `{"Data":"${'Sek+/a'.repeat(count)}="}`,
    ];
    for (const text of hostile) {
      const begun = performance.now();
      maskedText(text);
      expect(performance.now() - begun, text.slice(0, 20)).toBeLessThan(2_000);
    }
  });
});

describe('of the published interface', () => {
  let portal: DeskPortal;
  beforeAll(async () => {
    portal = await DeskPortal.open();
  });
  afterAll(() => portal.close());

  test('no member is taken for a secret but the secrets themselves', async () => {
    const names = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, inner] of Object.entries(value)) {
        if (name === 'properties') for (const member of Object.keys(inner)) names.add(member);
        if (name === 'example' || name === 'examples') namesIn(inner);
        walk(inner);
      }
    };
    const namesIn = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, inner] of Object.entries(value)) {
        if (!Array.isArray(value)) names.add(name);
        namesIn(inner);
      }
    };
    walk(JSON.parse((await portal.call('/openapi.json', {})).text));
    for (const name of ['SellerDtls', 'AssAmt', 'Irn', 'ewbNo']) expect(names).toContain(name);
    expect([...names].filter(isSecretName).toSorted()).toEqual([
      ...['AppKey', 'AuthToken'],
      // True or false, which are left alone.
      'ForceRefreshAccessToken',
      ...['Password', 'Sek'],
    ]);
  });
});
