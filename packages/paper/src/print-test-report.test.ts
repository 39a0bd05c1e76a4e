import { expect, test } from 'vitest';
import { type PrintableTestReport, printTestReport } from './index.ts';
import { missing } from './printable-text.ts';
import { readPdf } from './testing/pdf-text.ts';

const report: PrintableTestReport = {
  title: 'Test summary report',
  draft: undefined,
  facts: [
    ['Company', 'Example Traders हिंदी'],
    ['Client id', 'AAFCD29ZZIRX0001'],
  ],
  columns: ['API', 'Successful operations', 'Failed operations', 'Sample IRN/EWB No', 'Remarks'],
  rows: [['Generate IRN', '100', '50', 'a'.repeat(64), 'Error codes: 2150, 2189']],
  features: [
    { title: 'B2B invoice', isSeen: true },
    { title: 'Export', isSeen: false },
    { title: 'Credit note', isSeen: true },
  ],
  practices: [{ title: 'Tokens are used again', state: 'Kept', evidence: 'One login.' }],
  foot: 'Client AAFCD29ZZIRX0001',
  madeAt: Date.parse('2026-11-02T10:00:00Z'),
};

test('a test report says everything on one page, and the same report in the same bytes', async () => {
  const [once, again] = await Promise.all([printTestReport(report), printTestReport(report)]);
  expect(Buffer.compare(once, again)).toBe(0);
  const { pages, information } = await readPdf(once);
  expect(pages).toHaveLength(1);
  expect(information.Title).toBe('Test summary report');
  const [text] = pages;
  for (const said of [
    ...['Client id AAFCD29ZZIRX0001', 'Successful operations', 'Error codes: 2150, 2189'],
    ...['B2B invoice Yes', 'Export No', 'Tokens are used again Kept One login.', 'Page 1 of 1'],
  ]) {
    expect(text).toContain(said);
  }
  expect(text!.replace(/\s/g, '')).toContain('a'.repeat(64));
  expect(text).toContain(`Example Traders ${missing}`);
  expect(text).not.toContain('DRAFT');
});

test('a draft says so on every page', async () => {
  const rows = Array.from({ length: 60 }, () => report.rows[0]!);
  const draft = 'DRAFT: the tests are not complete';
  const { pages } = await readPdf(await printTestReport({ ...report, rows, draft }));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain(draft);
});
