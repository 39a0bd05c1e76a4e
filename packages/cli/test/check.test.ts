import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { breakInvoice, sampleInvoice } from '@openirp/core';
import { afterAll, describe, expect, test } from 'vitest';
import { irp } from './run-irp.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const today = ['--today', '2026-08-14'];
const { text: valid } = sampleInvoice({ seed: 1, number: 'OK/1' });
const { text: broken } = breakInvoice('2235');

test('a valid invoice: its IRN, and nothing else', async () => {
  const file = written('valid.json', valid);
  const { exitCode, stdout, stderr } = await irp(['check', file, ...today]);
  expect(stdout).toMatch(
    new RegExp(
      `^${file}: INV OK/1 of 14/08/2026 is valid\n  IRN [0-9a-f]{64}\n\n` +
        'Checked without a taxpayer register: status, type and turnover were not asked\\.\n$',
    ),
  );
  expect([exitCode, stderr]).toEqual([0, '']);
});

test('a violation: code, text, field, both amounts, the window, the cure', async () => {
  const { exitCode, stdout } = await irp(['check', '-', ...today], broken);
  expect(stdout).toBe(`standard input: INV EX/2026/1 of 14/08/2026 has 1 violation

  2235  IGST amount given with HSN -84713010 is Invalid
        field     /ItemList/0/IgstAmt
        expected  1800.00
        actual    1801.01
        allowed   1799.00 to 1801.00
        why       IGST is the rate times the taxable value; only rounding may differ.
        cure      Send AssAmt × GstRt / 100, within the window named.
        rule      line-amounts/igst-at-rate

Checked without a taxpayer register: status, type and turnover were not asked.
`);
  expect(exitCode).toBe(1);
});

test('the day decides', async () => {
  const late = await irp(['check', '-', '--today', '2026-08-13'], valid);
  expect(late.stdout).toContain('2163  The document date should not be future date.');
  expect(late.exitCode).toBe(1);
  const { exitCode, stderr } = await irp(['check', '-', '--today', '14/08/2026'], valid);
  expect(stderr).toContain('It takes a day of the calendar as yyyy-MM-dd.');
  expect(exitCode).toBe(2);
});

describe('several documents', () => {
  test('in a list, in lines and in files are told apart and counted', async () => {
    const list = written('list.json', `[\n  ${valid},\n  ${broken}\n]\n`);
    const lines = written('lines.ndjson', `${valid}\r\n\r\n${broken}\n`);
    const { exitCode, stdout } = await irp(['check', list, lines, ...today]);
    expect(stdout.split('\n').filter((line) => line.startsWith(folder))).toEqual([
      `${list}[0]: INV OK/1 of 14/08/2026 is valid`,
      `${list}[1]: INV EX/2026/1 of 14/08/2026 has 1 violation`,
      `${lines}:1: INV OK/1 of 14/08/2026 is valid`,
      `${lines}:3: INV EX/2026/1 of 14/08/2026 has 1 violation`,
    ]);
    expect(stdout).toContain('4 documents: 2 valid, 2 with violations.');
    expect(exitCode).toBe(1);
  });

  test('as JSON are a line each', async () => {
    const list = written('list.json', `[${valid},${broken}]`);
    const { exitCode, stdout } = await irp(['check', list, '--json', ...today]);
    const [first, second, ...others] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ file: list, place: '[0]', ok: true, violations: [] });
    expect(first.irn).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toMatchObject({
      place: '[1]',
      ok: false,
      document: { Typ: 'INV', No: 'EX/2026/1' },
      violations: [
        {
          code: '2235',
          pointer: '/ItemList/0/IgstAmt',
          expected: '1800.00',
          actual: '1801.01',
          allowed: { from: '1799.00', to: '1801.00' },
        },
      ],
    });
    expect(exitCode).toBe(1);
  });
});

test('a broken form: every field with its own paragraph', async () => {
  const invoice = JSON.parse(valid);
  invoice.SellerDtls.Loc = 'B';
  invoice.ItemList[0].HsnCd = '123';
  const { exitCode, stdout } = await irp(['check', '-', ...today], JSON.stringify(invoice));
  expect(stdout).toMatch(/^standard input: has 2 violations\n/);
  expect(stdout).toContain(
    '  5002  The field Location must be a string with a minimum length of 3 ' +
      'and a maximum length of 50.\n' +
      '        field     /SellerDtls/Loc\n' +
      '        expected  text of 3 to 50 characters',
  );
  expect(stdout).toContain('        field     /ItemList/0/HsnCd\n');
  expect(exitCode).toBe(1);
});

describe('what cannot be read', () => {
  test.each<[string, string, string]>([
    ['no JSON', '{"Version":', 'JSON'],
    ['nothing', ' \n', 'it is empty'],
  ])('%s', async (_name, text, reason) => {
    const { exitCode, stdout, stderr } = await irp(['check', '-', ...today], text);
    expect(stderr).toMatch(/^standard input: cannot be read\n/);
    expect(stderr).toContain(reason);
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  test('a file that is not there, among others', async () => {
    const missing = join(folder, 'missing.json');
    const { exitCode, stdout, stderr } = await irp(['check', missing, '-', ...today], broken);
    expect(stderr).toContain('ENOENT');
    expect(stdout).toContain('2 documents: 0 valid, 1 with violations, 1 unreadable.');
    expect(exitCode).toBe(2);
  });

  test('a line among lines, also as JSON', async () => {
    const lines = written('bad.ndjson', `${valid}\n{"cut\n${broken}\n`);
    const { exitCode, stdout } = await irp(['check', lines, '--json', ...today]);
    const places = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(places.map(({ place, ok }) => [place, ok])).toEqual([
      [':1', true],
      [':2', undefined],
      [':3', false],
    ]);
    expect(places[1].unreadable).toMatch(/JSON/);
    expect(exitCode).toBe(2);
  });

  test('no file named', async () => {
    const { exitCode, stderr } = await irp(['check']);
    expect(stderr).toContain("missing required argument 'files'");
    expect(exitCode).toBe(2);
  });
});

test('colours are for terminals only', async () => {
  const { stdout } = await irp(['check', '-', ...today], broken);
  expect(stdout).not.toContain('\u001b');
});

test.each(['sample', 'check'])('irp %s --help gives examples', async (command) => {
  const { exitCode, stdout } = await irp([command, '--help']);
  expect(stdout).toContain('Examples:\n  irp');
  expect(exitCode).toBe(0);
});
