import { readdirSync, readFileSync } from 'node:fs';
import { exampleInvoice } from '@openirp/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { code, prose, table } from './markdown.ts';
import { referenceFolder, referencePages } from './pages.ts';

const pages = referencePages();

describe.each([...pages].map(([name, text]) => ({ name, text })))('$name', ({ name, text }) => {
  test('is as the definitions have it', () => {
    const kept = readFileSync(new URL(name, referenceFolder), 'utf8');
    const firstChange = text.split('\n').find((line, index) => line !== kept.split('\n')[index]);
    const isStale = kept === text ? 'no' : `yes, run \`npm run reference\`: ${firstChange}`;
    expect(isStale).toBe('no');
  });

  test('has whole tables', () => {
    let columns = 0;
    for (const line of text.split('\n')) {
      const cuts = line.startsWith('|') ? line.match(/(?<!\\)\|/g)!.length : 0;
      if (columns > 0 && cuts > 0) expect(cuts, line).toBe(columns);
      columns = cuts;
    }
  });

  test('leads only to what is there', () => {
    for (const [, file, anchor] of text.matchAll(/\]\(([\w.-]+)(?:#([\w-]+))?\)/g)) {
      const target = pages.get(file!);
      expect(target, file).toBeDefined();
      if (anchor !== undefined) expect(anchorsIn(target!), anchor).toContain(anchor);
    }
  });

  test('says nothing about what is not there', () => {
    expect(text).not.toMatch(/\bundefined\b|\[object|\bNaN\b/);
  });
});

test('there is no page that nobody writes', () => {
  expect(readdirSync(referenceFolder).toSorted()).toEqual([...pages.keys()].toSorted());
});

/** The anchors that headings get. */
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );

describe('the JSON Schema', () => {
  // Strict: a keyword or format that the standard does not have would be refused.
  const ajv = new Ajv2020({ strict: true, multipleOfPrecision: 6, allErrors: true });
  const validate = ajv.compile(JSON.parse(pages.get('invoice.schema.json')!));
  const isValid = (change: object) => validate({ ...exampleInvoice, ...change });

  test('takes a valid invoice, and no other', () => {
    expect(isValid({})).toBe(true);
    expect(isValid({ Version: '1.0' })).toBe(false);
    expect(isValid({ ItemList: undefined })).toBe(false);
    expect(isValid({ ValDtls: { ...exampleInvoice.ValDtls, TotInvVal: 11800.001 } })).toBe(false);
    expect(isValid({ ValDtls: { ...exampleInvoice.ValDtls, TotInvVal: 99999999999999.98 } })).toBe(
      true,
    );
  });
});

describe('Markdown', () => {
  test('shows text as it is', () => {
    expect(prose('GSTIN -{0} is *in*valid <or> a_b')).toBe(
      'GSTIN -{0} is \\*in\\*valid \\<or\\> a\\_b',
    );
    expect(prose('one\ntwo')).toBe('one<br>two');
    expect(prose('1. not a list')).toBe('\\1. not a list');
    expect(prose('`iss` of documents, Nullable`1')).toBe('`iss` of documents, Nullable\\`1');
  });

  test('keeps code as it is, backticks and all', () => {
    expect(code('^(a|b)$')).toBe('`^(a|b)$`');
    expect(code('Nullable`1[Int32]')).toBe('`` Nullable`1[Int32] ``');
    expect(code('')).toBe('');
  });

  test('cuts no cell at a pipe', () => {
    expect(table(['a', 'b'], [[code('x|y'), '']])).toBe('| a | b |\n| --- | --- |\n| `x\\|y` |  |');
  });
});
