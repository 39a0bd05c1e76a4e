import { gzipSync } from 'node:zlib';
import {
  eInvoiceCodes,
  ewayBillCodes,
  ewayBillRuleReference,
  fieldReference,
  masterReference,
  ruleReference,
} from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { portalCodes } from '../../../raised-codes.ts';
import { DeskPortal } from '../../../testing/desk-portal.ts';
import { Visitor } from '../../../testing/visitor.ts';
import { explained } from '../../../translations/translate.ts';
import { referencePages } from './index.ts';
import { fieldAnchor, masterPath } from './links.ts';
import { ewayBillMembers, notifiedForm } from './mapping.ts';
import { smallLists } from './master-lists.ts';
import { invoicePatterns, wirePatterns } from './pattern-list.ts';
import { patternWords } from './pattern-words.ts';

let portal: DeskPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await DeskPortal.open();
  visitor = new Visitor(portal);
});
afterAll(() => portal.close());

/** Text as the template writes it. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

async function page(path: string): Promise<string> {
  const { status, text } = await visitor.get(path);
  expect(status, path).toBe(200);
  return text.slice(text.indexOf('<main'));
}

const allRules = [...ruleReference(), ...ewayBillRuleReference()];

describe('error codes', () => {
  test('stand in the list of their system, each with its text', async () => {
    for (const [path, codes] of [
      ['/docs/errors', eInvoiceCodes],
      ['/docs/errors?list=eway-bill', ewayBillCodes],
    ] as const) {
      const text = await page(path);
      for (const { code, message = '' } of codes.values()) {
        expect(text).toContain(`<a href="/docs/errors/${code}">${code}</a>`);
        expect(text).toContain(escaped(message));
      }
      expect(text.match(/href="\/docs\/errors\/\w+"/g)).toHaveLength(codes.size);
    }
  });

  test('have a page each, with text, cause, cure and rules', async () => {
    for (const { code, message = '', cause = '', cure = '' } of [
      ...eInvoiceCodes.values(),
      ...ewayBillCodes.values(),
    ]) {
      const text = await page(`/docs/errors/${code}`);
      for (const told of [message, cause, cure]) expect(text).toContain(escaped(told));
      for (const { id } of allRules.filter((rule) => rule.code === code)) {
        expect(text, code).toContain(`<a href="/docs/rules/${id}">${id}</a>`);
      }
    }
  });

  test('tell who raises them, the answer, and the status of problem documents', async () => {
    for (const code of Object.keys(portalCodes)) {
      expect(await page(`/docs/errors/${code}`), code).toContain('Raised by');
    }
    const duplicate = await page('/docs/errors/2150');
    expect(duplicate).toContain('href="/docs/api/generate-irn/v1.03"');
    expect(duplicate).toContain(escaped('"ErrorCode": "2150"'));
    expect(duplicate).toContain('<dd>409</dd>');
    const ownRule = await page('/docs/errors/2176');
    expect(ownRule).toContain('<dd>422</dd>');
    const bill = await page('/docs/errors/312');
    const base64 = Buffer.from('{"errorCodes":"312"}').toString('base64');
    expect(bill).toContain(escaped(`"error": "${base64}"`));
  });

  test('are filtered by code, text, cause and cure', async () => {
    const text = await page('/docs/errors?q=duplicate+irn');
    expect(text).toContain('/docs/errors/2150"');
    expect(text).not.toContain('/docs/errors/1004"');
    expect(text).toMatch(/\d+ of \d+ entries/);
    expect(await page('/docs/errors?q=%3Cscript%3E')).not.toContain('<script>');
    expect((await visitor.get('/docs/errors/99999')).status).toBe(404);
  });
});

describe('rules', () => {
  test('stand in the list with code and field, withdrawn ones marked', async () => {
    const text = await page('/docs/rules');
    for (const { id, code, at, message } of allRules) {
      expect(text).toContain(`href="/docs/rules/${id}"`);
      expect(text).toContain(`href="/docs/errors/${code}"`);
      expect(text).toContain(`href="/docs/schema#${fieldAnchor(at)}"`);
      expect(text).toContain(escaped(message));
    }
    const withdrawn = allRules.filter(({ raised }) => !raised);
    expect(text.match(/>withdrawn</g)).toHaveLength(withdrawn.length);
  });

  test('have a page each, with why, cure, source and every example', async () => {
    for (const { id, message, why, cure, source, accepts, refuses } of allRules) {
      const text = await page(`/docs/rules/${id}`);
      for (const told of [message, explained(why, 'en'), explained(cure, 'en'), source]) {
        expect(text, id).toContain(escaped(told));
      }
      for (const { name, changes } of [...accepts, ...refuses]) {
        expect(text, id).toContain(escaped(name));
        for (const { at, to } of changes) {
          expect(text, id).toContain(escaped(at));
          expect(text, id).toContain(escaped(to));
        }
      }
    }
    expect((await visitor.get('/docs/rules/document/none')).status).toBe(404);
  });
});

describe('fields', () => {
  test('stand in the schema with a place of their own', async () => {
    const text = await page('/docs/schema');
    for (const { path, title, limits, pattern = '' } of fieldReference()) {
      expect(text).toContain(`id="${fieldAnchor(path)}"`);
      for (const told of [path, title, limits, pattern]) expect(text).toContain(escaped(told));
    }
    const anchors = fieldReference().map(({ path }) => fieldAnchor(path));
    expect(new Set(anchors).size).toBe(anchors.length);
    const file = await visitor.get('/docs/schema.json');
    expect(JSON.parse(file.text).properties.DocDtls.properties.No.maxLength).toBe(16);
  });

  test('are called in the mapping by names of the schema', async () => {
    const text = await page('/docs/schema-mapping');
    const known = new Set(fieldReference().map(({ path }) => path));
    for (const { terms } of [...notifiedForm, ...ewayBillMembers]) {
      for (const [term, path] of terms) {
        expect(known).toContain(path);
        expect(text).toContain(escaped(term));
        expect(text).toContain(`href="/docs/schema#${fieldAnchor(path)}"`);
      }
    }
  });

  test('all have a term in the notified form, but for the objects that only group them', () => {
    const mapped = new Set(notifiedForm.flatMap(({ terms }) => terms.map(([, path]) => path)));
    const missing = fieldReference().filter(
      ({ path, type }) => type !== 'object' && type !== 'list' && !mapped.has(path),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});

describe('regular expressions', () => {
  const all = [...invoicePatterns(), ...wirePatterns()];

  test('are told in words, with a text that fits and one that does not', () => {
    for (const { pattern } of all) {
      const { allows, fits, fails } = patternWords[pattern]!;
      expect(allows).not.toBe('');
      expect(new RegExp(pattern).test(fits), `${pattern} ${fits}`).toBe(true);
      expect(new RegExp(pattern).test(fails), `${pattern} ${fails}`).toBe(false);
    }
    expect(Object.keys(patternWords).toSorted()).toEqual(
      all.map(({ pattern }) => pattern).toSorted(),
    );
  });

  test('are all on their page, with the fields that use them', async () => {
    const text = await page('/docs/patterns');
    for (const { pattern, uses } of all) {
      expect(text).toContain(escaped(pattern));
      for (const { name, path } of uses) {
        expect(text).toContain(`<a href="${path}">${escaped(name)}</a>`);
      }
    }
    const used = fieldReference().filter(({ pattern }) => pattern !== undefined).length;
    expect(invoicePatterns().flatMap(({ uses }) => uses)).toHaveLength(used);
  });
});

describe('masters', () => {
  test('stand in the list, and every entry on the page and in the files of its list', async () => {
    const list = await page('/docs/masters');
    expect(smallLists()).toHaveLength(masterReference().length);
    for (const { name, title, rows, columns } of smallLists()) {
      expect(list).toContain(`<a href="${masterPath(name)}">${escaped(title)}</a>`);
      const pages = Math.ceil(rows.length / 100);
      let text = '';
      for (let at = 1; at <= pages; at++) text += await page(`${masterPath(name)}?page=${at}`);
      const json = JSON.parse((await visitor.get(`${masterPath(name)}.json`)).text);
      const csv = (await visitor.get(`${masterPath(name)}.csv`)).text;
      expect(json).toHaveLength(rows.length);
      for (const [at, row] of rows.entries()) {
        for (const cell of row) expect(text).toContain(escaped(cell));
        expect(Object.values(json[at])).toEqual(row);
        expect(csv).toContain(row[0]);
      }
      expect(csv.split('\r\n')).toHaveLength(rows.length + 2);
      expect(csv.startsWith(`${columns[0]},`)).toBe(true);
    }
  });

  test('the large lists that ship are paged, searched and handed out whole', async () => {
    const pins = await page('/docs/masters/pin?q=560001');
    expect(pins).toContain('29 Karnataka');
    expect(await page('/docs/masters/pin?page=2')).toContain('Page 2 of');
    expect(await page('/docs/masters/pin?page=99999')).toMatch(/Page (\d+) of \1/);
    expect(await page('/docs/masters/hsn?q=8471')).toContain('<code>8471</code>');
    expect(await page('/docs/masters/distance?q=560001-400001')).toContain('km, estimated.');
    const whole = JSON.parse((await visitor.get('/docs/masters/pin.json')).text);
    expect(whole.length).toBeGreaterThan(19_000);
    expect((await visitor.get('/docs/masters/distance.json')).text).toBe('[]\n');
    for (const path of ['/docs/masters/none', '/docs/masters/none.csv', '/docs/masters/pin.exe']) {
      expect((await visitor.get(path)).status).toBe(404);
    }
  });

  test('an imported list takes the place of what ships, and its cells are no formulas', async () => {
    const own = await DeskPortal.open();
    try {
      const about = { list: 'hsn', version: 1 };
      const file = { file_name: 'hsn.csv', file_hash: '00', imported_at: Date.UTC(2026, 7, 14) };
      await own.irp.store.db
        .insertInto('master_versions')
        .values({ ...about, ...file, state: 'ready', row_count: 3 })
        .execute();
      await own.irp.store.db
        .insertInto('master_rows')
        .values([
          { ...about, code: '8471', data: '=1+1', valid_from: '2017-07-01', valid_to: null },
          { ...about, code: '84713010', data: 'Laptops, 60 %', valid_from: null, valid_to: null },
          { ...about, code: '84713090', data: 'Others', valid_from: null, valid_to: '2026-03-31' },
        ])
        .execute();
      await own.irp.store.db
        .insertInto('master_lists')
        .values({ ...about, changed_at: 0 })
        .execute();
      await own.irp.masters.refresh();
      const guest = new Visitor(own);
      const { text } = await guest.get('/docs/masters/hsn?q=60+%25');
      expect(text).toContain('Laptops, 60 %');
      expect(text).toContain('1 of 3 entries');
      expect(text).toContain('version 1, imported 14 Aug 2026');
      expect((await guest.get('/docs/masters')).text).toContain('hsn.csv');
      const all = await guest.get('/docs/masters/hsn');
      expect(all.text).toContain('1 Jul 2017');
      expect(all.text).toContain('31 Mar 2026');
      const csv = (await guest.get('/docs/masters/hsn.csv')).text.split('\r\n');
      expect(csv.slice(1, 3)).toEqual(["8471,'=1+1,2017-07-01,", '84713010,"Laptops, 60 %",,']);
    } finally {
      await own.close();
    }
  });
});

describe('the IRN', () => {
  test('is explained, computed, and errors stand beside their fields', async () => {
    const query = 'gstin=29ZZIRX0001Z1ZK&type=INV&number=ex%2F1&date=14%2F08%2F2026';
    const text = await page(`/docs/irn?${query}`);
    expect(text).toContain('29ZZIRX0001Z1ZK2026-27INVEX/1<');
    expect(text).toContain('29ZZIRX0001Z1ZK2026-27INVex/1<');
    const wrong = await page('/docs/irn?gstin=29&type=INV&number=1&date=14%2F08%2F2026');
    expect(wrong).toMatch(
      /id="gstin" name="gstin" aria-describedby="gstin-hint gstin-error" aria-invalid="true"/,
    );
  });
});

test('no page is large, in either language', async () => {
  const paths = referencePages
    .filter(({ path }) => !/json|:file/.test(path))
    .flatMap(({ path, examples = [path] }) => examples);
  for (const path of [...paths, '/docs/errors?list=eway-bill', '/search?q=invoice']) {
    for (const language of ['en', 'hi']) {
      const { status, text } = await visitor.get(
        `${path}${path.includes('?') ? '&' : '?'}lang=${language}`,
      );
      expect(status, path).toBe(200);
      expect(gzipSync(text).length, `${path} ${language}`).toBeLessThan(60 * 1024);
    }
  }
});
