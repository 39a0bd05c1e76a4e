import { documentDate, exampleInvoice, istDay, limits, rules } from '@openirp/core';
import { HtmlValidate } from 'html-validate/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { Visitor } from '../../testing/visitor.ts';
import { sampleCodes } from './samples.ts';

let portal: DeskPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await DeskPortal.open();
  visitor = new Visitor(portal);
});
afterAll(() => portal.close());

const path = '/tools/validate';
const invoice = () => portal.freshInvoice();
/** An invoice whose taxable value does not follow from its total. */
const broken = () => {
  const { ItemList, ...rest } = invoice();
  return { ...rest, ItemList: [{ ...ItemList[0], TotAmt: 5 }] };
};
const written = (value: unknown) => JSON.stringify(value, null, 2);
const lineOf = (text: string, words: string) =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

describe('people', () => {
  test('see the IRN of a valid invoice', async () => {
    const { status, headers, text } = await visitor.post(path, { text: written(invoice()) });
    expect(status).toBe(200);
    expect(text).toContain('This invoice is valid');
    expect(text).toMatch(/<code class="long">[0-9a-f]{64}</);
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });

  test('see a finding below its line, with everything that explains it', async () => {
    const sent = written(broken());
    const line = lineOf(sent, '"AssAmt"');
    const { text } = await visitor.post(path, { text: sent });
    expect(text).toContain(`<a href="#line-${line}">Line ${line}</a>`);
    const item = text.slice(text.indexOf(`id="line-${line}"`)).split('</li>')[0]!;
    const rule = rules.find(({ code }) => code === '2193')!;
    for (const told of [
      '&quot;AssAmt&quot;: 10000',
      '/ItemList/0/AssAmt',
      'href="/docs/errors/2193"',
      `href="/docs/rules/${rule.id}"`,
      '-46.00 to -44.00',
      rule.cure!,
    ]) {
      expect(item).toContain(told);
    }
  });

  test('find what they sent in the form again', async () => {
    const sent = written({ ...broken(), Note: '</textarea><b>"' });
    const { text } = await visitor.post(path, { text: sent });
    expect(text).toContain('Note&quot;: &quot;&lt;/textarea&gt;&lt;b&gt;');
    expect(text).not.toContain('<b>');
  });

  test('see a packed invoice laid out', async () => {
    const { text } = await visitor.post(path, { text: JSON.stringify(broken()) });
    expect(text).toContain('It is laid out here');
    const line = lineOf(written(broken()), '"AssAmt"');
    expect(text).toContain(`id="line-${line}"`);
  });

  test('see where a text stops being JSON', async () => {
    const { text } = await visitor.post(path, { text: '{\n  "Version": "1.1",\n}' });
    expect(text).toContain('id="line-3"');
    expect(text).toContain('invalid start of a property name');
  });
});

describe('what is sent', () => {
  test('may be a file, a list of one, and the member Data', async () => {
    const file = new File([`\ufeff${written(broken())}`], 'invoice.json');
    for (const fields of [
      { text: '{}', file },
      { text: written([broken()]) },
      { text: written({ Data: broken() }) },
    ]) {
      const { status, text } = await visitor.post(path, fields as Record<string, string>);
      expect(status).toBe(200);
      expect(text).not.toContain('/docs/errors/5002');
      expect(text).toContain('/docs/errors/2193');
    }
  });

  test.each([
    ['nothing', { text: ' \n' }, 422, 'Paste an invoice', 'text'],
    ['a picture', { file: new File(['\x89PNG\0\0'], 'a.png') }, 422, 'This is no text', 'file'],
    [
      'Latin-1',
      { file: new File([Buffer.from([0x22, 0xe4, 0x22])], 'a') },
      422,
      'not UTF-8',
      'file',
    ],
    ['zeros', { text: '{"a\0": 1}' }, 422, 'This is no text', 'text'],
    ['several', { text: '[{}, {}]' }, 422, 'several invoices', 'text'],
    ['a sealed body', { text: '{"Data":"AAAA"}' }, 422, 'encrypted body', 'text'],
    ['too much text', { text: 'x'.repeat(limits.payloadBytesMax + 1) }, 413, 'larger than', 'text'],
    ['a large file', { file: new File(['x'.repeat(9e6)], 'a') }, 413, 'larger than', 'file'],
  ])('has its fault told beside the field: %s', async (_name, fields, status, words, field) => {
    const answer = await visitor.post(path, fields as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(new RegExp(`id="${field}-error">[^<]*${words}`));
    expect(answer.text).toMatch(
      new RegExp(`id="${field}" name="${field}"[^>]*aria-invalid="true"`),
    );
  });

  test.each([
    ['deep', '['.repeat(100_000), 'maximum configured depth'],
    ['no object', '[]', '5002'],
    ['a number', '12', '5002'],
    ['null', 'null', '5002'],
  ])('is judged when it is %s', async (_name, text, words) => {
    const answer = await visitor.post(path, { text });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(words);
  });
});

describe('an answer', () => {
  test('shows a large invoice around its findings, on a page that a browser can take', async () => {
    const { ItemList, ...rest } = invoice();
    const items = Array.from({ length: 1000 }, (_, at) => ({
      ...ItemList[0],
      SlNo: String(at + 1),
      TotAmt: at % 2 === 0 ? 5 : ItemList[0].TotAmt,
    }));
    const text = written({ ...rest, ItemList: items });
    const answer = await visitor.post(path, { text });
    expect(answer.text).toMatch(/Lines \d+–\d+: nothing found/);
    expect(answer.text).toContain('the JSON answer for programs has them all');
    expect(answer.text.length).toBeLessThan(1_000_000);
    const one = await visitor.post(path, {
      text: written({ ...rest, ItemList: [...items, ItemList[0]] }),
    });
    expect(one.text).toContain('2173');
  });

  test('tells of GSTINs that the register does not know, when asked', async () => {
    const { BuyerDtls, ...rest } = invoice();
    const text = written({ ...rest, BuyerDtls: { ...BuyerDtls, Gstin: '27ZZIRX0099Z1ZY' } });
    expect((await visitor.post(path, { text })).text).toContain('This invoice is valid');
    expect((await visitor.post(path, { text, register: 'yes' })).text).toContain('27ZZIRX0099Z1ZY');
    expect((await visitor.post(path, { text, register: 'yes' })).text).toContain('Line ');
  });

  test('comes in Hindi', async () => {
    const hindi = new Visitor(portal);
    hindi.headers = { accept: 'text/html', 'accept-language': 'hi' };
    expect((await hindi.post(path, { text: written(invoice()) })).text).toContain(
      'यह इनवॉइस मान्य है',
    );
  });
});

describe('a sample', () => {
  test('that is valid is valid', async () => {
    const { text } = await visitor.get(`${path}?sample=valid`);
    expect(text).toContain(documentDate(istDay(portal.irp.clock.now())));
    const sent = textIn(text);
    expect((await visitor.post(path, { text: sent, register: 'yes' })).text).toContain('is valid');
  });

  test('of every code is there, and raises it or says that more is needed', async () => {
    expect(sampleCodes().length).toBeGreaterThan(50);
    for (const code of sampleCodes()) {
      const { text } = await visitor.get(`${path}?sample=${code}`);
      const sent = textIn(text);
      if (sent === '' || text.includes('hangs on more than the invoice')) continue;
      expect((await judged({ text: sent })).violations.map((one) => one.code)).toContain(code);
    }
  });

  test('of no name is none', async () => {
    expect(textIn((await visitor.get(`${path}?sample=%3Cb%3E`)).text)).toBe('');
  });
});

/** What stands in the form of a page. */
function textIn(page: string): string {
  const text = /<textarea[^>]*>\n([^<]*)<\/textarea>/.exec(page)![1]!;
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

interface Judged {
  readonly ok: boolean;
  readonly irn?: string;
  readonly violations: readonly Record<string, unknown>[];
}

async function judged(fields: Record<string, string>): Promise<Judged> {
  const answer = await visitor.post(path, fields, { accept: 'application/json' });
  return JSON.parse(answer.text);
}

describe('programs', () => {
  test('get everything about a finding, and its place', async () => {
    const text = written(broken());
    const { ok, violations } = await judged({ text });
    expect(ok).toBe(false);
    const line = lineOf(text, '"AssAmt"');
    expect(violations).toContainEqual({
      code: '2193',
      message: expect.stringContaining('Sl. No - 1'),
      pointer: '/ItemList/0/AssAmt',
      line,
      column: text.split('\n')[line - 1]!.indexOf('10000') + 1,
      endLine: line,
      endColumn: text.split('\n')[line - 1]!.indexOf('10000') + 6,
      rule: expect.stringContaining('items/'),
      expected: '-45.00',
      actual: '10000.00',
      allowed: { from: '-46.00', to: '-44.00' },
      why: expect.any(String),
      cure: expect.any(String),
    });
  });

  test('get the IRN that the portal gives', async () => {
    const fresh = invoice();
    const { ok, irn, violations } = await judged({ text: written(fresh), register: 'yes' });
    expect({ ok, violations }).toEqual({ ok: true, violations: [] });
    expect(irn).toBe(await portal.register(fresh, await portal.seat()));
  });

  test('may send the invoice itself, from anywhere', async () => {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const body = written({ ...exampleInvoice, Version: '2' });
    const { status, text } = await portal.call(path, { method: 'POST', headers, body });
    expect(status).toBe(200);
    expect(JSON.parse(text).violations[0]).toMatchObject({ pointer: '/Version', line: 2 });
  });

  test('are told in a problem document when there is nothing to check', async () => {
    const answer = await visitor.post(path, {}, { accept: 'application/json' });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(JSON.parse(answer.text)).toMatchObject({ status: 422, problem: 'missing' });
  });
});

test('the pages are good HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'long-title': 'off' },
  });
  for (const { text } of [
    await visitor.get(path),
    await visitor.post(path, { text: written(broken()) }),
    await visitor.post(path, { text: written(invoice()) }),
  ]) {
    const { results } = await validator.validateString(text);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
      ),
    ).toEqual([]);
  }
});

test('a text of brackets in brackets is told to be none, and not laid out', async () => {
  for (const depth of [65, 10_000, 60_000]) {
    const text = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const answer = await visitor.post(path, { text });
    expect(answer.status, String(depth)).toBeLessThan(500);
    expect(answer.text.length).toBeLessThan(1024 * 1024);
  }
});
