import { gzipSync } from 'node:zlib';
import { aesKey, ewayBillRuleReference, open, ruleReference } from '@openirp/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { possibleCodes } from '../../../openapi/error-codes.ts';
import { sampleLanguages, sampleProgram } from '../../../samples/index.ts';
import { DeskPortal } from '../../../testing/desk-portal.ts';
import { Visitor } from '../../../testing/visitor.ts';
import { VersionLives } from '../../../versions/version-lives.ts';
import { faqsOf } from '../faqs/index.ts';
import { endpointPath } from '../shelf.ts';
import { type Documented, documentedVersions } from './documented.ts';
import { exampleOf, fieldLines } from './fields.ts';
import { headersOf } from './http-text.ts';

let portal: DeskPortal;
const texts = new Map<Documented, string>();

beforeAll(async () => {
  portal = await DeskPortal.open();
  for (const one of documentedVersions) {
    const { text } = await new Visitor(portal).get(endpointPath(one.endpoint.name, one.name));
    texts.set(one, text);
  }
});
afterAll(() => portal.close());

const named = documentedVersions.map((one) => [`${one.endpoint.name} ${one.name}`, one] as const);
const documentedAs = (name: string, version = 'v1.03') =>
  documentedVersions.find((one) => one.endpoint.name === name && one.name === version)!;
/** A section of a page, as it stands there. */
const section = (one: Documented, id: string): string =>
  new RegExp(`<section id="${id}">.*?</section>`, 's').exec(texts.get(one)!)?.[0] ?? '';
const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[sign]};`,
  );
const unescaped = (text: string): string =>
  text
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
/** What stands in a box of a page. */
const boxed = (one: Documented, id: string): string =>
  unescaped(new RegExp(`<pre id="${id}"[^>]*>(.*?)</pre>`, 's').exec(texts.get(one)!)![1]!);

describe.each(named)('%s', (_name, one) => {
  test('tells every field of request and answer, and what it looks like', () => {
    for (const [id, message] of [
      ['payload', one.request],
      ['answer-fields', one.answer],
    ] as const) {
      if (message === undefined || one.endpoint.needs === 'nobody') continue;
      const text = section(one, id);
      for (const { path, node } of fieldLines(message.schema)) {
        expect(text).toContain(`<code>${path}</code>`);
        if (node.properties === undefined && node.type !== 'array') {
          const example = exampleOf(path, node, message.example);
          expect(example, path).toBeDefined();
          if (node.pattern !== undefined) expect(example).toMatch(new RegExp(node.pattern));
        }
      }
    }
  });

  test('tells every header, parameter and alias', () => {
    for (const { name } of headersOf(one)) {
      expect(section(one, 'headers')).toContain(`<code>${name}</code>`);
    }
    for (const { name } of one.endpoint.query ?? []) {
      expect(section(one, 'parameters')).toContain(`<code>${name}</code>`);
    }
    for (const path of [one.version.path, ...(one.version.aliases ?? [])]) {
      expect(section(one, 'url')).toContain(`>${path}</code>`);
    }
  });

  test('links every code that may be answered', () => {
    for (const { code } of possibleCodes(one.endpoint)) {
      expect(section(one, 'validations')).toContain(`href="/docs/errors/${code}"`);
    }
  });

  test('answers its questions', () => {
    const faqs = faqsOf(one.endpoint.name);
    expect(faqs.length).toBeGreaterThanOrEqual(3);
    const told = unescaped(section(one, 'faqs'));
    for (const { question } of faqs) expect(told).toContain(question);
  });

  test('weighs less than 60 KB on the way', () => {
    expect(gzipSync(texts.get(one)!).length).toBeLessThan(60_000);
  });

  test('has samples that the example session opens', () => {
    if (one.endpoint.needs !== 'session') return;
    const login = documentedAs('auth', 'v1.04');
    const { AppKey } = JSON.parse(boxed(login, 'request-plain'));
    const { Sek } = JSON.parse(boxed(login, 'answer-opened'));
    const sek = aesKey(open(aesKey(Buffer.from(AppKey, 'base64')), Sek));
    const body = (id: string) => JSON.parse(boxed(one, id).split('\n\n')[1]!);
    const { Data, data = Data } = body('answer-sealed');
    expect(JSON.parse(String(open(sek, data)))).toEqual(JSON.parse(boxed(one, 'answer-opened')));
    if (one.request === undefined) return;
    const asked = JSON.parse(String(open(sek, body('request-sealed').Data)));
    expect(asked).toEqual(JSON.parse(boxed(one, 'request-plain')));
  });

  test('has schemas to download, which its samples keep', async () => {
    const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 6 });
    for (const [file, message] of [
      ['schema.json', one.request],
      ['answer-schema.json', one.answer],
    ] as const) {
      if (message === undefined) continue;
      const path = `${endpointPath(one.endpoint.name, one.name)}/${file}`;
      const { text, headers } = await new Visitor(portal).get(path);
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.json"$/);
      const isGood = ajv.compile(JSON.parse(text));
      expect(isGood(message.example), JSON.stringify(isGood.errors)).toBe(true);
    }
  });
});

test.each([
  ['generate-irn', ruleReference()],
  ['generate-ewb', ewayBillRuleReference()],
])('the page of %s links every rule', (name, rules) => {
  const text = section(documentedAs(name), 'validations');
  for (const { id, message } of rules) {
    expect(text).toContain(`href="/docs/rules/${id}"`);
    expect(text).toContain(escaped(message));
  }
});

test('a refusal is shown in every form, with the texts that are answered', () => {
  const cancel = documentedAs('cancel-irn');
  expect(boxed(cancel, 'refusal')).toContain('"ErrorCode":"2270"');
  expect(boxed(cancel, 'problem')).toContain('/docs/errors/2270');
  const ewb = documentedAs('cancel-ewb');
  expect(boxed(ewb, 'refusal')).toContain('"status":"0"');
  expect(boxed(ewb, 'refusal-opened')).toBe('{"errorCodes":"312"}');
  const generate = documentedAs('generate-irn');
  expect(boxed(generate, 'problem')).toContain('"pointer": "/ItemList/0/IgstAmt"');
  expect(boxed(generate, 'duplicate')).toContain('DUPIRN');
});

test('a page tells how its version stands today', async () => {
  const path = '/docs/api/auth/v1.03';
  const visitor = new Visitor(portal);
  const before = await visitor.get(path);
  expect(before.text).toContain('This version is going');
  expect(before.text).toContain('href="/docs/api/auth/v1.04"');
  const lives = new VersionLives(portal.irp.store, portal.irp.clock);
  await lives.change('eivital', 'v1.03', { retiredOn: '2024-01-01' });
  await portal.irp.versions.refresh();
  expect((await visitor.get(path)).text).toContain('served no more on this portal');
});

describe('sample programs', () => {
  const path = '/docs/api/generate-irn/v1.03';

  test.each(sampleLanguages)('in $title are shown and can be kept', async ({ id, ...facts }) => {
    const visitor = new Visitor(portal);
    const generate = documentedAs('generate-irn');
    const program = sampleProgram(id, generate.endpoint, 'v1.03');
    const { text } = await visitor.get(`${path}?in=${id}`);
    texts.set(generate, text);
    expect(boxed(generate, 'sample')).toBe(program);
    const code = section(generate, 'code');
    expect(code).toContain(`<a href="?in=${id}#code" lang="en" aria-current="true">`);
    expect(code).toContain(`<code>${facts.run}</code>`);
    for (const [variable] of program.matchAll(/\bIRP_\w+/g)) {
      expect(code).toMatch(new RegExp(`<code>${variable}</code></th><td>[^<]{5}`));
    }
    const file = await visitor.get(`${path}/sample/${id}`);
    expect(file.text).toBe(program);
    expect(file.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const { fileName } = facts;
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${fileName}"`);
  });

  test('begin with curl, and stay when colours and languages change', async () => {
    const visitor = new Visitor(portal);
    expect((await visitor.get(`${path}?in=cobol`)).text).toContain(
      '<pre id="sample" tabindex="0"><code>#!/usr/bin/env bash',
    );
    expect((await visitor.get(`${path}?in=go`)).text).toContain('href="?in=go&amp;theme=dark"');
    expect((await visitor.get(`${path}/sample/cobol`)).status).toBe(404);
  });
});
