import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, parseInvoice } from '@openirp/core';
import { afterAll, expect, test } from 'vitest';
import { columnsText, shown } from './columns-text.ts';
import { fields } from './fields.ts';
import { openSource } from './open-source.ts';
import { writeTemplate } from './template.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-template-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = { ignoresUnknown: false, fillsTotals: false };

test.each([
  'invoices.xlsx',
  'invoices.csv',
])('the template %s holds a valid invoice', async (name) => {
  const file = join(folder, name);
  await writeTemplate(file, '2026-11-05', undefined);
  const [found, ...others] = await Array.fromAsync((await openSource(file, plain)).documents());
  expect(others).toEqual([]);
  const text = 'text' in found! ? found.text : found!.reason;
  expect(check(text, { today: '2026-11-05' }).violations).toEqual([]);
  const { DocDtls, ItemList } = parseInvoice(text);
  expect([DocDtls.Dt, ItemList.length]).toEqual(['05/11/2026', 2]);
});

test('the columns are listed with what they hold and what else they are called', () => {
  expect(columnsText(false)).toMatch(
    /^ItemList\.HsnCd +every row +text, 4 to 8 characters +HSN Code, /m,
  );
  const rows = columnsText(true)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.find(({ path }) => path === 'RefDtls.PrecDocDtls.InvNo').holds).toContain('[2]');
});

test('the columns in docs/submit.md are those of the program', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/submit.md'), 'utf8');
  const rows = fields.map((field) => {
    const { path, needed, holds, names } = shown(field);
    return `| \`${path}\` | ${needed} | ${holds} | ${names.join(', ')} |`;
  });
  expect(page.trim().split('\n').slice(-rows.length)).toEqual(rows);
});
