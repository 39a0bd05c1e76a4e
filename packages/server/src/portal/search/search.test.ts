import {
  eInvoiceCodes,
  ewayBillCodes,
  ewayBillRuleReference,
  fieldReference,
  ruleReference,
} from '@openirp/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '../../endpoints/index.ts';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { Visitor } from '../../testing/visitor.ts';
import { fieldPath } from '../docs/reference/links.ts';
import { endpointPath } from '../docs/shelf.ts';
import { pages } from '../pages/index.ts';
import { searchEntries } from './entries.ts';
import { hitsMax, searchIndex } from './search-index.ts';

const index = searchIndex(searchEntries(pages));
const exactPaths = (text: string) => index.find(text).exact.map(({ entry }) => entry.path);
const firstPath = (text: string) => {
  const { exact, others } = index.find(text);
  return [...exact, ...others][0]?.entry.path;
};

let portal: DeskPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await DeskPortal.open();
  visitor = new Visitor(portal);
});
afterAll(() => portal.close());

test('every code is found by its number, first of all', () => {
  for (const code of [...eInvoiceCodes.keys(), ...ewayBillCodes.keys()]) {
    expect(firstPath(code), code).toBe(`/docs/errors/${code}`);
  }
});

test('every rule is found by its id', () => {
  for (const { id } of [...ruleReference(), ...ewayBillRuleReference()]) {
    expect(firstPath(id), id).toBe(`/docs/rules/${id}`);
  }
});

test('every field is found by its path and by its last name', () => {
  for (const { path } of fieldReference()) {
    expect(firstPath(path), path).toBe(fieldPath(path));
    expect(exactPaths(path.split('.').at(-1)!), path).toContain(fieldPath(path));
  }
});

test('every endpoint is found by its title, in every version', () => {
  for (const { name, title, versions } of endpoints) {
    for (const version of Object.keys(versions)) {
      expect(exactPaths(title), title).toContain(endpointPath(name, version));
    }
  }
});

test('codes of masters are found, HSN codes by their headings', () => {
  expect(firstPath('84713010')).toBe('/docs/masters/hsn?q=8471');
  expect(firstPath('8471')).toBe('/docs/masters/hsn?q=8471');
  expect(exactPaths('KGS')).toContain('/docs/masters/units?q=KGS');
  expect(exactPaths('karnataka')).toEqual(['/docs/masters/states?q=29']);
});

test('words are found when they are begun, misspelt or Hindi', () => {
  const paths = (text: string) => index.find(text).others.map(({ entry }) => entry.path);
  expect(paths('duplic')).toContain('/docs/errors/2150');
  expect(paths('duplicat irn')).toContain('/docs/errors/2150');
  expect(firstPath('त्रुटि कोड')).toBe('/docs/errors');
  expect(firstPath('Error codes')).toBe('/docs/errors');
  expect(exactPaths('PIN कोड')).toContain('/docs/masters/pin');
  expect(paths('financial year hash')).toContain('/docs/irn');
});

test('the page groups what it finds, and shows no more than it should', async () => {
  const { text } = await visitor.get('/search?q=IgstAmt');
  const main = text.slice(text.indexOf('<main'));
  expect(main).toMatch(/Exactly this[\s\S]*?href="\/docs\/schema#ItemList.IgstAmt"/);
  const many = (await visitor.get('/search?q=invoice')).text;
  const hits = many.slice(many.indexOf('<ul class="hits">'));
  expect(hits.match(/<li><a href=/g)).toHaveLength(hitsMax);
  expect(many).toContain(`these are the ${hitsMax} best`);
  expect(many).toContain('<mark>');
});

test('names with hyphens are found, and marked', async () => {
  const { status, text } = await visitor.get('/search?q=generate-irn');
  expect(status).toBe(200);
  expect(text).toContain('/docs/api/generate-irn/v1.03');
});

test('empty, long, strange and fruitless searches are answered', async () => {
  expect((await visitor.get('/search')).status).toBe(200);
  expect((await visitor.get('/search?q=++')).text).not.toContain('Nothing was found');
  const long = (await visitor.get(`/search?q=${'x'.repeat(5000)}`)).text;
  expect(long).toContain('Only the first 100 characters');
  expect(long.slice(long.indexOf('<main'))).not.toContain('x'.repeat(101));
  expect((await visitor.get('/search?q=zzzzqqqq')).text).toContain('Nothing was found');
  const strange = await visitor.get(`/search?q=${encodeURIComponent('"><script>(*[')}`);
  expect(strange.status).toBe(200);
  expect(strange.text).not.toContain('"><script>(');
  const irn = 'A'.repeat(64);
  expect((await visitor.get(`/search?q=${irn}`)).text).toContain(`/invoices/${irn.toLowerCase()}`);
});
